import type { PaymentReader, PaymentRepository } from '@atelier/domain/payments'
import { sql } from 'kysely'
import { type Handle, type ReadHandle, readOnly } from '../connection/handle.ts'
import type { Keyset } from '../keyset.ts'
import { newestFirst, sortedPage } from '../sorted-page.ts'
import { toColumns } from '../tables/columns.ts'
import { inboxColumns, paymentColumns, refundColumns } from '../tables/payments.ts'
import { changed } from './catalog-rows.ts'
import { inboxWrites } from './payment-inbox.ts'
import { refundWrites } from './refunds.ts'

const payments = (db: ReadHandle) => db.selectFrom('payments').select(paymentColumns)
const refunds = (db: ReadHandle) => db.selectFrom('refunds').select(refundColumns)

export const paymentReader = (db: ReadHandle, keyset: Keyset): PaymentReader => ({
  find: id => payments(db).where('id', '=', id).executeTakeFirst(),
  findByRef: (provider, ref) =>
    payments(db).where('provider', '=', provider).where('provider_ref', '=', ref).executeTakeFirst(),
  listOfOrder: orderId => payments(db).where('order_id', '=', orderId).orderBy('id').execute(),
  async findUnsettled(before) {
    const open = ['created', 'requires_action', 'authorized'] as const
    return {
      payments: await db
        .selectFrom('payments')
        .select('id')
        .where('status', 'in', open)
        .where(sql<string>`coalesce(updated_at, created_at)`, '<', before)
        .orderBy('created_at')
        .limit(unsettledAtOnce)
        .execute(),
      refunds: await db
        .selectFrom('refunds')
        .select(['id', 'attempt'])
        .where('status', '=', 'pending')
        .where(sql<string>`coalesce(updated_at, created_at)`, '<', before)
        .orderBy('created_at')
        .limit(unsettledAtOnce)
        .execute(),
    }
  },
  findRefund: id => refunds(db).where('id', '=', id).executeTakeFirst(),
  listRefunds: orderId => refunds(db).where('order_id', '=', orderId).orderBy('id').execute(),
  listRefundsOfReturns: returnIds =>
    refunds(db)
      .where('return_id', '=', sql<number>`any(${returnIds}::bigint[])`)
      .orderBy('id')
      .execute(),
  findRefunds: ({ status, orderId }, page) =>
    sortedPage(
      refunds(db)
        .innerJoin('payments', 'payments.id', 'refunds.payment_id')
        .select('payments.currency')
        .$if(status !== undefined, query => query.where('refunds.status', '=', status ?? 'failed'))
        .$if(orderId !== undefined, query => query.where('refunds.order_id', '=', orderId ?? 0)),
      { keyset, list: 'refunds', id: 'refunds.id', order: newestFirst, page },
    ),
  findInboxEntry: id => db.selectFrom('payment_inbox').select(inboxColumns).where('id', '=', id).executeTakeFirst(),
})

/** Of each kind; the rest waits for the next run. */
const unsettledAtOnce = 200

export const paymentRepository = (db: Handle, keyset: Keyset): PaymentRepository => ({
  ...paymentReader(readOnly(db), keyset),
  ...refundWrites(db),
  ...inboxWrites(db),
  lock: id => payments(readOnly(db)).where('id', '=', id).forUpdate().executeTakeFirst(),
  insert: fields =>
    db.insertInto('payments').values(toColumns(fields)).returning(paymentColumns).executeTakeFirstOrThrow(),
  change: (id, { isSettled, nextAction, sealedClientSecret, ...change }) =>
    db
      .updateTable('payments')
      .set(eb => ({
        ...toColumns(change),
        ...changed(eb),
        client_secret: sealedClientSecret,
        next_action: nextAction === undefined ? undefined : nextAction && JSON.stringify(nextAction),
        ...(isSettled && { settled_at: sql<string>`coalesce(settled_at, now())` }),
      }))
      .where('id', '=', id)
      .returning(paymentColumns)
      .executeTakeFirstOrThrow(),
  clearReview: id =>
    db
      .updateTable('payments')
      .set(eb => ({ requires_review: false, ...changed(eb) }))
      .where('id', '=', id)
      .returning(paymentColumns)
      .executeTakeFirstOrThrow(),
})
