import type { NewOrder, NewOrderLine, OrderLine, OrderToPlace, PlacedOrder } from '@atelier/domain/orders'
import type { Payment } from '@atelier/domain/payments'
import { type Selectable, sql } from 'kysely'
import { blueprint, type Handle } from '../connection/handle.ts'
import type { DB } from '../generated/schema.ts'
import { preparedWrite } from '../prepared.ts'
import { toColumns } from '../tables/columns.ts'
import { orderColumns } from '../tables/orders.ts'
import { nextNumber } from './next-number.ts'

const takeId = preparedWrite(() =>
  blueprint.selectNoFrom(sql<number>`nextval(pg_get_serial_sequence('orders', 'id'))`.as('id')),
)

/** The identity that the order will have. */
export async function nextOrderId(db: Handle): Promise<number> {
  const [row] = await takeId(db, {})
  if (!row) throw new Error('a sequence has a next value')
  return row.id
}

/** JSON texts, so that orders of any number of lines are one statement. */
type Texts = { id: number; order: string; lines: string; payment: string | null; events: string }

const number = nextNumber('O', 'order_numbers')
const orderFields = sql.raw(
  `user_id, cart_id, email, email_key, status, currency, locale, customer_type, prices_include_tax, subtotal, discount_total,
      shipping_total, shipping_tax, tax_total, total, shipping_address, billing_address, shipping_method, coupon_code,
      hold_expires_at, placed_at, confirmed_at`,
)
const lineFields = sql.raw(
  `line_no, offer_id, quantity, sku, title, brand, manufacturer_number, manage_stock, unit_price, discount, tax_rate_bps,
      tax, line_total`,
)

/** Order, lines, payment and timeline: in one statement they cost little more than the order alone. */
const place = preparedWrite((texts: Texts) =>
  blueprint
    .with(
      'placed',
      () => sql<Selectable<DB['orders']>>`(
    insert into orders (id, number, ${orderFields}) overriding system value
    select ${texts.id}::bigint, ${number}, ${orderFields} from json_populate_record(null::orders, ${texts.order}::json)
    returning *
  )`,
    )
    .with(
      'lines',
      () => sql<{ readonly id: number; readonly line_no: number }>`(
    insert into order_lines (order_id, ${lineFields})
    select ${texts.id}::bigint, ${lineFields} from json_populate_recordset(null::order_lines, ${texts.lines}::json)
    order by line_no returning id, line_no
  )`,
    )
    .with(
      'paid',
      () => sql<{ readonly id: number }>`(
    insert into payments (order_id, provider, method, amount, currency, status, return_url, expires_at)
    select placed.id, p.provider, p.method, total, currency, p.status, p.return_url, hold_expires_at
    from placed, json_to_record(${texts.payment}::json) p(provider text, method text, status text, return_url text)
    where p.provider is not null returning id
  )`,
    )
    .with(
      'timeline',
      () => sql<object>`(
    insert into order_events (order_id, type, actor, actor_id)
    select ${texts.id}::bigint, type, actor, actor_id
    from json_to_recordset(${texts.events}::json) e(place integer, type text, actor text, actor_id bigint) order by place
  )`,
    )
    .selectFrom('placed as orders')
    .select(orderColumns)
    .select([
      sql<readonly number[]>`array(select id from lines order by line_no)`.as('lineIds'),
      sql<number | null>`(select id from paid)`.as('paymentId'),
    ]),
)

/** @throws CART_NOT_ACTIVE for a cart that became an order meanwhile */
export async function placeOrder(db: Handle, wanted: OrderToPlace): Promise<PlacedOrder> {
  const [row] = await place(db, {
    id: wanted.id,
    order: JSON.stringify(toColumns<NewOrder>(wanted.order)),
    lines: JSON.stringify(
      wanted.lines.map((line, index) => ({ ...toColumns<NewOrderLine>(line), line_no: index + 1 })),
    ),
    payment: wanted.payment && JSON.stringify(toColumns(wanted.payment)),
    events: JSON.stringify(wanted.events.map((event, index) => ({ ...toColumns(event), place: index }))),
  })
  if (!row) throw new Error('an insert answers its row')
  const { lineIds, paymentId, ...order } = row
  const lines = wanted.lines.map((line, index): OrderLine => {
    const id = lineIds[index]
    if (id === undefined) throw new Error('each line has its row')
    return { ...line, id, orderId: order.id, lineNo: index + 1, fulfilled: 0, returned: 0, canceled: 0, short: 0 }
  })
  const payment: Payment | null =
    wanted.payment && paymentId !== null
      ? {
          ...wanted.payment,
          id: paymentId,
          orderId: order.id,
          amount: order.total,
          currency: order.currency,
          expiresAt: order.holdExpiresAt,
          createdAt: order.createdAt,
          ...unpaid,
        }
      : null
  return { order, lines, payment }
}

/** Defaults of the columns of a new payment. */
const unpaid = {
  providerRef: null,
  authorized: 0,
  captured: 0,
  refunded: 0,
  sealedClientSecret: null,
  nextAction: null,
  failureReason: null,
  requiresReview: false,
  settledAt: null,
  version: 1,
  updatedAt: null,
} as const
