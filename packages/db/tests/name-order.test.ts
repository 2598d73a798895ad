import type { Page, PageRequest } from '@atelier/domain'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type AppServices, backend } from './_backend.ts'
import { connect } from './_sql.ts'

/** In order: accents and case count last, numbers by value, Latin before Cyrillic. */
const names = ['älter', 'Lamp 2', 'lamp 9', 'Lamp 10', 'Zebra', 'арка', 'Ёлка 2', 'ёлка 10', 'жук']
const tags = ['m2', 'm10', 'ёлка', 'ель', 'яма']

let h: AppServices
beforeAll(async () => {
  h = await backend()
  await using sql = await connect(h.url)
  const shuffled = names.toReversed().map(name => `('${name}')`)
  await sql.query(`
    insert into categories (name, slug) select name, md5(name) from (values ${shuffled.join(', ')}) given (name);
    insert into sub_categories (category_id, name, slug)
      select (select min(id) from categories), name, md5(name) from (values ${shuffled.join(', ')}) given (name);
    insert into collections (name, slug, kind) select name, md5(name), 'manual' from (values ${shuffled.join(', ')}) given (name);
    insert into products (category_id, sub_category_id, name, slug, tax_class_id)
      select s.category_id, s.id, s.name, s.slug, t.id from sub_categories s, tax_classes t where t.code = 'standard';
    insert into offers (product_id, sku, title, slug, brand, manufacturer_number) select id, slug, name, slug, ' Bosch', slug from products;
    insert into prices (offer_id, price_list_id, amount) select id, 1, 100 from offers;
    insert into tags (name) select unnest(array['${tags.toReversed().join("', '")}']);
    insert into product_tags (product_id, tag_id) select (select min(id) from products), id from tags`)
})
afterAll(() => h[Symbol.asyncDispose]())

async function namesOf(list: (page: PageRequest) => Promise<Page<{ readonly name: string }>>) {
  const found: string[] = []
  for (let cursor: string | null = null, more = true; more; more = cursor !== null) {
    const page = await list({ limit: 2, cursor })
    found.push(...page.items.map(({ name }) => name))
    cursor = page.nextCursor
  }
  return found
}

it.each<[string, (page: PageRequest) => Promise<Page<{ readonly name: string }>>]>([
  ['categories', page => h.readers.categories.list({ sort: 'name' }, page)],
  ['sub-categories', page => h.readers.subCategories.list({ sort: 'name' }, page)],
  ['collections', page => h.readers.collections.list(page)],
  ['products on sale', page => h.readers.products.list({ audience: 'public', sort: 'name' }, page)],
  ['products for staff', page => h.readers.products.list({ audience: 'staff', sort: 'name' }, page)],
  [
    'products by a brand',
    page => h.readers.products.list({ audience: 'public', sort: 'name', brands: ['BOSCH '] }, page),
  ],
])('sorts %s by name as people expect, page by page', async (_, list) => {
  expect(await namesOf(list)).toEqual(names)
})

it('sorts tags and facet values the same way', async () => {
  const [product] = (
    await h.readers.products.list({ audience: 'public', sort: 'newest' }, { limit: 100, cursor: null })
  ).items.filter(each => each.tags.length > 0)
  expect(product?.tags).toEqual(tags)
  const facets = await h.readers.products.facets({ audience: 'public' }, ['tags'])
  expect(facets.tags?.map(({ value }) => value)).toEqual(tags)
})

it('counts the spellings of a brand as one, a product of two spellings once, under the most frequent spelling', async () => {
  await using own = await backend()
  await using sql = await connect(own.url)
  await sql.query(`
    insert into categories (name, slug) values ('Parts', 'parts');
    insert into sub_categories (category_id, name, slug) select id, 'Plugs', 'plugs' from categories;
    insert into products (category_id, sub_category_id, name, slug, tax_class_id)
      select s.category_id, s.id, 'Plug ' || n, 'plug-' || n, 1 from sub_categories s, generate_series(1, 3) n;
    insert into offers (product_id, sku, title, slug, brand, manufacturer_number)
      select p.id, p.slug || n, p.slug, p.slug || n, given.brand, 'x' from products p
      join (values ('plug-1', 1, ' Bosch'), ('plug-1', 2, 'bosch'), ('plug-2', 1, 'Bosch '), ('plug-3', 1, 'NGK')) given (slug, n, brand)
        using (slug);
    insert into prices (offer_id, price_list_id, amount) select id, 1, 100 from offers`)
  const { brand } = await own.readers.products.facets({ audience: 'public' }, ['brand'])
  expect(brand).toEqual([
    { value: 'Bosch', count: 2 },
    { value: 'NGK', count: 1 },
  ])
})

it('finds a brand without its case and outer blanks', async () => {
  for (const brand of ['bosch', 'BOSCH', ' Bosch '])
    expect(await h.readers.products.count({ audience: 'public', brands: [brand] })).toMatchObject({
      count: names.length,
    })
  expect(await h.readers.products.count({ audience: 'public', brands: ['bos'] })).toMatchObject({ count: 0 })
})
