import { createDatabase, createReaders, migrateDown, migrateUp } from '@atelier/db'
import { expect, inject, test } from 'vitest'
import { migrations } from '../migrations/index.ts'
import { scratch } from '../dev/drift/scratch.ts'
import { keyset } from './_backend.ts'
import { connect, type Sql } from './_sql.ts'
import { anOrder, receive, sellOut } from './_stock.ts'

const shop = '20261130T0106Z-create-the-shop'
const before = Object.fromEntries(Object.entries(migrations).filter(([name]) => name < shop))

/** A catalogue of the release before: quantities stand with the offers. */
const catalogue = `
  insert into tax_classes (code, name, rate_bps) values ('full', 'Full', 2000);
  insert into categories (name, slug) values ('Lamps', 'lamps');
  insert into sub_categories (category_id, name, slug) values (1, 'Oak', 'oak');
  insert into products (category_id, sub_category_id, name, slug, tax_class_id, status)
    select 1, 1, 'Lamp ' || n, 'lamp-' || n, (select min(id) from tax_classes), 'published' from generate_series(1, 5) n;
  insert into offers (product_id, sku, title, slug, brand, manufacturer_number, manage_stock, opening_quantity, deleted_at) values
    (1, 'many', 'Lamp', 'many', 'Oak', '1', true, 1000, null), (2, 'one', 'Lamp', 'one', 'Oak', '2', true, 1, null),
    (3, 'none', 'Lamp', 'none', 'Oak', '3', true, 0, null), (4, 'endless', 'Lamp', 'endless', 'Oak', '4', false, 7, null),
    (5, 'gone', 'Lamp', 'gone', 'Oak', '5', true, 9, now());
  insert into prices (offer_id, price_list_id, amount) select offers.id, price_lists.id, 1990 from offers, price_lists where code = 'retail'`

const quantities = (sql: Sql) => sql.query('select sku, opening_quantity::int as quantity from offers order by id')
const inStock = async (sql: Sql) =>
  (await sql.query('select in_stock from product_listings order by product_id')).map(row => row['in_stock'])
const ledger = (sql: Sql) =>
  sql.query(`select o.sku, w.type, w.status, w.note, m.qty_delta, m.on_hand_after, l.on_hand from stock_movements m
    join waybill_lines wl on wl.id = m.waybill_line_id join waybills w on w.id = wl.waybill_id join offers o on o.id = m.offer_id
    join stock_levels l on l.offer_id = m.offer_id and l.location_id = m.location_id order by m.id`)
async function auditOf(url: string) {
  await using database = createDatabase({ url })
  const found = await createReaders(database, { keyset }).stock.audit()
  return found
}

// Seen to fail with a `down` that kept the quantities of before.
test('a catalogue with quantities goes into the shop and back, whatever was sold and bought meanwhile', async () => {
  await using database = await scratch(inject('postgres').adminUrl)
  await using sql = await connect(database.url)
  await migrateUp(database.url, before)
  await sql.query(catalogue)
  const listed = await inStock(sql)
  const started = await quantities(sql)

  await migrateUp(database.url)
  const opening = { type: 'WAYBILL_IN', status: 'posted', note: 'Opening quantities' }
  expect(await ledger(sql)).toEqual([
    { sku: 'many', ...opening, qty_delta: 1000, on_hand_after: 1000, on_hand: 1000 },
    { sku: 'one', ...opening, qty_delta: 1, on_hand_after: 1, on_hand: 1 },
  ])
  expect(
    await sql.query(
      'select number, line_count from (select number, (select count(*)::int from waybill_lines) as line_count from waybills) w',
    ),
  ).toEqual([{ number: expect.stringMatching(/^W-\d{4}-000001$/), line_count: 2 }])
  expect(await auditOf(database.url)).toEqual([])
  expect(await inStock(sql)).toEqual(listed)

  await receive(sql, [
    { offerId: 1, quantity: 24 },
    { offerId: 3, quantity: 5 },
  ])
  expect(await auditOf(database.url)).toEqual([])
  await anOrder(sql, [{ offerId: 1, quantity: 2 }])
  await sellOut(sql, 2)
  await sql.query('select refresh_listings(array[1, 2, 3, 4]::bigint[])')
  const now = await inStock(sql)
  while ((await migrateDown(database.url)).ran[0] !== shop);
  expect(await quantities(sql)).toEqual([
    { sku: 'many', quantity: 1024 },
    { sku: 'one', quantity: 0 },
    { sku: 'none', quantity: 5 },
    ...started.slice(3),
  ])
  expect(await inStock(sql)).toEqual(now)

  await migrateUp(database.url, undefined, 'JPY')
  expect(await sql.query('select currency from shop_settings')).toEqual([{ currency: 'JPY' }])
  expect(await ledger(sql)).toMatchObject([
    { sku: 'many', on_hand: 1024 },
    { sku: 'none', on_hand: 5 },
  ])
  expect(await auditOf(database.url)).toEqual([])
})
