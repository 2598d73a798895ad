import type { PaymentRepository } from '@atelier/domain/payments'
import { sql } from 'kysely'
import type { Handle } from '../connection/handle.ts'
import { toColumns } from '../tables/columns.ts'
import { refundColumns } from '../tables/payments.ts'
import { changed } from './catalog-rows.ts'

/** Writes of refunds, which belong to their payments. */
export const refundWrites = (db: Handle): Pick<PaymentRepository, 'insertRefund' | 'lockRefund' | 'changeRefund'> => ({
  insertRefund: fields =>
    db.insertInto('refunds').values(toColumns(fields)).returning(refundColumns).executeTakeFirstOrThrow(),
  lockRefund: id => db.selectFrom('refunds').select(refundColumns).where('id', '=', id).forUpdate().executeTakeFirst(),
  async changeRefund({ id, paymentId, amount }, { status, providerRef, failureReason }) {
    const refund = await db
      .updateTable('refunds')
      .set(eb => ({
        status,
        provider_ref: providerRef,
        failure_reason: failureReason,
        ...(status === 'failed' && { attempt: sql<number>`attempt + 1` }),
        ...(status === 'succeeded' && { settled_at: sql<string>`now()` }),
        ...changed(eb),
      }))
      .where('id', '=', id)
      .returning(refundColumns)
      .executeTakeFirstOrThrow()
    if (status === 'succeeded') {
      await db
        .updateTable('payments')
        .set(eb => ({ refunded: sql<number>`refunded + ${amount}`, ...changed(eb) }))
        .where('id', '=', paymentId)
        .execute()
    }
    return refund
  },
})
