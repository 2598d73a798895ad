import type { Return, ReturnLine, ReturnReader, ReturnRepository } from '@atelier/domain/returns'
import { type ExpressionBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { type Handle, type ReadHandle, readOnly } from '../connection/handle.ts'
import type { DB } from '../generated/schema.ts'
import type { Keyset } from '../keyset.ts'
import { newestFirst, sortedPage } from '../sorted-page.ts'
import { changed } from './catalog-rows.ts'
import { nextNumber } from './next-number.ts'
import { mayReadOrder } from './order-viewers.ts'

const lines = (eb: ExpressionBuilder<DB, 'returns'>) =>
  jsonArrayFrom(
    eb
      .selectFrom('return_lines')
      .innerJoin('order_lines', 'order_lines.id', 'return_lines.order_line_id')
      .select([
        'return_lines.id',
        'order_line_id as orderLineId',
        'offer_id as offerId',
        'sku',
        'title',
        'return_lines.quantity',
        'received',
        'condition',
        'refunded',
        'refunded_tax as refundedTax',
      ])
      .whereRef('return_id', '=', 'returns.id')
      .orderBy('order_lines.line_no'),
  )
    .$castTo<readonly ReturnLine[]>()
    .as('lines')

const columns = (eb: ExpressionBuilder<DB, 'returns'>) =>
  [
    'returns.id',
    'returns.number',
    'returns.order_id as orderId',
    sql<string>`(select number from orders where orders.id = returns.order_id)`.as('orderNumber'),
    sql<string>`(select currency from orders where orders.id = returns.order_id)`.as('currency'),
    'returns.status',
    'returns.reason_code as reasonCode',
    'returns.note',
    'returns.version',
    'returns.created_at as createdAt',
    'returns.updated_at as updatedAt',
    lines(eb),
  ] as const

export function returnReader(db: ReadHandle, keyset: Keyset): ReturnReader {
  const returns = db.selectFrom('returns').select(columns)
  return {
    find: (id, viewer) =>
      returns
        .where('id', '=', id)
        .where(eb => mayReadOrder(eb.ref('returns.order_id'), viewer))
        .executeTakeFirst(),
    list: ({ status, orderId, viewer }, page) =>
      sortedPage(
        returns
          .where(eb => mayReadOrder(eb.ref('returns.order_id'), viewer))
          .$if(status !== undefined, query => query.where('status', '=', status ?? 'requested'))
          .$if(orderId !== undefined, query => query.where('order_id', '=', orderId ?? 0)),
        { keyset, list: 'returns', id: 'returns.id', order: newestFirst, page },
      ),
    listOfOrder: orderId => returns.where('order_id', '=', orderId).orderBy('id').execute(),
  }
}

const number = nextNumber('R', 'return_numbers')

export function returnRepository(db: Handle, keyset: Keyset): ReturnRepository {
  const reader = returnReader(readOnly(db), keyset)
  const require = async (id: number): Promise<Return> => {
    const found = await reader.find(id, 'staff')
    if (!found) throw new Error(`return ${id} is not there`)
    return found
  }
  return {
    ...reader,
    lock: id => db.selectFrom('returns').select(columns).where('id', '=', id).forUpdate().executeTakeFirst(),
    async insert({ orderId, reasonCode, note, lines: wanted }) {
      const { id } = await db
        .insertInto('returns')
        .values({ number, order_id: orderId, reason_code: reasonCode, note })
        .returning('id')
        .executeTakeFirstOrThrow()
      await db
        .insertInto('return_lines')
        .values(wanted.map(({ orderLineId, quantity }) => ({ return_id: id, order_line_id: orderLineId, quantity })))
        .execute()
      return require(id)
    },
    setStatus: (id, status) =>
      db
        .updateTable('returns')
        .set(eb => ({ status, ...changed(eb) }))
        .where('id', '=', id)
        .returning(columns)
        .executeTakeFirstOrThrow(),
    async receive(id, received) {
      for (const line of received) {
        await db
          .updateTable('return_lines')
          .set({ received: line.received, condition: line.condition })
          .where('return_id', '=', id)
          .where('id', '=', line.id)
          .execute()
        await db
          .updateTable('order_lines')
          .set(eb => ({ returned: eb('returned', '+', line.received) }))
          .where('id', '=', line.orderLineId)
          .execute()
      }
    },
    async takeBack(id, taken) {
      for (const { returnLineId, orderLineId, units } of taken) {
        await db
          .updateTable('return_lines')
          .set(eb => ({ received: eb('received', '-', units) }))
          .where('return_id', '=', id)
          .where('id', '=', returnLineId)
          .execute()
        await db
          .updateTable('order_lines')
          .set(eb => ({ returned: eb('returned', '-', units) }))
          .where('id', '=', orderLineId)
          .execute()
      }
    },
    async setRefunds(id, refunds) {
      for (const { returnLineId, amount, tax } of refunds)
        await db
          .updateTable('return_lines')
          .set({ refunded: amount, refunded_tax: tax })
          .where('return_id', '=', id)
          .where('id', '=', returnLineId)
          .execute()
    },
  }
}
