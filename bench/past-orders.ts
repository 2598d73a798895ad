import { pastOrders, withClient } from './data.ts'

/** Completed orders of three lines, ours with their events, payments and issued goods; the peers' beside them. */
const statements = (count: number): readonly string[] => [
  `create temp table past as select n, 1 + n % (select count(*) from users) as user_id, now() - n * interval '10 seconds' as at
    from generate_series(1, ${count}) n`,
  `create temp table sold as select id, price, row_number() over (order by id) as at from lean.offers order by id limit 5000`,
  `insert into orders (number, user_id, email, email_key, status, currency, customer_type, prices_include_tax, subtotal,
      discount_total, shipping_total, shipping_tax, tax_total, total, shipping_method, placed_at, created_at)
    select 'PAST-' || n, user_id, 'person' || user_id || '@studio.example', 'person' || user_id || '@studio.example',
      'COMPLETED', 'RUB', 'retail', true, 3000, 0, 0, 0, 0, 3000, '{}', at, at from past`,
  `create temp table made as select id, row_number() over (order by id) as n, user_id from orders where number like 'PAST-%'`,
  `insert into order_lines (order_id, line_no, offer_id, quantity, sku, title, brand, manufacturer_number, manage_stock,
      unit_price, discount, tax_rate_bps, tax, line_total, fulfilled)
    select made.id, line, sold.id, 1, 'sku', 'Lamp', 'Oak', 'no', true, 1000, 0, 0, 0, 1000, 1
    from made cross join generate_series(1, 3) line join sold on sold.at = 1 + (made.n * 7 + line * 1663) % 5000`,
  `insert into order_events (order_id, type, actor, data) select id, type, 'system', '{}' from made
    cross join unnest(array['order.placed', 'order.in_progress', 'order.shipped', 'order.completed']) type`,
  `insert into payments (order_id, provider, method, amount, currency, status, captured)
    select id, 'manual', 'cash_on_delivery', 3000, 'RUB', 'captured', 3000 from made`,
  `insert into allocations (order_id, offer_id, location_id, quantity, issued, state)
    select order_id, offer_id, stock_locations.id, 1, 1, 'issued' from order_lines cross join stock_locations where code = 'MAIN'`,
  `insert into lean.orders (user_id, total, created_at) select user_id, 3000, at from past`,
  `insert into lean.order_lines select order_id, offer_id, 1, 1000 from order_lines
    where order_id in (select id from made) and exists (select from lean.orders where id = order_id)`,
  `create table ${pastOrders} as select ${count} as count`,
]

/** Adds past orders, unless an earlier run did. */
export const fillPastOrders = (url: string, count: number): Promise<void> =>
  withClient(url, async client => {
    const { rowCount } = await client.query(`select where to_regclass('${pastOrders}') is null`)
    if (rowCount === 0) return
    await client.query('begin')
    for (const statement of statements(count)) await client.query(statement)
    await client.query('commit')
    await client.query('vacuum analyze')
    await client.query('checkpoint')
  })
