import type { UnitOfWork } from '@atelier/domain'
import type { Order } from '@atelier/domain/orders'
import {
  afterObserving,
  type Observed,
  type Payment,
  type PaymentStatus,
  type SessionFields,
} from '@atelier/domain/payments'
import type { Needs } from '../../app-services.ts'
import { differs } from '../internal/record-change.ts'
import { requireFound } from '../internal/references.ts'
import { bySystem, type OrderMover } from '../orders/advance-order.ts'
import { extendHold } from '../orders/extend-hold.ts'
import { followPayment } from './follow-payment.ts'

export type SettleContext = Needs<'clock' | 'sealer'>

export interface Settling {
  readonly paymentId: number
  readonly observed: Observed
  /** Who reported it; absent: the provider. */
  readonly by?: OrderMover | undefined
}

/**
 * The only code that moves an order on money (PAY-1), within a transaction: locks the order, then the payment, moves
 * forward only, and a repeat changes nothing. @throws NOT_FOUND
 */
export async function settleIn(
  context: SettleContext,
  uow: UnitOfWork,
  { paymentId, observed, by = bySystem }: Settling,
): Promise<Payment> {
  const { orderId } = requireFound(await uow.payments.find(paymentId), 'payment')
  const order = requireFound(await uow.orders.lock(orderId), 'order')
  const before = requireFound(await uow.payments.lock(paymentId), 'payment')
  const moved = afterObserving(before, observed)
  const change = { ...moved, ...sessionOf(context, before, { observed, status: moved.status }) }
  if (!differs(before, change)) return before
  const isSettled = change.status === 'captured' || change.status === 'failed' || change.status === 'canceled'
  const held = await holdOf(context, uow, { order, before, status: change.status })
  const after = await uow.payments.change(paymentId, { ...change, ...held, isSettled })
  if (before.providerRef === null && after.providerRef !== null) await wakeParked(uow, after, after.providerRef)
  // The session was begun while the payment was being canceled.
  if (before.status === 'canceled' && before.providerRef === null)
    await uow.jobs.enqueue('payments.cancel', { paymentId })
  await followPayment(context, uow, { order, before, after, by })
  return after
}

/** What the provider's session adds. A known reference or secret never changes. */
function sessionOf(
  { sealer }: SettleContext,
  before: Payment,
  {
    observed: { ref, clientSecret, nextAction },
    status,
  }: { readonly observed: Observed; readonly status: PaymentStatus },
): SessionFields {
  return {
    ...(before.providerRef === null && ref !== null && { providerRef: ref }),
    ...(before.sealedClientSecret === null &&
      clientSecret !== undefined && { sealedClientSecret: sealer.seal(clientSecret, 'payment-secret') }),
    nextAction: status === 'requires_action' ? (nextAction ?? before.nextAction) : null,
  }
}

/** Another attempt whose session opens extends the hold of its order. */
async function holdOf(
  context: SettleContext,
  uow: UnitOfWork,
  { order, before, status }: { readonly order: Order; readonly before: Payment; readonly status: PaymentStatus },
): Promise<Pick<SessionFields, 'expiresAt'>> {
  const isOpening = before.status === 'created' && status === 'requires_action'
  if (!isOpening || (await uow.payments.listOfOrder(order.id)).length === 1) return {}
  const { holdSeconds } = await uow.shopSettings.get()
  return { expiresAt: await extendHold(context, uow, { order, seconds: holdSeconds.provider }) }
}

/** Webhooks that came before the reference was stored. */
async function wakeParked(uow: UnitOfWork, { provider }: Payment, ref: string): Promise<void> {
  for (const { id } of await uow.payments.listParked(provider, ref)) {
    await uow.jobs.enqueue('payments.receive', { inboxId: id })
  }
}
