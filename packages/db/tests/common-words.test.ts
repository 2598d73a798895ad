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

  it('is known from a thousand products where there are many more', async () => {
    // As the statistics of a larger catalogue would say it.
    const sayRows = (rows: number) =>
      db.client.query(`update pg_class set reltuples = ${rows} where oid = 'product_words'::regclass`)
    const list: Call = r => r.products.list({ ...common(), sort: 'price' }, first)
    const indexesOf = async () => (await db.plansOf(list, 'for these values')).map(plan => JSON.stringify(plan))
    expect((await indexesOf()).join()).toContain('product_words_words_idx')
    await sayRows(60_000)
    expect((await indexesOf()).join()).not.toContain('product_words_words_idx')
    await sayRows(many)
  })

  it('is looked for once by a page, its count and its facets', async () => {
    const conditions = common()
    const all: Call = r =>
      Promise.all([
        r.products.list({ ...conditions, sort: 'price' }, first),
        r.products.count(conditions),
        r.products.facets(conditions, ['brand']),
      ])
    const looks = (await db.plansOf(all, 'for these values')).filter(plan =>
      JSON.stringify(plan).includes('product_words_words_idx'),
    )
    expect(looks).toHaveLength(1)
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

  it('says that counts and facets are not exact', async () => {
    expect(await db.readers.products.count(common())).toEqual({ count: 10_000, isExact: false })
    const facets = await db.readers.products.facets(common(), ['brand'])
    expect(facets.isExact).toBe(false)
    expect(facets.brand).toHaveLength(3)
  })
})
