import { AppError, type Money, timestampOf, type UnitOfWork } from '@atelier/domain'
import { orderTokenSeconds, type PlacedOrder } from '@atelier/domain/orders'
import { type ChosenPayment, choosePayment, type PaymentChoice, requireMinimum } from '@atelier/domain/payments'
import type { Needs } from '../../app-services.ts'
import type { CartContext } from '../carts/internal.ts'
import { expireOrder } from './expire-order.ts'
import type { OrderCaller } from './internal.ts'
import { placeOrder, type Placing } from './place-order.ts'

export type OrderingContext = CartContext & Needs<'transactIndependently' | 'limiter' | 'paymentProviders'>

export interface TakenOrder extends PlacedOrder {
  /** Of a guest; shown once and stored as its hash. */
  readonly orderToken?: string
}

interface Taking {
  readonly isOfGuest: boolean
  readonly chosen: ChosenPayment | undefined
  /** Locks the cart, or makes one for this transaction. */
  readonly draft: (uow: UnitOfWork) => Promise<Omit<Placing, 'chosen'>>
}

/** How an order is paid; undefined: its total is 0, and any provider is ignored (CW-40). @throws NOT_CONFIGURED, INVALID_INPUT, PAYMENT_DECLINED */
export function choosePaymentFor(
  { paymentProviders }: Needs<'paymentProviders'>,
  choice: PaymentChoice,
  expectedTotal: Money,
): ChosenPayment | undefined {
  if (expectedTotal.amount === 0) return undefined
  const chosen = choosePayment(choice, paymentProviders)
  requireMinimum(chosen.provider, expectedTotal)
  return chosen
}

/**
 * One transaction. Goods that only unpaid orders past their time hold are set free first, and the order is tried once
 * more (`commerce.md` 3.4, step 3). @throws what `placeOrder` throws; RATE_LIMITED
 */
export async function takeOrder(
  context: OrderingContext,
  { actor, client }: OrderCaller,
  { isOfGuest, chosen, draft }: Taking,
): Promise<TakenOrder> {
  await context.limiter.take('checkout', actor ? `user:${actor.userId}` : client.ip)
  if (!actor) await context.limiter.take('checkout-guest', client.ip)
  const secret = isOfGuest ? context.secrets.create() : undefined
  const attempt = () =>
    context.transact(async uow => {
      const placed = await placeOrder(context, uow, { ...(await draft(uow)), chosen })
      if (secret) {
        const expiresAt = timestampOf(context.clock.now() + orderTokenSeconds * 1_000)
        await uow.orders.insertToken({ orderId: placed.order.id, tokenHash: secret.hash, expiresAt })
      }
      return { ...placed, ...(secret && { orderToken: secret.token }) }
    })
  try {
    return await attempt()
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'INSUFFICIENT_STOCK') throw error
    if (!(await setFree(context, error))) throw error
    return attempt()
  }
}

/** Whether any of the offers that are short was held by orders past their time. */
async function setFree(context: OrderingContext, { details }: AppError): Promise<boolean> {
  const short = new Set(isShort(details) ? details.lines.map(line => line.offerId) : [])
  const due = await context.readers.orders.listDue(timestampOf(context.clock.now()), [...short])
  for (const id of due) await context.transactIndependently(uow => expireOrder(context, uow, id))
  return due.length > 0
}

const isShort = (details: unknown): details is { readonly lines: readonly { readonly offerId: number }[] } =>
  typeof details === 'object' && details !== null && 'lines' in details
