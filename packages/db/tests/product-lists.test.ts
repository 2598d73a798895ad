import type { ImportKind } from '@atelier/domain/imports'
import type { OfferFields } from '@atelier/domain/offers'
import type { PriceFacet, ProductFields, ProductFilter, ProductSummary } from '@atelier/domain/products'
import { array, assert, asyncProperty, constantFrom, integer, option, record, subarray, uniqueArray } from 'fast-check'
import { expect, it } from 'vitest'
import { type AppServices, backend } from './_backend.ts'
import { facetOf, keptListings, listingsOf, listOf, meets, shelf } from './_shelf.ts'
import { connect, type Sql } from './_sql.ts'
import { receive, sellOut } from './_stock.ts'

const brands = ['Oak', 'Elm', 'Ash'] as const
const tags = ['new', 'sale', 'eco'] as const
const colours = ['red', 'blue', 'green'] as const
const products = 8
const runs = process.env['FULL_COUNTS'] === '1' ? 500 : 40

/** Eight products of two offers each, in two categories, every one with two options. */
const shop = `
  insert into categories (name, slug) values ('Lamps', 'lamps'), ('Chairs', 'chairs');
  insert into sub_categories (category_id, name, slug) values (1, 'Desk', 'desk'), (1, 'Floor', 'floor'), (2, 'Arm', 'arm');
  insert into products (category_id, sub_category_id, name, slug, tax_class_id)
    select s.category_id, s.id, 'Lamp ' || n % 3, 'p-' || n, 1 from generate_series(1, ${products}) n join sub_categories s on s.id = 1 + n % 3;
  insert into product_options (product_id, name, position) select id, option, 0 from products, unnest(array['colour', 'si:ze']) option order by 1, 2;
  insert into option_values (option_id, value, position)
    select id, value, 0 from product_options, unnest(case name when 'colour' then array['red', 'blue', 'green'] else array['S', 'M:1'] end) value order by 1, 2;
  insert into offers (product_id, sku, title, slug, brand, manufacturer_number)
    select id, 'sku-' || id || '-' || n, 'Lamp', 'o-' || id || '-' || n, 'Oak', id from products, generate_series(1, 2) n order by 1, 2;
  insert into price_lists (code, currency, customer_type, priority) values ('campaign', 'RUB', null, 5), ('euro', 'EUR', null, 9);
  insert into price_lists (code, currency, customer_type, priority, kind, derived_from)
    values ('derived', 'RUB', 'retail', 7, 'derived', '{"mean": ["campaign", "super_wholesale"]}');
  insert into collections (name, slug, kind) values ('Summer', 'summer', 'manual');
  insert into collection_products (collection_id, product_id, position) select 1, id, ${products} - id from products`

const codes = ['retail', 'super_wholesale', 'campaign', 'euro'] as const
const one = integer({ min: 1, max: products })
const offer = integer({ min: 1, max: 2 * products })

interface Change {
  readonly product: number
  readonly offer: number
  readonly any: number
}
type Make = (place: { readonly h: AppServices; readonly sql: Sql }, change: Change) => Promise<unknown>

/** Of rows that are there. */
const changeProduct =
  (fields: (change: Change) => Partial<ProductFields>): Make =>
  ({ h }, change) =>
    h.transact(
      async uow => (await uow.products.lock(change.product)) && uow.products.update(change.product, fields(change)),
    )
const changeOffer =
  (fields: (change: Change) => Partial<OfferFields>): Make =>
  ({ h }, change) =>
    h.transact(async uow => {
      const { productId = change.product, ...rest } = fields(change)
      const isThere = (await uow.products.hold(productId)) && (await uow.offers.lock(change.offer))
      return isThere && uow.offers.update(change.offer, fields(change).productId ? { productId, ...rest } : rest)
    })
const oneOf = <T>(values: readonly [T, ...T[]], { any }: Change): T => values[any % values.length] ?? values[0]

/** Everything that changes what a list shows, by the ways that the program has. */
const ways: readonly Make[] = [
  changeProduct(n => ({ name: `Lamp ${n.any % 4}`, subCategoryId: 1 + (n.any % 3) })),
  changeProduct(n => ({ status: n.any % 3 === 0 ? 'draft' : 'published' })),
  ({ h }, n) =>
    h.transact(uow => uow.products.update(n.product, {}, { tags: tags.filter((_, at) => (n.any >> at) % 2) })),
  changeOffer(n => ({ brand: oneOf(brands, n) })),
  async ({ h, sql }, n) => {
    await (n.any % 2 ? receive(sql, [{ offerId: n.offer, quantity: 1 }]) : sellOut(sql, n.offer))
    await h.transact(uow => uow.stock.relist([n.offer]))
  },
  changeOffer(n => ({ status: n.any % 3 === 0 ? 'archived' : 'active' })),
  changeOffer(n => ({ manageStock: n.any % 2 === 0, productId: n.product })),
  ({ h }, n) => {
    const prices = { [oneOf(codes, n)]: n.any % 5 === 0 ? null : 100 * n.any }
    return h.transact(uow => uow.offers.update(n.offer, {}, { prices }))
  },
  ({ h }, n) =>
    h.transact(uow =>
      uow.prices.replace(n.offer, [
        { listId: oneOf([1, 3, 4], n), minQuantity: 1 + (n.any % 2), amount: 10 + n.any },
        { listId: 2, minQuantity: 1, amount: 7 * n.any + 1 },
      ]),
    ),
  ({ sql }, n) => sql.query(`delete from prices where offer_id = ${n.offer}`),
  ({ sql }, n) =>
    sql.query(`delete from offer_option_values where offer_id = ${n.offer};
      insert into offer_option_values (offer_id, product_id, option_id, option_value_id)
      select o.id, o.product_id, p.id, min(v.id) from offers o join product_options p using (product_id)
      join option_values v on v.option_id = p.id and v.id % 3 >= ${n.any % 3} where o.id = ${n.offer} group by 1, 2, 3`),
  ({ sql }, n) => sql.query(`update products set deleted_at = now() where id = ${n.product} and ${n.any} < 10`),
  ({ sql }, n) => sql.query(`update offers set deleted_at = now() where id = ${n.offer} and ${n.any} < 10`),
  ({ sql }, n) => sql.query(`update sub_categories set category_id = ${1 + (n.any % 2)} where id = ${1 + (n.any % 3)}`),
  ({ h }, n) =>
    h.transact(async ({ catalogImport }) => {
      const write = (kind: ImportKind, rows: readonly object[]) =>
        catalogImport.write(
          { kind, count: rows.length, columns: ['tags', 'quantity'], json: Buffer.from(JSON.stringify(rows)) },
          [],
        )
      const product = `p-${n.product}`
      const made = { line: 1, product, brand: oneOf(brands, n), manufacturerNumber: '1' }
      const [old, added] = [`sku-${n.product}-1`, `new-${n.any}`]
      await write('products', [
        { line: 1, slug: product, name: 'Imported', subCategory: 'desk', tags: [oneOf(tags, n)] },
      ])
      await write('offers', [
        { ...made, sku: added, slug: added },
        { ...made, line: 2, sku: old, slug: `o-${old}`, quantity: n.any % 2 },
      ])
      const price = { line: 1, priceList: 'retail', minQuantity: 1, amount: '12.50' }
      await write('prices', [
        { ...price, sku: added },
        { ...price, line: 2, sku: old },
      ])
    }),
]
const changes = array(record({ make: constantFrom(...ways), product: one, offer, any: integer({ min: 1, max: 60 }) }), {
  minLength: 1,
  maxLength: 6,
})

const some = <T>(values: readonly T[]) => option(subarray([...values], { minLength: 1 }), { nil: undefined })
const filters = record(
  {
    audience: constantFrom('public' as const, 'staff' as const),
    sort: constantFrom('newest' as const, 'name' as const, 'price' as const, '-price' as const),
    categoryId: option(integer({ min: 1, max: 2 }), { nil: undefined, freq: 2 }),
    subCategoryId: option(integer({ min: 1, max: 3 }), { nil: undefined, freq: 1 }),
    brands: some(brands),
    tags: some(tags),
    options: option(
      record(
        {
          colour: uniqueArray(constantFrom(...colours), { minLength: 1 }),
          'si:ze': uniqueArray(constantFrom('S', 'M:1'), { minLength: 1 }),
        },
        { requiredKeys: [] },
      ),
      { nil: undefined },
    ),
    minPrice: option(integer({ min: 1, max: 1500 }), { nil: undefined, freq: 2 }),
    maxPrice: option(integer({ min: 500, max: 9000 }), { nil: undefined, freq: 2 }),
    inStock: option(constantFrom(true, false), { nil: undefined }),
  },
  { requiredKeys: ['audience', 'sort'] },
)

async function pagesOf(h: AppServices, filter: ProductFilter): Promise<readonly ProductSummary[]> {
  const all: ProductSummary[] = []
  for (let cursor: string | null = null, more = true; more; more = cursor !== null) {
    const page = await h.readers.products.list(filter, { limit: 2, cursor })
    all.push(...page.items)
    cursor = page.nextCursor
  }
  return all
}

const byValue = (values: readonly { readonly value: string; readonly count: number }[] | undefined) =>
  Object.fromEntries((values ?? []).map(({ value, count }) => [value, count]))

async function aHouse() {
  const stack = new AsyncDisposableStack()
  const h = stack.use(await backend())
  const sql = stack.use(await connect(h.url))
  await sql.query(shop)
  return { h, sql, [Symbol.asyncDispose]: () => stack.disposeAsync() }
}

// Seen to fail without the trigger on deleted prices, with prices of the list `retail` in place of resolved ones, and
// with a facet that kept its own condition.
it('lists, totals and facets are those of plain rows read one by one, whatever was written by whatever way', async () => {
  await using place = await aHouse()
  const { h, sql } = place
  await assert(
    asyncProperty(changes, array(filters, { minLength: 3, maxLength: 3 }), async (made, asked) => {
      for (const { make, ...change } of made) await make(place, change)
      const shelved = await shelf(h, sql, new Date().toISOString().replace('Z', '000Z'))
      expect(await keptListings(sql)).toEqual(listingsOf(shelved))
      for (const filter of asked) await agree(h, shelved, filter)
    }),
    { numRuns: runs, endOnFailure: true },
  )
})

it('shows each product once that keeps its price, whatever comes, goes or changes its price between the pages', async () => {
  await using place = await aHouse()
  const { h, sql } = place
  await sql.query('insert into prices (offer_id, price_list_id, amount) select id, 1, 1000 * product_id from offers')
  const filter = { audience: 'public', sort: 'price' } as const
  const page = (cursor: string | null) => h.readers.products.list(filter, { limit: 2, cursor })
  const idsOf = ({ items }: { readonly items: readonly ProductSummary[] }) => items.map(({ id }) => id)
  const first = await page(null)
  await sql.query(`
    insert into products (category_id, sub_category_id, name, slug, tax_class_id) values (1, 1, 'Cheap', 'cheap', 1), (1, 1, 'Dear', 'dear', 1);
    insert into offers (product_id, sku, title, slug, brand, manufacturer_number) select id, slug, name, slug, 'Oak', slug from products where id > ${products};
    insert into prices (offer_id, price_list_id, amount) select id, 1, case title when 'Cheap' then 1 else 2500 end from offers where product_id > ${products};
    update prices set amount = 3500 where offer_id in (select id from offers where product_id = 1)`)
  const second = await page(first.nextCursor)
  await sql.query('update products set deleted_at = now() where id in (2, 4)')
  const rest: number[] = []
  for (let cursor = second.nextCursor; cursor !== null;) {
    const next = await page(cursor)
    rest.push(...idsOf(next))
    cursor = next.nextCursor
  }
  expect(idsOf(first)).toEqual([1, 2])
  // What came behind the cursor is shown, what came before it is not; what moved behind it is shown where it is now.
  expect(idsOf(second)).toEqual([products + 2, 3])
  expect(rest).toEqual([1, 5, 6, 7, 8])
})

it('counts ten thousand at most, and says that there are more', async () => {
  await using place = await aHouse()
  const { h, sql } = place
  await sql.query(`
    insert into products (category_id, sub_category_id, name, slug, tax_class_id) select 1, 1, 'Many', 'many-' || n, 1 from generate_series(1, 10001) n;
    update product_listings set on_sale = true, keys = array['b:oak', 'brand:Oak']`)
  const filter = { audience: 'public' } as const
  expect(await h.readers.products.count(filter)).toEqual({ count: 10_000, isExact: false })
  const facets = await h.readers.products.facets(filter, ['brand'])
  expect(facets).toMatchObject({ isExact: false, brand: [{ value: 'Oak' }] })
  const few = { ...filter, categoryId: 2 }
  expect(await h.readers.products.count(few)).toMatchObject({ isExact: true })
})

async function agree(h: AppServices, shelved: Awaited<ReturnType<typeof shelf>>, filter: ProductFilter): Promise<void> {
  expect((await pagesOf(h, filter)).map(product => product.id)).toEqual(listOf(shelved, filter))
  const count = shelved.filter(each => meets(each, filter)).length
  expect(await h.readers.products.count(filter)).toEqual({ count, isExact: true })
  const facets = await h.readers.products.facets(filter, [
    'brand',
    'price',
    'tags',
    'options',
    'category',
    'availability',
  ])
  const expected = (facet: Parameters<typeof facetOf>[2]) => facetOf(shelved, filter, facet)
  expect(facets.isExact).toBe(true)
  expect(byValue(facets.brand)).toEqual(expected('brand'))
  expect(byValue(facets.tags)).toEqual(expected('tags'))
  expect(byValue(facets.availability)).toEqual(expected('availability'))
  expect(Object.fromEntries((facets.category ?? []).map(({ id, count: held }) => [id, held]))).toEqual(
    expected('category'),
  )
  for (const name of ['colour', 'si:ze'] as const) {
    expect(byValue(facets.options?.find(each => each.name === name)?.values)).toEqual(expected(`option:${name}`))
  }
  expect(facets.price ?? null).toEqual(pricesOf(expected('price'), facets.price?.buckets ?? []))
}

/** Every amount in the bucket it belongs to, and no bucket without one. */
function pricesOf(counts: Readonly<Record<string, number>>, bounds: PriceFacet['buckets']): PriceFacet | null {
  const amounts = Object.entries(counts).map(([amount, held]) => ({ amount: Number(amount), held }))
  if (amounts.length === 0) return null
  const all = amounts.map(({ amount }) => amount)
  const heldIn = (from: number, to: number) =>
    amounts.filter(({ amount }) => amount >= from && amount < to).reduce((sum, { held }) => sum + held, 0)
  const buckets = bounds.map(({ from, to }) => ({ from, to, count: heldIn(from.amount, to.amount) }))
  expect(buckets.reduce((sum, { count }) => sum + count, 0)).toBe(heldIn(0, Number.MAX_SAFE_INTEGER))
  const money = (amount: number) => ({ amount, currency: 'RUB' })
  return { min: money(Math.min(...all)), max: money(Math.max(...all)), buckets }
}
