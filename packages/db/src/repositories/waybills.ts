import { AppError } from '@atelier/domain'
import type { Waybill, WaybillFilter, WaybillReader, WaybillRepository } from '@atelier/domain/waybills'
import { type ExpressionBuilder, sql } from 'kysely'
import { type Handle, type ReadHandle, readOnly } from '../connection/handle.ts'
import type { DB } from '../generated/schema.ts'
import { idAfter, type Keyset, pageById } from '../keyset.ts'
import { columnsUnder, toColumns } from '../tables/columns.ts'
import { changed } from './catalog-rows.ts'
import { nextNumber } from './next-number.ts'
import { waybillLines } from './waybill-lines.ts'

const waybillColumns = [
  ...columnsUnder('waybills', [
    'id',
    'number',
    'type',
    'status',
    'locationId',
    'toLocationId',
    'currency',
    'counterpartyName',
    'userId',
    'orderId',
    'returnId',
    'reversesId',
    'authorId',
    'authorName',
    'postedBy',
    'postedAt',
    'note',
    'version',
    'createdAt',
    'updatedAt',
  ]),
  sql<string | null>`(select number from orders where orders.id = waybills.order_id)`.as('orderNumber'),
  sql<string | null>`(select number from returns where returns.id = waybills.return_id)`.as('returnNumber'),
  sql<string | null>`(select number from waybills reversed where reversed.id = waybills.reverses_id)`.as(
    'reversesNumber',
  ),
  sql<number>`(select count(*) from waybill_lines where waybill_id = waybills.id)`.as('lineCount'),
] as const

const all = (db: ReadHandle) => db.selectFrom('waybills').select(waybillColumns)

const meets =
  ({ type, status, locationId, orderId, offerId, number }: WaybillFilter, after: number | undefined) =>
  (eb: ExpressionBuilder<DB, 'waybills'>) =>
    eb.and([
      ...(after === undefined ? [] : [eb('id', '<', after)]),
      ...(type === undefined ? [] : [eb('type', '=', type)]),
      ...(status === undefined ? [] : [eb('status', '=', status)]),
      ...(locationId === undefined ? [] : [eb('location_id', '=', locationId)]),
      ...(orderId === undefined ? [] : [eb('order_id', '=', orderId)]),
      ...(number === undefined ? [] : [eb('number', '=', number)]),
      ...(offerId === undefined
        ? []
        : [
            eb.exists(
              eb.selectFrom('waybill_lines').where('offer_id', '=', offerId).whereRef('waybill_id', '=', 'waybills.id'),
            ),
          ]),
    ])

export function waybillReader(db: ReadHandle, keyset: Keyset): WaybillReader {
  const { withLines } = waybillLines(db)
  return {
    async list(filter, page) {
      const rows = await all(db)
        .where(meets(filter, idAfter(keyset, 'waybills', page)))
        .orderBy('id', 'desc')
        .limit(page.limit + 1)
        .execute()
      return pageById(keyset, 'waybills', { rows, limit: page.limit })
    },
    find: async id => withLines(await all(db).where('id', '=', id).executeTakeFirst()),
  }
}

const number = nextNumber('W', 'waybill_numbers')

function found(waybill: Waybill | undefined): Waybill {
  if (!waybill) throw new AppError('NOT_FOUND', { resource: 'waybill' })
  return waybill
}

export function waybillRepository(db: Handle, keyset: Keyset): WaybillRepository {
  const reads = readOnly(db)
  const { withLines, ...lines } = waybillLines(reads)
  return {
    ...waybillReader(reads, keyset),
    lock: async id => withLines(await all(reads).where('id', '=', id).forUpdate().executeTakeFirst()),
    insert: async fields =>
      found(
        await db
          .insertInto('waybills')
          .values({ ...toColumns(fields), number })
          .returning(waybillColumns)
          .executeTakeFirst(),
      ),
    update: async (id, patch) =>
      found(
        await db
          .updateTable('waybills')
          .set(eb => ({ ...toColumns(patch), ...changed(eb) }))
          .where('id', '=', id)
          .returning(waybillColumns)
          .executeTakeFirst(),
      ),
    setStatus: async (id, status, postedBy) =>
      found(
        await db
          .updateTable('waybills')
          .set(eb => ({
            status,
            ...(status === 'posted' ? { posted_at: sql<string>`now()`, posted_by: postedBy ?? null } : {}),
            ...changed(eb),
          }))
          .where('id', '=', id)
          .returning(waybillColumns)
          .executeTakeFirst(),
      ),
    ...lines.repository(db),
    findReversal: async id => withLines(await all(reads).where('reverses_id', '=', id).executeTakeFirst()),
    async listIdsOf(orderId) {
      const rows = await db
        .selectFrom('waybills')
        .select('id')
        .where('order_id', '=', orderId)
        .where('type', '=', 'WAYBILL_OUT')
        .where('reverses_id', 'is', null)
        .where('status', '<>', 'canceled')
        .orderBy('id')
        .execute()
      return rows.map(row => row.id)
    },
    lockDraftsOf: orderId =>
      all(reads)
        .where('order_id', '=', orderId)
        .where('type', '=', 'WAYBILL_OUT')
        .where('status', '=', 'draft')
        .where('reverses_id', 'is', null)
        .orderBy('id')
        .forUpdate()
        .execute(),
  }
}
