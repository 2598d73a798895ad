import { type Actor, AppError } from '@atelier/domain'
import { isLivingPayment, type Payment, paymentTransitions } from '@atelier/domain/payments'
import type { CancelPaymentInput } from '../../schemas/payment-inputs.ts'
import type { Needs } from '../../app-services.ts'
import { requireFound } from '../internal/references.ts'
import { requireVersion } from '../internal/require-version.ts'
import { moverOf } from '../orders/internal.ts'
import { cancelLivingPayments } from './cancel-living-payments.ts'
import { lockPayment, recordAct } from './internal.ts'

/** Ends an attempt; what it authorized is voided. @throws NOT_FOUND, VERSION_CONFLICT, ILLEGAL_TRANSITION */
export const cancelPayment = (
  context: Needs<'transact'>,
  actor: Actor,
  { id, ifVersion }: CancelPaymentInput,
): Promise<Payment> =>
  context.transact(async uow => {
    const { order, payment: before } = await lockPayment(uow, id)
    requireVersion(before, ifVersion)
    const { status } = before
    if (!isLivingPayment(status)) {
      throw new AppError('ILLEGAL_TRANSITION', { from: status, to: 'canceled', allowed: paymentTransitions[status] })
    }
    await cancelLivingPayments(uow, [before])
    const data = { paymentId: id }
    await uow.orders.recordEvent({ orderId: order.id, type: 'payment.canceled', ...moverOf(actor), data })
    const after = requireFound(await uow.payments.find(id), 'payment')
    await recordAct(uow, actor, { action: 'payment.canceled', order, before, after })
    return after
  })
