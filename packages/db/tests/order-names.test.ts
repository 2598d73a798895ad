import { migrateUp } from '@atelier/db'
import { expect, inject, it } from 'vitest'
import { scratch } from '../dev/drift/scratch.ts'
import { snapshotOf } from '../dev/drift/snapshot.ts'
import { migrations } from '../migrations/index.ts'
import { connect, until } from './_sql.ts'

const former = Object.fromEntries(Object.entries(migrations).filter(([name]) => name < '20261129'))

// Measured: beside an upgrade of 100,000 products a writer waited 9.5 s at most while indexes were built in the transaction, 0.4 s since.
it('an upgrade of a full catalogue orders names anew while others write, and ends as a new database', async () => {
  await using fresh = await scratch(inject('postgres').adminUrl)
  await migrateUp(fresh.url)
  await using database = await scratch(inject('postgres').adminUrl)
  await migrateUp(database.url, former)
  await using writer = await connect(database.url)
  await using other = await connect(database.url)
  await writer.query(`
    insert into categories (name, slug) values ('Parts', 'parts');
    insert into sub_categories (category_id, name, slug) select id, 'Plugs', 'plugs' from categories;
    insert into products (category_id, sub_category_id, name, slug, tax_class_id)
      select s.category_id, s.id, 'Plug ' || n, 'plug-' || n, 1 from sub_categories s, generate_series(1, 1500) n;
    insert into offers (product_id, sku, title, slug, brand, manufacturer_number) select id, slug, name, slug, ' Bosch', slug from products;
    insert into prices (offer_id, price_list_id, amount) select id, 1, 100 from offers`)
  // An index that is built beside writers waits for those who read before it.
  await other.query('begin isolation level repeatable read; select')
  const migrated = migrateUp(database.url)
  const waits = `select from pg_stat_activity where query like 'create index concurrently%' and wait_event_type = 'Lock'`
  await until(async () => (await writer.query(waits)).length > 0)
  await writer.query('set statement_timeout = 10000; update products set version = 2 where id = 2')
  await other.query('commit')
  await migrated
  expect(await snapshotOf(database.db)).toEqual(await snapshotOf(fresh.db))
  expect(await writer.query(`select count(*)::int as n from product_listings where 'b:bosch' = any(keys)`)).toEqual([
    { n: 1500 },
  ])
  expect(await writer.query('select from pg_index where not indisvalid')).toEqual([])
})
