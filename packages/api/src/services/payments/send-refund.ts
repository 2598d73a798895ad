import { AppError, type JobPayloads, timestampOf, type UnitOfWork } from '@atelier/domain'
import {
  isOfSale,
  maxRefundAttempts,
  type ObservedRefund,
  type Refund,
  refundableOf,
  refundTransitions,
} from '@atelier/domain/payments'
import type { Needs } from '../../app-services.ts'
import { issueDocument } from '../documents/issue-document.ts'
import { requireFound } from '../internal/references.ts'
import { mailOrder } from '../orders/mail-order.ts'

/** Seconds before a refused refund is tried again, by attempt. */
const waitSeconds = [5, 60, 600, 3_600] as const

type RefundContext = Needs<'readers' | 'transact' | 'paymentProviders' | 'clock'>

/** Sends a refund, or asks about one that was sent. A refusal stays visible and is tried again (PAY-5). @throws PROVIDER_UNAVAILABLE */
export async function sendRefund(
  context: RefundContext,
  { refundId, attempt }: JobPayloads['payments.refund'],
): Promise<void> {
  const refund = await context.readers.payments.findRefund(refundId)
  if (!refund || refund.status === 'succeeded' || refund.attempt !== attempt) return
  const payment = requireFound(await context.readers.payments.find(refund.paymentId), 'payment')
  const provider = context.paymentProviders.find(payment.provider)
  if (!provider) throw new AppError('PROVIDER_UNAVAILABLE', { provider: payment.provider })
  if (refund.status === 'failed' && !(await reopen(context, refund))) return
  const observed = await provider.refund({
    payment,
    amount: refund.amount,
    refundRef: refund.status === 'failed' ? null : refund.providerRef,
    key: `refund-${refundId}-${attempt}`,
  })
  await context.transact(uow => settleRefund(context, uow, { refundId, attempt, observed }))
}

/** A refused refund counts again, if the payment still holds as much. */
function reopen({ transact }: RefundContext, { id, orderId, paymentId, attempt }: Refund): Promise<boolean> {
  return transact(async uow => {
    await uow.orders.lock(orderId)
    const payment = requireFound(await uow.payments.lock(paymentId), 'payment')
    const refund = requireFound(await uow.payments.lockRefund(id), 'refund')
    if (refund.status !== 'failed' || refund.attempt !== attempt) return false
    if (refund.amount > refundableOf(payment, await uow.payments.listRefunds(orderId))) return false
    await uow.payments.changeRefund(refund, { status: 'pending', providerRef: null, failureReason: null })
    return true
  })
}

interface Answered {
  readonly refundId: number
  readonly attempt: number
  readonly observed: ObservedRefund
}

async function settleRefund({ clock }: RefundContext, uow: UnitOfWork, { refundId, attempt, observed }: Answered) {
  const known = requireFound(await uow.payments.findRefund(refundId), 'refund')
  const order = requireFound(await uow.orders.lock(known.orderId), 'order')
  await uow.payments.lock(known.paymentId)
  const refund = requireFound(await uow.payments.lockRefund(refundId), 'refund')
  if (refund.attempt !== attempt || refund.status !== 'pending') return
  const providerRef = observed.ref ?? undefined
  if (!refundTransitions.pending.includes(observed.status)) {
    if (providerRef !== undefined) await uow.payments.changeRefund(refund, { status: 'pending', providerRef })
    return
  }
  const failureReason = observed.status === 'failed' ? (observed.failureReason ?? 'refused') : null
  const settled = await uow.payments.changeRefund(refund, { status: observed.status, providerRef, failureReason })
  await announce(uow, settled, order.userId)
  if (settled.status === 'succeeded') {
    if (settled.returnId !== null) await uow.jobs.enqueue('returns.close', { returnId: settled.returnId })
    await mailOrder(uow, { orderId: order.id, mail: 'refunded', refundId })
    if (isOfSale(settled.reason)) await issueDocument(uow, { kind: 'credit_note', refundId })
  }
  if (settled.status !== 'failed' || settled.attempt >= maxRefundAttempts) return
  const startAfter = timestampOf(clock.now() + (waitSeconds[settled.attempt - 1] ?? 3_600) * 1_000)
  await uow.jobs.enqueue('payments.refund', { refundId, attempt: settled.attempt }, { startAfter })
}

async function announce(uow: UnitOfWork, { id, orderId, paymentId, status, attempt }: Refund, userId: number | null) {
  const type = status === 'succeeded' ? 'refund.succeeded' : 'refund.failed'
  const data = { refundId: id, paymentId, ...(status === 'failed' && { attempt }) }
  await uow.orders.recordEvent({ orderId, type, actor: 'system', actorId: null, data })
  await uow.outbox.emit(type, { refundId: id, paymentId, orderId, userId })
}
