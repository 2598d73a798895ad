import { AppError, millisecondsOf, timestampOf, type UnitOfWork } from '@atelier/domain'
import { type Order, orderTransitions } from '@atelier/domain/orders'
import { choosePayment, type Payment, type PaymentPlan, planPayment, requireMinimum } from '@atelier/domain/payments'
import type { CreatePaymentInput } from '../../schemas/payment-inputs.ts'
import type { Needs } from '../../app-services.ts'
import { recordChange } from '../internal/record-change.ts'
import { requireFound } from '../internal/references.ts'
import { type AccessContext, isStaff, type OrderCaller, requireOrder } from '../orders/internal.ts'
import { scheduleExpiry } from '../orders/schedule-expiry.ts'
import { cancelLivingPayments } from './cancel-living-payments.ts'

type CreateContext = AccessContext & Needs<'transact' | 'paymentProviders'>

/**
 * Another attempt to pay an unpaid order; one that lives is canceled first (CW-17).
 * @throws NOT_FOUND, ILLEGAL_TRANSITION, PAYMENT_DECLINED, NOT_CONFIGURED, INVALID_INPUT, RATE_LIMITED
 */
export async function createPayment(
  context: CreateContext,
  caller: OrderCaller,
  { id, returnUrl, ...choice }: CreatePaymentInput,
): Promise<Payment> {
  const { total: amount, currency } = await requireOrder(context, caller, id)
  const { readers, paymentProviders: providers } = context
  const chosen = choosePayment(choice, providers)
  requireMinimum(chosen.provider, { amount, currency })
  const plan = planPayment(chosen, await readers.shopSettings.get())
  return context.transact(async uow => {
    const order = requireFound(await uow.orders.lock(id), 'order')
    requireUnpaid(order)
    await cancelLivingPayments(uow, await uow.payments.listOfOrder(id))
    const expiresAt = await extendHold(context, uow, { order, plan })
    const { method, status, provider } = plan
    const payment = await uow.payments.insert({
      orderId: id,
      provider: provider.code,
      method,
      amount,
      currency,
      status,
      expiresAt,
      returnUrl: returnUrl ?? null,
    })
    const { actor } = caller
    if (actor && isStaff(actor)) {
      await recordChange(uow, actor, {
        action: 'payment.created',
        subjectUserId: order.userId,
        about: { paymentId: payment.id, orderId: id },
        before: null,
        after: { provider: provider.code, method },
      })
    }
    return payment
  })
}

/** @throws ILLEGAL_TRANSITION */
function requireUnpaid({ status }: Order): void {
  if (status === 'PENDING_PAYMENT') return
  throw new AppError('ILLEGAL_TRANSITION', { from: status, to: 'NEW', allowed: orderTransitions[status] })
}

/** An unpaid hold grows to the length of the new provider, once. Cash on delivery waits as long as a provider. */
async function extendHold(
  { clock, readers }: CreateContext,
  uow: UnitOfWork,
  { order, plan }: { readonly order: Order; readonly plan: PaymentPlan },
) {
  const before = order.holdExpiresAt
  if (before === null || order.holdExtended) return before
  const seconds = plan.holdSeconds ?? (await readers.shopSettings.get()).holdSeconds.provider
  const wanted = clock.now() + seconds * 1_000
  if (wanted <= millisecondsOf(before)) return before
  const holdExpiresAt = timestampOf(wanted)
  await uow.orders.change(order.id, { holdExpiresAt, holdExtended: true })
  await scheduleExpiry(uow, { id: order.id, holdExpiresAt })
  return holdExpiresAt
}
