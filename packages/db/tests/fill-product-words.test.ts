import { migrateUp } from '@atelier/db'
import { expect, it } from 'vitest'
import { backend } from './_backend.ts'
import { connect, until } from './_sql.ts'

it('fills the words of products behind the migration, in batches, and only what is missing', async () => {
  await using h = await backend({ poolSize: 2 })
  await using sql = await connect(h.url)
  await sql.query(`
    insert into categories (name, slug) values ('Parts', 'parts');
    insert into sub_categories (category_id, name, slug) select id, 'Plugs', 'plugs' from categories;
    insert into products (category_id, sub_category_id, name, slug, tax_class_id)
      select s.category_id, s.id, 'Plug 10W-' || n, 'plug-' || n, 1 from sub_categories s, generate_series(1, 2500) n;
    create table before as select * from product_words;
    delete from product_words where product_id % 2 = 0`)
  await migrateUp(h.url)
  expect(await sql.query('select count(*)::int as n from product_words')).toEqual([{ n: 1250 }])
  await sql.query(`comment on table product_words is 'unfilled'`)
  await migrateUp(h.url)
  const differing = '(table before except table product_words) union all (table product_words except table before)'
  expect(await sql.query(differing)).toEqual([])
  expect(
    await sql.query(`select count(distinct xmin::text) > 1 as is_batched from product_words where product_id % 2 = 0`),
  ).toEqual([{ is_batched: true }])
  expect(await sql.query(`select obj_description('product_words'::regclass, 'pg_class') as note`)).toEqual([
    { note: null },
  ])
})

it('builds the indexes of part numbers anew behind the migration, and no writer waits for it', async () => {
  await using h = await backend({ poolSize: 2 })
  await using sql = await connect(h.url)
  await using other = await connect(h.url)
  const [{ now } = { now: '' }] = await sql.query<{ now: string }>(
    `select pg_get_functiondef('number_key'::regproc) as now`,
  )
  // A number as the release before folded it.
  await sql.query(`
    create or replace function number_key(text) returns text language sql immutable strict parallel safe return replace(search_text($1), ' ', '');
    insert into categories (name, slug) values ('Parts', 'parts');
    insert into sub_categories (category_id, name, slug) select id, 'Plugs', 'plugs' from categories;
    insert into products (category_id, sub_category_id, name, slug, tax_class_id, cross_number)
      select s.category_id, s.id, 'Filter', 'filter-' || n, 1, 'ОС-' || n from sub_categories s, generate_series(1, 500) n;
    ${now};
    analyze; comment on table product_words is 'unfilled'`)
  const found = () =>
    sql.query(`select slug from products where number_key(cross_number) collate "C" = 'oc90' and deleted_at is null`)
  expect(await found()).toEqual([])
  await other.query(`begin; update products set version = 2`)
  const migrated = migrateUp(h.url)
  const waits = `select from pg_stat_activity where query like 'reindex%' and wait_event_type = 'Lock'`
  await until(async () => (await sql.query(waits)).length > 0)
  // Behind a lock that holds up writers, this one would wait for the other.
  await sql.query(`set statement_timeout = 10000; insert into products (category_id, sub_category_id, name, slug, tax_class_id)
    select category_id, id, 'Plug', 'plug', 1 from sub_categories`)
  await other.query('commit')
  await migrated
  expect(await found()).toEqual([{ slug: 'filter-90' }])
  expect(await sql.query('select from pg_index where not indisvalid')).toEqual([])
})
