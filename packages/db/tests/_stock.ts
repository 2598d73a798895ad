import type { StockLine } from '@atelier/domain/stock'
import type { Sql } from './_sql.ts'

let serial = 0

/** Offers of one product, by id. */
export async function someOffers(sql: Sql, count: number): Promise<readonly number[]> {
  serial += 1
  const rows = await sql.query<{ id: string }>(`
    with category as (insert into categories (name, slug) values ('c${serial}', 'c${serial}') returning id),
      sub as (insert into sub_categories (category_id, name, slug) select id, 'c', 'c${serial}' from category returning id, category_id),
      product as (insert into products (category_id, sub_category_id, name, slug, tax_class_id, status)
        select category_id, id, 'Oak', 'oak-${serial}', (select min(id) from tax_classes), 'published' from sub returning id)
    insert into offers (product_id, sku, title, slug, brand, manufacturer_number)
    select product.id, 'S${serial}-' || n, 'Oak', 's${serial}-' || n, 'Oak', n::text from product, generate_series(1, ${count}) n
    returning id`)
  return rows.map(row => Number(row.id)).toSorted((a, b) => a - b)
}

export async function aLocation(sql: Sql, code: string, more = ''): Promise<number> {
  const [row] = await sql.query<{ id: string }>(
    `insert into stock_locations (code, name${more && ', priority'}) values ('${code}', '${code}'${more && `, ${more}`}) returning id`,
  )
  return Number(row?.id)
}

/** Goods that come in by a waybill of their own. */
export async function receive(sql: Sql, lines: readonly StockLine[], location = 'MAIN'): Promise<void> {
  for (const { offerId, quantity } of lines) {
    await sql.query(`do $$
      declare bill bigint; line bigint; place bigint := (select id from stock_locations where code = '${location}'); lies integer;
      begin
        insert into waybills (number, type, location_id, currency, author_name)
          values ('T-' || nextval('waybill_numbers'), 'WAYBILL_IN', place, 'RUB', 'test') returning id into bill;
        insert into waybill_lines (waybill_id, line_no, offer_id, quantity, sku, brand, manufacturer_number, title, manage_stock)
          select bill, 1, id, ${quantity}, sku, brand, manufacturer_number, title, true from offers where id = ${offerId} returning id into line;
        perform set_config('atelier.waybill_id', bill::text, true);
        insert into stock_levels as l (offer_id, location_id, on_hand) values (${offerId}, place, ${quantity})
          on conflict (offer_id, location_id) do update set on_hand = l.on_hand + excluded.on_hand returning on_hand into lies;
        insert into stock_movements (offer_id, location_id, waybill_line_id, qty_delta, on_hand_after) values (${offerId}, place, line, ${quantity}, lies);
        update waybills set status = 'posted', posted_at = now() where id = bill;
      end $$`)
  }
}

/** The row of an order with its lines, as checkout would write it. */
export async function anOrder(sql: Sql, lines: readonly StockLine[], status = 'PENDING_PAYMENT'): Promise<number> {
  const [row] = await sql.query<{ id: string }>(`
    insert into orders (number, email, email_key, status, currency, customer_type, prices_include_tax, subtotal, discount_total,
      shipping_total, shipping_tax, tax_total, total, shipping_method)
    values ('T-' || nextval('order_numbers'), 'b@example.com', 'b@example.com', '${status}', 'RUB', 'retail', true, 0, 0, 0, 0, 0, 0, '{}')
    returning id`)
  const values = lines.map(
    ({ offerId, quantity }, index) =>
      `(${row?.id}, ${index + 1}, ${offerId}, ${quantity}, '', '', '', '', true, 0, 0, 0, 0, 0)`,
  )
  await sql.query(`insert into order_lines (order_id, line_no, offer_id, quantity, sku, title, brand, manufacturer_number, manage_stock,
    unit_price, discount, tax_rate_bps, tax, line_total) values ${values.join(', ')}`)
  return Number(row?.id)
}

export const setStatus = (sql: Sql, orderId: number, status: string) =>
  sql.query(`update orders set status = '${status}' where id = ${orderId}`)

export async function someOrders(sql: Sql, count: number, lines: readonly StockLine[]): Promise<readonly number[]> {
  const ids: number[] = []
  while (ids.length < count) ids.push(await anOrder(sql, lines))
  return ids
}

/** Takes everything away, past the ledger. */
export const sellOut = (sql: Sql, offerId: number) =>
  sql.query(`begin; select set_config('atelier.waybill_id', '0', true);
    update stock_levels set on_hand = 0 where offer_id = ${offerId}; commit`)
