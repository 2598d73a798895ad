import { migrateUp } from '@atelier/db'
import { expect, it } from 'vitest'
import { backend } from './_backend.ts'
import { connect } from './_sql.ts'

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
