import { mapPage } from '@atelier/domain'
import type { ErasedContact, OrderReader, OrderRepository } from '@atelier/domain/orders'
import { sql } from 'kysely'
import { blueprint, type Handle, type ReadHandle, readOnly } from '../connection/handle.ts'
import type { Keyset } from '../keyset.ts'
import { preparedRead } from '../prepared.ts'
import { newestFirst, sortedPage } from '../sorted-page.ts'
import { toColumns } from '../tables/columns.ts'
import { factColumns, orderColumns, orderLineColumns, withFacts } from '../tables/orders.ts'
import { changed } from './catalog-rows.ts'
import { meetsFilter } from './order-filter.ts'
import { nextOrderId, placeOrder } from './place-order.ts'
import { sumSales } from './sales.ts'

const orders = (db: Pick<ReadHandle, 'selectFrom'>) => db.selectFrom('orders').select(orderColumns)
const linesOf = (db: ReadHandle, orderId: number) =>
  db.selectFrom('order_lines').select(orderLineColumns).where('order_id', '=', orderId).orderBy('line_no')
const dueAtOnce = 100
const find = preparedRead((where: { id: number }) => orders(blueprint).where('id', '=', where.id))

export const orderReader = (db: ReadHandle, keyset: Keyset): OrderReader => ({
  find: async id => (await find(db, { id }))[0],
  listLines: orderId => linesOf(db, orderId).execute(),
  async findWithFacts(id) {
    const row = await orders(db).select(factColumns).where('id', '=', id).executeTakeFirst()
    return row && withFacts(row)
  },
  async list(filter, page) {
    const query = orders(db).select(factColumns).where(meetsFilter(filter))
    return mapPage(
      await sortedPage(query, { keyset, list: 'orders', id: 'orders.id', order: newestFirst, page }),
      withFacts,
    )
  },
  sumSales: (now, days) => sumSales(db, now, days),
  listEvents: orderId =>
    db
      .selectFrom('order_events')
      .select([
        'order_id as orderId',
        'type',
        'actor',
        'actor_id as actorId',
        sql<Readonly<Record<string, unknown>>>`data`.as('data'),
        'created_at as createdAt',
      ])
      .where('order_id', '=', orderId)
      .orderBy('id')
      .execute(),
  findByNumber: number => orders(db).where('number', '=', number).executeTakeFirst(),
  async findIdByToken(tokenHash, now) {
    const token = db.selectFrom('order_access_tokens').select('order_id as id').where('token_hash', '=', tokenHash)
    return (await token.where('expires_at', '>', now).executeTakeFirst())?.id
  },
  async countUnpaid(buyer) {
    const unpaid = db
      .selectFrom('orders')
      .select(eb => eb.fn.countAll<number>().as('count'))
      .where('status', '=', 'PENDING_PAYMENT')
    const own =
      'userId' in buyer
        ? unpaid.where('user_id', '=', buyer.userId)
        : unpaid.where('email_key', '=', buyer.emailKey).where('user_id', 'is', null)
    return (await own.executeTakeFirstOrThrow()).count
  },
  async listDue(now, offerIds) {
    const due = db
      .selectFrom('orders')
      .select('id')
      .where('status', '=', 'PENDING_PAYMENT')
      .where('hold_expires_at', '<', now)
      .orderBy('hold_expires_at')
      .limit(dueAtOnce)
    const wanted = offerIds
      ? due.where(sql<boolean>`exists (select from reservations r where r.order_id = orders.id and r.state = 'held'
          and r.offer_id = any(${[...offerIds]}::bigint[]))`)
      : due
    return (await wanted.execute()).map(({ id }) => id)
  },
})

export const orderRepository = (db: Handle, keyset: Keyset): OrderRepository => ({
  ...orderReader(readOnly(db), keyset),
  lock: id => orders(readOnly(db)).where('id', '=', id).forNoKeyUpdate().executeTakeFirst(),
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
  nextId: () => nextOrderId(db),
  place: order => placeOrder(db, order),
  async insertToken(token) {
    await db.insertInto('order_access_tokens').values(toColumns(token)).execute()
  },
  lockDue: (id, now) =>
    orders(readOnly(db))
      .where('id', '=', id)
      .where('status', '=', 'PENDING_PAYMENT')
      .where('hold_expires_at', '<', now)
      .forNoKeyUpdate()
      .skipLocked()
      .executeTakeFirst(),
  async addFulfilled(orderId, issued) {
    await sql`update order_lines set fulfilled = fulfilled + i.quantity
      from (select offer_id, sum(quantity)::int as quantity
        from unnest(${issued.map(each => each.offerId)}::bigint[], ${issued.map(each => each.quantity)}::int[])
          as u (offer_id, quantity) group by offer_id) i
      where order_lines.order_id = ${orderId} and order_lines.offer_id = i.offer_id`.execute(db)
    return linesOf(readOnly(db), orderId).execute()
  },
  async eraseContact(emailKey) {
    await sql`select set_config('atelier.erasure', 'on', true)`.execute(db)
    const { rows } = await sql<ErasedContact>`
      with erased as (
        update orders set email = '', email_key = '', shipping_address = null, billing_address = null, version = version + 1, updated_at = now()
        where user_id is null and email_key = ${emailKey} and status in ('COMPLETED', 'CANCELED', 'EXPIRED') returning id
      ), links as (
        delete from order_access_tokens where order_id in (select id from erased)
      ), emptied as (
        update carts set email = null, shipping_address = null, billing_address = null, version = version + 1, updated_at = now()
        where user_id is null and lower(email) = ${emailKey} returning id
      )
      select (select count(*) from erased) as orders, (select count(*) from emptied) as carts, (
        select count(*) from orders where user_id is null and email_key = ${emailKey}
          and status not in ('COMPLETED', 'CANCELED', 'EXPIRED')) as "ordersKept"`.execute(db)
    return rows[0] ?? { orders: 0, ordersKept: 0, carts: 0 }
  },
  async cancelOpenUnits(orderId) {
    await sql`update order_lines set canceled = quantity - fulfilled - short where order_id = ${orderId}`.execute(db)
  },
})
