import type { Actor } from '@atelier/domain'
import type { Payment } from '@atelier/domain/payments'
import type { ReviewPaymentInput } from '../../schemas/payment-inputs.ts'
import type { Needs } from '../../app-services.ts'
import { requireVersion } from '../internal/require-version.ts'
import { moverOf } from '../orders/internal.ts'
import { lockPayment, recordAct } from './internal.ts'

/** Staff have looked at odd money: the flag goes. No-op without the flag. @throws NOT_FOUND, VERSION_CONFLICT */
export const reviewPayment = (
  context: Needs<'transact'>,
  actor: Actor,
  { id, ifVersion, note }: ReviewPaymentInput,
): Promise<Payment> =>
  context.transact(async uow => {
    const { order, payment: before } = await lockPayment(uow, id)
    requireVersion(before, ifVersion)
    if (!before.requiresReview) return before
    const after = await uow.payments.clearReview(id)
    const data = { paymentId: id, note }
    await uow.orders.recordEvent({ orderId: order.id, type: 'payment.reviewed', ...moverOf(actor), data })
    await recordAct(uow, actor, { action: 'payment.reviewed', order, before, after, note })
    return after
  })
