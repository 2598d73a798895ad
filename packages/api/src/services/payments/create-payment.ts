import { AppError } from '@atelier/domain'
import { type Order, orderTransitions } from '@atelier/domain/orders'
import { choosePayment, type Payment, planPayment, requireMinimum } from '@atelier/domain/payments'
import type { CreatePaymentInput } from '../../schemas/payment-inputs.ts'
import type { Needs } from '../../app-services.ts'
import { recordChange } from '../internal/record-change.ts'
import { requireFound } from '../internal/references.ts'
import { confirmOrder } from '../orders/confirm-order.ts'
import { extendHold } from '../orders/extend-hold.ts'
import { type AccessContext, isStaff, moverOf, type OrderCaller, requireOrder } from '../orders/internal.ts'
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
    const { method, status, provider, holdSeconds } = plan
    // A session extends the hold once it is open: one that is declined extends nothing.
    const isAwaited = status === 'awaiting' && holdSeconds !== null
    const hold = isAwaited ? await extendHold(context, uow, { order, seconds: holdSeconds }) : order.holdExpiresAt
    const payment = await uow.payments.insert({
      orderId: id,
      provider: provider.code,
      method,
      amount,
      currency,
      status,
      expiresAt: holdSeconds === null ? null : hold,
      returnUrl: returnUrl ?? null,
    })
    const { actor } = caller
    // Cash on delivery confirms the order, as it does at checkout.
    if (holdSeconds === null) await confirmOrder(context, { uow, order, by: moverOf(actor) })
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
