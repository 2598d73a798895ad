import type { UnitOfWork } from '@atelier/domain'
import { isLivingPayment, type Payment } from '@atelier/domain/payments'

/**
 * Payments of a locked order that are not wanted any more end at once here, and by a job at their provider. Money that
 * comes all the same is late money.
 */
export async function cancelLivingPayments(
  uow: UnitOfWork,
  payments: readonly Pick<Payment, 'id' | 'status'>[],
): Promise<void> {
  for (const { id, status } of payments) {
    if (!isLivingPayment(status)) continue
    const payment = await uow.payments.lock(id)
    if (!payment || !isLivingPayment(payment.status)) continue
    const { authorized, captured, failureReason, requiresReview } = payment
    const same = { authorized, captured, failureReason, requiresReview }
    await uow.payments.change(id, { ...same, status: 'canceled', nextAction: null, isSettled: true })
    if (payment.status !== 'awaiting') await uow.jobs.enqueue('payments.cancel', { paymentId: id })
  }
}
