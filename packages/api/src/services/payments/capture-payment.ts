import { type Actor, AppError, timestampOf, type UnitOfWork } from '@atelier/domain'
import { type Payment, paymentTransitions } from '@atelier/domain/payments'
import type { CapturePaymentInput } from '../../schemas/payment-inputs.ts'
import type { Needs } from '../../app-services.ts'
import { requireVersion } from '../internal/require-version.ts'
import { moverOf } from '../orders/internal.ts'
import { lockPayment, recordAct } from './internal.ts'
import { settleIn, type SettleContext } from './settle-in.ts'

/** A capture at a provider that was not made after the commit is made by a job. */
const fallbackSeconds = 20

/**
 * Staff record money of the provider manual, or capture what a provider has authorized. The provider is asked after
 * the commit. @throws NOT_FOUND, VERSION_CONFLICT, ILLEGAL_TRANSITION, EXCEEDS_REMAINING, RULE_VIOLATED
 */
export const capturePayment = (
  context: SettleContext & Needs<'transact'>,
  actor: Actor,
  input: CapturePaymentInput,
): Promise<Payment> =>
  context.transact(async uow => {
    const { order, payment: before } = await lockPayment(uow, input.id)
    requireCapturable(before, input)
    const { amount, currency } = before
    const remaining = amount - before.captured
    const part = input.amount ?? { amount: remaining, currency }
    if (part.amount > remaining || part.currency !== currency) {
      throw new AppError('EXCEEDS_REMAINING', { remaining: { amount: remaining, currency } })
    }
    const upTo = before.captured + part.amount
    const after =
      before.provider === 'manual'
        ? await settleIn(context, uow, {
            paymentId: before.id,
            observed: { ref: null, status: 'authorized', authorized: 0, captured: upTo },
            by: moverOf(actor),
          })
        : await queueCapture(context, uow, { payment: before, upTo })
    await recordAct(uow, actor, { action: 'payment.captured', order, before, after, note: input.note })
    return after
  })

async function queueCapture(
  { clock }: Needs<'clock'>,
  uow: UnitOfWork,
  { payment, upTo }: { readonly payment: Payment; readonly upTo: number },
): Promise<Payment> {
  const startAfter = timestampOf(clock.now() + fallbackSeconds * 1_000)
  await uow.jobs.enqueue('payments.capture', { paymentId: payment.id, upTo }, { startAfter })
  return payment
}

/** Money of the provider manual may also come late. @throws VERSION_CONFLICT, ILLEGAL_TRANSITION, RULE_VIOLATED */
function requireCapturable(payment: Payment, { ifVersion, note }: CapturePaymentInput): void {
  requireVersion(payment, ifVersion)
  const { provider, status } = payment
  const isOpen = provider === 'manual' ? status === 'awaiting' || status === 'canceled' : status === 'authorized'
  if (!isOpen) {
    throw new AppError('ILLEGAL_TRANSITION', { from: status, to: 'captured', allowed: paymentTransitions[status] })
  }
  if (provider === 'manual' && note === undefined) {
    throw new AppError('RULE_VIOLATED', { rule: 'note_for_a_manual_payment', fields: ['note'] })
  }
}
