import type { ShopWorld } from './world.ts'

/** What no order may ever be, as queries that find nothing; `commerce.md` 3.3, 5, 7. */
const rules = {
  'order without a line': 'select id from orders where not exists (select from order_lines where order_id = orders.id)',
  'order without its first event': `select id from orders where not exists
    (select from order_events where order_id = orders.id and type = 'order.placed')`,
  'order without a payment':
    'select id from orders where total > 0 and not exists (select from payments where order_id = orders.id)',
  'ORD-1: total is not its parts': `select id from orders
    where total <> subtotal - discount_total + shipping_total + case when prices_include_tax then 0 else tax_total end
      or total <> shipping_total + case when prices_include_tax then 0 else shipping_tax end
        + (select coalesce(sum(line_total), 0) from order_lines where order_id = orders.id)`,
  'PAY-3: more goes back than came': `select id from payments where captured < refunded
    + (select coalesce(sum(amount), 0) from refunds where payment_id = payments.id and status <> 'succeeded')
    or refunded <> (select coalesce(sum(amount), 0) from refunds where payment_id = payments.id and status = 'succeeded')`,
  'money of an order that ended': `select orders.id from orders where status in ('EXPIRED', 'CANCELED') and
    (select coalesce(sum(captured), 0) from payments where order_id = orders.id) <>
    (select coalesce(sum(amount), 0) from refunds where order_id = orders.id)`,
  'paid order that waits': `select orders.id from orders where status = 'PENDING_PAYMENT' and
    (select coalesce(sum(captured), 0) from payments where order_id = orders.id) >= total`,
  'confirmed order without money': `select orders.id from orders join payments on payments.order_id = orders.id
    where orders.status = 'NEW' and provider <> 'manual' group by orders.id, total
    having sum(greatest(authorized, captured)) < total`,
  'CPN-2: uses of a coupon are not its orders': `select coupons.id from coupons left join coupon_uses
    on coupon_id = coupons.id and state <> 'returned' group by coupons.id, used_count having used_count <> count(order_id)`,
  'CPN-2: the use of a coupon is not in the state of its order': `select orders.id from coupon_uses
    join orders on orders.id = order_id where state <> case status when 'PENDING_PAYMENT' then 'held'
      when 'EXPIRED' then 'returned' when 'CANCELED' then 'returned' else 'used' end`,
}

/** Broken rules of orders and money. */
export async function unsoundOrders(idsOf: (query: string) => Promise<readonly string[]>): Promise<string[]> {
  const found: string[] = []
  for (const [rule, query] of Object.entries(rules)) {
    const ids = await idsOf(query)
    if (ids.length > 0) found.push(`${rule}: ${ids.slice(0, 5).join(', ')} of ${ids.length}`)
  }
  return found
}

/** The same with violations of the stock's audit. */
export async function unsoundOf({ sql, byAdmin }: Pick<ShopWorld, 'sql' | 'byAdmin'>): Promise<string[]> {
  const orders = await unsoundOrders(async query => (await sql<{ id: string }>(query)).map(row => row.id))
  const { items } = await byAdmin<{ items: { rule: string; problem: string }[] }>('GET /v1/stock/audit')
  return [...orders, ...items.map(item => `${item.rule}: ${item.problem}`)]
}
