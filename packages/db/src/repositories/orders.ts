import type { OrderReader, OrderRepository } from '@atelier/domain/orders'
import { type Handle, type ReadHandle, readOnly } from '../connection/handle.ts'
import { toColumns } from '../tables/columns.ts'
import { orderColumns, orderLineColumns } from '../tables/orders.ts'
import { changed } from './catalog-rows.ts'

export const orderReader = (db: ReadHandle): OrderReader => ({
  find: id => db.selectFrom('orders').select(orderColumns).where('id', '=', id).executeTakeFirst(),
  listLines: orderId =>
    db.selectFrom('order_lines').select(orderLineColumns).where('order_id', '=', orderId).orderBy('line_no').execute(),
})

export const orderRepository = (db: Handle): OrderRepository => ({
  ...orderReader(readOnly(db)),
  lock: id => db.selectFrom('orders').select(orderColumns).where('id', '=', id).forNoKeyUpdate().executeTakeFirst(),
  change: (id, change) =>
    db
      .updateTable('orders')
      .set(eb => ({ ...toColumns(change), ...changed(eb) }))
      .where('id', '=', id)
      .returning(orderColumns)
      .executeTakeFirstOrThrow(),
  async recordEvent({ data, ...event }) {
    await db
      .insertInto('order_events')
      .values({ ...toColumns(event), data: JSON.stringify(data) })
      .execute()
  },
})
