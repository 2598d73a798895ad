import { migrateUp } from '@atelier/db'
import { expect, it } from 'vitest'
import { backend } from './_backend.ts'
import { connect } from './_sql.ts'

it('shows the same of products whose listing is older than its finished columns, and fills these behind the migration', async () => {
  await using h = await backend({ poolSize: 2 })
  await using sql = await connect(h.url)
  await sql.query(`
    insert into categories (name, slug) values ('Parts', 'parts');
    insert into sub_categories (category_id, name, slug) select id, 'Plugs', 'plugs' from categories;
    insert into products (category_id, sub_category_id, name, slug, tax_class_id)
      select s.category_id, s.id, 'Plug ' || n, 'plug-' || n, 1 from sub_categories s, generate_series(1, 450) n;
    insert into tags (name) values ('new'), ('10 pieces'), ('2 pieces');
    insert into product_tags (product_id, tag_id) select products.id, tags.id from products, tags where products.id % 2 = 0;
    insert into offers (product_id, sku, title, slug, brand, manufacturer_number)
      select id, 'sku-' || id || '-' || n, name, 'o-' || id || '-' || n, 'Oak', '' from products, generate_series(1, 2) n;
    insert into prices (offer_id, price_list_id, amount) select id, 1, 1000 + id from offers`)
  const lists = () =>
    Promise.all(
      (['newest', 'name', 'price'] as const).map(sort =>
        Promise.all(
          [{ categoryId: 1 }, { brands: ['oak'] }].map(narrowed =>
            h.readers.products.list({ audience: 'public', ...narrowed, sort }, { limit: 100, cursor: null }),
          ),
        ),
      ),
    )
  const before = await lists()
  const [[newest, ofBrand] = []] = before
  expect(ofBrand?.items).toEqual(newest?.items)
  expect(newest?.items.map(({ tags }) => tags).slice(0, 2)).toEqual([['2 pieces', '10 pieces', 'new'], []])
  expect(newest?.offered).toHaveLength(200)
  expect(newest?.lists.length).toBeGreaterThan(0)
  await sql.query(`
    create table kept as select * from product_listings;
    update product_listings set tags = null, offered = null where product_id % 3 > 0;
    update product_listings set brand = null;
    drop index product_listings_priced_name_idx;
    create index product_listings_name_idx on product_listings (name collate name_order, product_id) where on_sale`)
  expect(await lists()).toEqual(before)
  await sql.query(
    `comment on column product_listings.tags is 'unfilled'; comment on column product_listings.brand is 'unfilled'`,
  )
  await migrateUp(h.url)
  const differing = '(table kept except table product_listings) union all (table product_listings except table kept)'
  expect(await sql.query(differing)).toEqual([])
  expect(await sql.query(`select count(distinct xmin::text) > 1 as is_batched from product_listings`)).toEqual([
    { is_batched: true },
  ])
  expect(
    await sql.query(`select col_description('product_listings'::regclass, attnum) as note from pg_attribute
    where attrelid = 'product_listings'::regclass and attname in ('tags', 'brand')`),
  ).toEqual([{ note: null }, { note: null }])
  expect(
    await sql.query(`select indexrelid::regclass::text as name from pg_index
    where indexrelid::regclass::text in ('product_listings_name_idx', 'product_listings_priced_name_idx')`),
  ).toEqual([{ name: 'product_listings_priced_name_idx' }])
})
