import { timestampOf } from '@atelier/domain'
import type { Needs } from '../../app-services.ts'

const unheardSeconds = 600

/** Asks about payments and refunds that have been unsettled for ten minutes (PAY-6). */
export async function reconcilePayments({ readers, transact, clock }: Needs<'readers' | 'transact' | 'clock'>) {
  const before = timestampOf(clock.now() - unheardSeconds * 1_000)
  const { payments, refunds } = await readers.payments.findUnsettled(before)
  if (payments.length + refunds.length === 0) return
  await transact(async uow => {
    for (const { id } of payments) await uow.jobs.enqueue('payments.sync', { paymentId: id })
    for (const { id, attempt } of refunds) await uow.jobs.enqueue('payments.refund', { refundId: id, attempt })
  })
}
