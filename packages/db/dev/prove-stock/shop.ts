import type { StockLine } from '@atelier/domain/stock'

/** Rows of a text of statements; of the last one. */
export type Sql = (text: string) => Promise<readonly Record<string, unknown>[]>

let serial = 0

/** A product with an offer for each entry and its units at as many locations; the naive shop has the same sums. */
export async function openShop(sql: Sql, units: readonly (readonly number[])[]): Promise<readonly number[]> {
  serial += 1
  const name = `prove-${serial}`
  await sql(`create table if not exists naive_stock (offer_id bigint primary key, quantity integer not null);
    create table if not exists naive_sales (order_id bigint, offer_id bigint, quantity integer);
    truncate naive_stock, naive_sales`)
  await sql(`insert into categories (name, slug) values ('${name}', '${name}');
    insert into sub_categories (category_id, name, slug) select id, '${name}', '${name}' from categories where slug = '${name}';
    insert into products (category_id, sub_category_id, name, slug, tax_class_id)
      select category_id, id, '${name}', '${name}', (select min(id) from tax_classes) from sub_categories where slug = '${name}'`)
  const offers: number[] = []
  // Locations of other scenarios would change which statement promises goods.
  await sql(`update stock_locations set sellable = code = 'MAIN'`)
  for (const [index, places] of units.entries()) {
    const sku = `${name}-${index}`
    const [offer] = await sql(`insert into offers (product_id, sku, title, slug, brand, manufacturer_number)
      select id, '${sku}', '${sku}', '${sku}', 'Oak', '1' from products where slug = '${name}' returning id::int`)
    const offerId = Number(offer?.['id'])
    offers.push(offerId)
    for (const [place, quantity] of places.entries()) await receive(sql, { offerId, quantity, place })
    await sql(`insert into naive_stock values (${offerId}, ${places.reduce((sum, one) => sum + one, 0)})`)
  }
  return offers
}

interface Receipt extends StockLine {
  readonly place: number
}

/** Goods come in by a waybill of their own. */
async function receive(sql: Sql, { offerId, quantity, place }: Receipt): Promise<void> {
  const code = place === 0 ? 'MAIN' : `PLACE-${place}`
  await sql(
    `insert into stock_locations (code, name) values ('${code}', '${code}') on conflict (code) do update set sellable = true`,
  )
  await sql(`do $$
    declare bill bigint; line bigint; place bigint := (select id from stock_locations where code = '${code}');
    begin
      insert into waybills (number, type, location_id, currency, author_name)
        values ('P-' || nextval('waybill_numbers'), 'WAYBILL_IN', place, 'RUB', 'prove') returning id into bill;
      insert into waybill_lines (waybill_id, line_no, offer_id, quantity, sku, brand, manufacturer_number, title, manage_stock)
        values (bill, 1, ${offerId}, ${quantity}, '', '', '', '', true) returning id into line;
      perform set_config('atelier.waybill_id', bill::text, true);
      insert into stock_levels (offer_id, location_id, on_hand) values (${offerId}, place, ${quantity});
      insert into stock_movements (offer_id, location_id, waybill_line_id, qty_delta, on_hand_after)
        values (${offerId}, place, line, ${quantity}, ${quantity});
      update waybills set status = 'posted', posted_at = now() where id = bill;
    end $$`)
}

/** An unpaid order; lines of one offer are one, as at checkout. */
export async function anOrder(sql: Sql, lines: readonly StockLine[]): Promise<number> {
  const [row] =
    await sql(`insert into orders (number, email, email_key, status, currency, customer_type, prices_include_tax, subtotal,
      discount_total, shipping_total, shipping_tax, tax_total, total, shipping_method)
    values ('P-' || nextval('order_numbers'), 'b@example.com', 'b@example.com', 'PENDING_PAYMENT', 'RUB', 'retail', true, 0, 0, 0, 0, 0, 0, '{}')
    returning id::int`)
  const id = Number(row?.['id'])
  const values = lines.map(({ offerId, quantity }) => `(${offerId}, ${quantity})`).join(', ')
  await sql(`insert into order_lines (order_id, line_no, offer_id, quantity, sku, title, brand, manufacturer_number, manage_stock,
      unit_price, discount, tax_rate_bps, tax, line_total)
    select ${id}, row_number() over (order by offer_id), offer_id, sum(quantity), '', '', '', '', true, 0, 0, 0, 0, 0
    from (values ${values}) wanted(offer_id, quantity) group by offer_id`)
  return id
}
