import type { ProductConditions } from '@atelier/domain/products'
import { parseQuery } from '@atelier/domain/search'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fillWithCommonWord } from './_common-word.ts'
import { type Call, countAllRows, type Explained, explained, nodesOf, scannedBy } from './_plans.ts'

let db: Explained
const many = 24_000

beforeAll(async () => {
  db = await explained()
  await fillWithCommonWord(db.client, many)
  await countAllRows(db.client)
})
afterAll(() => db[Symbol.asyncDispose]())

/** Of a request: what is known of its query is not asked again. */
const common = (): ProductConditions => ({ audience: 'public', query: parseQuery('widget') })
const first = { limit: 20, cursor: null }

describe('a word that most products have', () => {
  it.each<[string, Call]>([
    ['by price', r => r.products.list({ ...common(), sort: 'price' }, first)],
    ['by name', r => r.products.list({ ...common(), sort: 'name' }, first)],
    ['by relevance within a brand', r => r.products.list({ ...common(), brands: ['Oak'], sort: 'relevance' }, first)],
    ['as a count', r => r.products.count(common())],
    ['as facets', r => r.products.facets(common(), ['brand', 'price'])],
  ])('%s reads a bounded number of products', async (_, call) => {
    const plans = await db.plansOf(call, 'for these values')
    expect(plans.length).toBeGreaterThan(1)
    for (const plan of plans) expect(nodesOf(plan).map(node => node['Node Type'])).toContain('Limit')
    expect(scannedBy(plans).filter(table => table === 'offers' || table === 'prices')).toEqual([])
  })

  it.each<[string, Call]>([
    ['by price', r => r.products.list({ ...common(), sort: 'price' }, first)],
    ['by relevance', r => r.products.list({ ...common(), sort: 'relevance' }, first)],
    ['as facets', r => r.products.facets(common(), ['brand'])],
  ])('%s is judged by the sample alone', async (_, call) => {
    const plans = JSON.stringify(await db.plansOf(call, 'for these values'))
    expect(plans).toContain('product_words_sample_idx')
    expect(plans).not.toContain('product_words_words_idx')
  })

  it('is found where nothing of the sample is on sale', async () => {
    const takeOff = (is: boolean) =>
      db.client.query(`update product_listings set on_sale = ${is} where product_id & 1023 < 64`)
    await takeOff(false)
    for (const sort of ['relevance', 'name', '-price'] as const) {
      const { items, nextCursor } = await db.readers.products.list({ ...common(), sort }, first)
      expect(items).toHaveLength(20)
      expect(nextCursor).not.toBeNull()
    }
    await takeOff(true)
  })

  it('is looked for once by a page, its count and its facets', async () => {
    const conditions = common()
    const all: Call = r =>
      Promise.all([
        r.products.list({ ...conditions, sort: 'price' }, first),
        r.products.count(conditions),
        r.products.facets(conditions, ['brand']),
      ])
    // One each, and the look.
    expect(await db.plansOf(all, 'for these values')).toHaveLength(4)
  })

  it('that is its own stem is read once by the index', async () => {
    const terms = [`'widget':*`, `'widgets'`]
    const { rows } = await db.client.query(`select search_query($1::text[], '')::text as query`, [terms])
    expect(rows).toEqual([{ query: `'widget':* & ( 'widgets' | 'widget' )` }])
  })

  it('beside one that no product has is looked for once, by what understands the query', async () => {
    const query = parseQuery('widget gadget')
    await db.readers.search.understand(query, 'public')
    const all: Call = r =>
      Promise.all([
        r.products.list({ audience: 'public', query, sort: 'relevance' }, first),
        r.products.count({ audience: 'public', query }),
      ])
    const plans = JSON.stringify(await db.plansOf(all, 'for these values'))
    expect(plans).not.toContain('product_words')
    expect(await db.readers.products.count({ audience: 'public', query })).toEqual({ count: 0, isExact: true })
  })

  it('fills pages in every order, one after the other', async () => {
    const names: string[] = []
    let cursor: string | null = null
    for (let page = 0; page < 3; page += 1) {
      const found: { items: readonly { name: string }[]; nextCursor: string | null } = await db.readers.products.list(
        { ...common(), sort: 'price' },
        { limit: 20, cursor },
      )
      names.push(...found.items.map(({ name }) => name))
      cursor = found.nextCursor
    }
    expect(names).toEqual(Array.from({ length: 60 }, (_, at) => expect.stringMatching(new RegExp(` ${at + 1}$`))))
  })

  it('narrowed by a brand lists that brand alone', async () => {
    const { items } = await db.readers.products.list({ ...common(), brands: ['zebra'], sort: 'name' }, first)
    expect(items.map(({ name }) => name).slice(0, 2)).toEqual(['Zebra widget 2', 'Zebra widget 5'])
    expect(items).toHaveLength(20)
  })

  it('is counted to the last one among products that are few', async () => {
    const few = { ...common(), brands: ['zebra'] }
    expect(await db.readers.products.count(few)).toEqual({ count: 8_000, isExact: true })
    const { isExact, category } = await db.readers.products.facets(few, ['category'])
    expect({ isExact, counts: category?.map(({ count }) => count) }).toEqual({ isExact: true, counts: [8_000] })
  })

  it('says that counts and facets are not exact', async () => {
    expect(await db.readers.products.count(common())).toEqual({ count: 10_000, isExact: false })
    const facets = await db.readers.products.facets(common(), ['brand'])
    expect(facets.isExact).toBe(false)
    expect(facets.brand).toHaveLength(3)
  })
})

describe('products of a brand far behind in the order of names', () => {
  it.each([
    ['newest', 'product_listings_of_brand_idx'],
    ['name', 'product_listings_of_brand_name_idx'],
    ['price', 'product_listings_of_brand_price_idx'],
    ['-price', 'product_listings_of_brand_price_idx'],
  ] as const)('are listed by %s in one statement, which goes by %s', async (sort, index) => {
    const plans = await db.plansOf(
      r => r.products.list({ audience: 'public', brands: ['zebra'], sort }, first),
      'for these values',
    )
    expect(plans).toHaveLength(1)
    expect(plans.flatMap(nodesOf).map(node => node['Index Name'])).toContain(index)
  })

  it('in a range of prices are met by the names alone', async () => {
    const narrowed = { audience: 'public', minPrice: 24_000, maxPrice: 24_100, sort: 'name' } as const
    const plans = await db.plansOf(r => r.products.list(narrowed, first), 'for these values')
    expect(plans).toHaveLength(1)
    const walk = plans.flatMap(nodesOf).find(node => node['Index Name'] === 'product_listings_priced_name_idx')
    expect(walk?.['Node Type']).toBe('Index Only Scan')
  })
})
