import { parseQuery } from '@atelier/domain/search'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type AppServices, backend } from './_backend.ts'
import { connect } from './_sql.ts'

let h: AppServices
beforeAll(async () => {
  h = await backend()
  await using sql = await connect(h.url)
  await sql.query(`
    insert into categories (name, slug) values ('Furniture', 'furniture');
    insert into sub_categories (category_id, name, slug) select id, 'Desk lamps', 'desk-lamps' from categories;
    insert into sub_categories (category_id, name, slug) select id, 'Parts', 'parts' from categories;
    create function a_product(called text, part text, place text = 'parts', made_by text = 'Kessel') returns void language sql as $$
      insert into products (category_id, sub_category_id, name, slug, tax_class_id)
        select s.category_id, s.id, called, md5(called), t.id from sub_categories s, tax_classes t where t.code = 'standard' and s.slug = place;
      insert into offers (product_id, sku, title, slug, brand, manufacturer_number)
        select id, part, called, md5(called), made_by, part from products where slug = md5(called);
      insert into prices (offer_id, price_list_id, amount) select id, 1, 100 from offers where slug = md5(called);
    $$;
    select a_product('Видеорегистратор', 'DS-7604NI-K1', made_by => 'Hikvision');
    select a_product('Чайник чёрный', 'CH-1');
    select a_product('Ares', 'AR-1', 'desk-lamps');
    select a_product('Oil filter', 'OC-90');
    select a_product('Oil 10W-40', 'M-1');
    select a_product('Radio 2DIN', 'R-1');
    select a_product('Panel 20×30', 'P-1');
    select a_product('Датчик №7', 'D-1');
    select a_product('Größe', 'G-1');
    select a_product('Тормозные колодки', 'K-1')`)
})
afterAll(() => h[Symbol.asyncDispose]())

it.each([
  ['DS-7604 Hikvision', 'Видеорегистратор'],
  ['hik ds-7604ni', 'Видеорегистратор'],
  ['чайн черный', 'Чайник чёрный'],
  ['чайн чёрный', 'Чайник чёрный'],
  ['desk lamp', 'Ares'],
  ['furniture ares', 'Ares'],
  ['ОС-90', 'Oil filter'],
  ['oil ОС90', 'Oil filter'],
  ['10W40', 'Oil 10W-40'],
  ['oil 10w 40', 'Oil 10W-40'],
  ['2 din', 'Radio 2DIN'],
  ['20x30', 'Panel 20×30'],
  ['panel 20х30', 'Panel 20×30'],
  ['датчик 7', 'Датчик №7'],
  ['grosse', 'Größe'],
])('%s finds %s in a search and in a list, for guests and staff', async (q, name) => {
  const query = parseQuery(q)
  const first = { limit: 20, cursor: null }
  const hits = await h.readers.search.find({ query, types: ['products'] }, first)
  expect(hits.items.map(({ title }) => title)).toEqual([name])
  for (const audience of ['public', 'staff'] as const)
    for (const sort of ['relevance', 'price', 'newest'] as const) {
      const { items } = await h.readers.products.list({ audience, query, sort }, first)
      expect(items.map(product => product.name)).toEqual([name])
    }
})

it.each([
  ['тормозных колодок', 'Тормозные колодки'],
  ['тормознйе калодки', 'Тормозные колодки'],
  ['oil filetr', 'Oil filter'],
])('a list forgives the slips of %s as a search does', async (q, name) => {
  for (const audience of ['public', 'staff'] as const) {
    const query = await h.readers.search.understand(parseQuery(q), audience)
    const { items } = await h.readers.products.list({ audience, query, sort: 'name' }, { limit: 20, cursor: null })
    expect(items.map(product => product.name)).toEqual([name])
  }
})

it('leaves a query that products meet as it is', async () => {
  const query = parseQuery('oil')
  expect(await h.readers.search.understand(query, 'public')).toBe(query)
})

it('finds products by the new name of their sub-category at once', async () => {
  await using sql = await connect(h.url)
  await sql.query(`update sub_categories set name = 'Lanterns' where slug = 'desk-lamps'`)
  const named = async (q: string) =>
    (await h.readers.search.find({ query: parseQuery(q), types: ['products'] }, { limit: 20, cursor: null })).items.map(
      ({ title }) => title,
    )
  expect(await named('lantern')).toEqual(['Ares'])
  expect(await named('desk')).toEqual([])
})
