import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keyset } from './_backend.ts'
import { type Call, countAllRows, type Explained, explained, type PlanNode, scannedBy } from './_plans.ts'

let db: Explained

/** A shop in its proportions: few categories, many products, two offers each, prices in two lists. */
beforeAll(async () => {
  db = await explained()
  // What lists ask for is kept once for all of it, at the end.
  const written = ['prices', 'product_tags', 'offer_option_values', 'offers']
  const turnTriggers = (way: string) =>
    db.client.query(written.map(table => `alter table ${table} ${way} trigger user`).join(';'))
  await turnTriggers('disable')
  await db.client.query(`
    insert into categories (name, slug, position) select 'Category ' || n, 'c-' || n, n from generate_series(1, 50) n;
    insert into sub_categories (category_id, name, slug, position) select 1 + n % 50, 'Sub ' || n, 's-' || n, n from generate_series(1, 200) n;
    insert into assets (object_id, sha256, visibility, kept, key, format, width, height, frames, thumbhash, bytes, stored_bytes, variants)
      select gen_random_uuid(), sha256(n::text::bytea), 'public', true, '', 'png', 1, 1, 1, '', 1, 1, '[]' from generate_series(1, 8000) n;
    insert into products (category_id, sub_category_id, name, slug, status, tax_class_id)
      select s.category_id, s.id, 'Lamp ' || md5(n::text), 'p-' || n, case when n % 10 = 0 then 'draft' else 'published' end, 1
      from generate_series(1, 8000) n join sub_categories s on s.id = 1 + n % 200;
    insert into product_options (product_id, name, position) select id, 'colour', 0 from products;
    insert into option_values (option_id, value, position) select id, v, 0 from product_options, unnest(array['red', 'blue']) v;
    insert into offers (product_id, sku, title, slug, brand, manufacturer_number)
      select id, 'sku-' || id || '-' || n, 'Lamp', 'o-' || id || '-' || n, 'brand ' || id % 300, id::text from products, generate_series(1, 2) n;
    update offers set image_asset_id = product_id;
    insert into offer_option_values (offer_id, product_id, option_id, option_value_id)
      select distinct on (o.id) o.id, o.product_id, p.id, v.id from offers o join product_options p using (product_id) join option_values v on v.option_id = p.id;
    insert into product_assets (product_id, asset_id, position) select id, id, 0 from products;
    insert into offer_assets (offer_id, asset_id, position) select id, product_id, 0 from offers;
    select set_config('atelier.waybill_id', '0', false);
    insert into stock_levels (offer_id, location_id, on_hand) select id, 1, case when id % 50 = 0 then 5 else 0 end from offers;
    insert into prices (offer_id, price_list_id, amount) select id, l, 1000 + id % 5000 from offers, generate_series(1, 2) l;
    insert into tags (name) select 'tag ' || n from generate_series(1, 100) n;
    insert into product_tags (product_id, tag_id) select id, 1 + id % 100 from products;
    insert into collections (name, slug, kind) select 'Collection ' || n, 'k-' || n, 'manual' from generate_series(1, 20) n;
    insert into collection_products (collection_id, product_id, position) select 1 + id % 20, id, id from products where id <= 800`)
  await turnTriggers('enable')
  await db.client.query('analyze; select refresh_listings(array(select id from products))')
  await countAllRows(db.client)
})
afterAll(() => db[Symbol.asyncDispose]())

const lookedUp = new Set(['SubPlan', 'InitPlan'])
/** What makes the rows and their order; what is looked up for a row, such as its tags, or once for all, left out. */
const rowsOf = (plan: PlanNode): PlanNode[] => [
  plan,
  ...(plan.Plans ?? []).filter(node => !lookedUp.has(node['Parent Relationship'] ?? '')).flatMap(rowsOf),
]

/** Those that stay small however much is sold: to read them whole is cheap. */
const small = new Set(
  'categories sub_categories price_lists current_price_lists tax_classes tags collections stock_locations'.split(' '),
)

const grown = (plans: readonly PlanNode[]) => scannedBy(plans).filter(name => !small.has(name))

const first = { limit: 20, cursor: null }
const after = (list: string, ...values: (string | number)[]) => ({ limit: 20, cursor: keyset.seal(list, values) })
const buying = { customerType: 'retail', currency: 'RUB', at: '2026-03-01T00:00:00.000000Z' } as const
const newest = { audience: 'public', sort: 'newest' } as const
const byPrice = { audience: 'public', sort: 'price' } as const
const byName = { audience: 'public', sort: 'name' } as const

describe('a read of the catalog', () => {
  it.each<[string, Call]>([
    ['categories.find by slug', r => r.categories.find({ slug: 'c-7' })],
    ['subCategories.find by slug', r => r.subCategories.find({ slug: 's-7' })],
    ['products.find', r => r.products.find({ id: 7 }, 'public')],
    ['products.find by slug', r => r.products.find({ slug: 'p-7' }, 'public')],
    ['offers.find', r => r.offers.find({ id: 7 }, 'public')],
    ['offers.find by slug', r => r.offers.find({ slug: 'o-7-1' }, 'staff')],
    ['offers.listOf a product', r => r.offers.listOf({ id: 7 }, 'public')],
    ['offers.listOf a product by slug', r => r.offers.listOf({ slug: 'p-7' }, 'public')],
    ['offers.list of a product', r => r.offers.list({ audience: 'public', productId: 7 }, first)],
    ['prices.lowest of a page', r => r.prices.lowest({ productIds: [7, 8], ...buying })],
    ['prices.resolve', r => r.prices.resolve({ offerIds: [7, 8], quantity: 1, ...buying })],
    ['priceLists.prices', r => r.priceLists.prices(1, first)],
    ['priceLists.prices, next page', r => r.priceLists.prices(1, after('price_lists.1.prices', 1500, 7, 1))],
    ['collections.find by slug', r => r.collections.find({ slug: 'k-7' })],
  ])('%s reads no table that grows as a whole', async (_, call) => {
    expect(grown(await db.plansOf(call))).toEqual([])
  })

  it.each<[string, Call]>([
    ['products.list', r => r.products.list(newest, first)],
    ['products.list, next page', r => r.products.list(newest, after('products.newest', 4_000))],
    ['products.list by name', r => r.products.list(byName, first)],
    ['products.list by name, next page', r => r.products.list(byName, after('products.name', 'Lamp 5', 7))],
    ['products.list by price', r => r.products.list(byPrice, first)],
    ['products.list by price, next page', r => r.products.list(byPrice, after('products.price', 2_000, 7))],
    ['products.list, the dearest first', r => r.products.list({ ...byPrice, sort: '-price' }, first)],
    ['products.list of a category by price', r => r.products.list({ ...byPrice, categoryId: 7 }, first)],
    [
      'products.list of a sub-category, the dearest first, next page',
      r => r.products.list({ ...byPrice, subCategoryId: 7, sort: '-price' }, after('products.-price', 2_000, 7)),
    ],
    ['products.list by price for staff', r => r.products.list({ ...byPrice, audience: 'staff' }, first)],
    ['products.list for staff', r => r.products.list({ ...newest, audience: 'staff' }, first)],
    ['products.list of drafts', r => r.products.list({ ...newest, audience: 'staff', status: 'draft' }, first)],
    ['products.list of a category', r => r.products.list({ ...newest, categoryId: 7 }, first)],
    ['products.list of a category by name', r => r.products.list({ ...byName, categoryId: 7 }, first)],
    ['products.list of a sub-category', r => r.products.list({ ...newest, subCategoryId: 7 }, first)],
    [
      'products.list of a sub-category by name, next page',
      r => r.products.list({ ...byName, subCategoryId: 7 }, after('products.name', 'Lamp 5', 7)),
    ],
    ['offers.list', r => r.offers.list({ audience: 'public' }, first)],
    ['offers.list, next page', r => r.offers.list({ audience: 'public' }, after('offers', 4_000))],
    ['priceLists.prices', r => r.priceLists.prices(1, first)],
    ['priceLists.prices, next page', r => r.priceLists.prices(1, after('price_lists.1.prices', 1500, 7, 1))],
  ])('%s comes in order from an index: a page costs a page', async (_, call) => {
    const plans = await db.plansOf(call)
    const made = plans.flatMap(rowsOf).map(node => node['Node Type'])
    expect(grown(plans)).toEqual([])
    expect(made).not.toContain('Sort')
  })

  const rare = { brands: ['brand 7'], tags: ['tag 7'] } as const
  const facets = ['brand', 'price', 'tags', 'options', 'category', 'availability'] as const
  it.each<[string, Call]>([
    ['products.list by a tag', r => r.products.list({ ...newest, tags: ['tag 7'] }, first)],
    ['products.list by brands', r => r.products.list({ ...byName, brands: ['brand 7', 'brand 8'] }, first)],
    ['products.list by what nothing has', r => r.products.list({ ...byPrice, brands: ['none'] }, first)],
    ['products.list by option values', r => r.products.list({ ...newest, options: { colour: ['red'] } }, first)],
    [
      'products.list by brand and tag, the dearest first',
      r => r.products.list({ ...rare, ...byPrice, sort: '-price' }, first),
    ],
    ['products.list between prices', r => r.products.list({ ...newest, minPrice: 1_000, maxPrice: 1_010 }, first)],
    ['products.list in stock', r => r.products.list({ ...byName, inStock: false }, first)],
    ['products.list of a collection', r => r.products.list({ ...byName, collection: { id: 7, rule: null } }, first)],
    [
      'products.list of a collection by place',
      r => r.products.list({ ...newest, sort: 'position', collection: { id: 7, rule: null } }, first),
    ],
    ['products.list by brand for staff', r => r.products.list({ ...rare, audience: 'staff', sort: 'newest' }, first)],
    ['collections.listProducts by hand', r => r.collections.listProducts({ id: 7, rule: null }, first)],
    ['collections.listProducts by rule', r => r.collections.listProducts({ id: 7, rule: { tags: ['tag 7'] } }, first)],
    ['products.count of what is rare', r => r.products.count({ audience: 'public', ...rare })],
    ['products.count of a sub-category', r => r.products.count({ audience: 'public', subCategoryId: 7 })],
    ['products.facets of what is rare', r => r.products.facets({ audience: 'public', ...rare }, facets)],
    [
      'products.facets of a sub-category',
      r => r.products.facets({ audience: 'public', subCategoryId: 7, ...rare }, facets),
    ],
  ])('%s, planned for its values, reads no table that grows as a whole', async (_, call) => {
    expect(grown(await db.plansOf(call, 'for these values'))).toEqual([])
  })
})
