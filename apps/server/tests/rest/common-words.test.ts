import { afterAll, beforeAll, expect, it } from 'vitest'
import { fillWithCommonWord } from '../../../../packages/db/tests/_common-word.ts'
import { testServer, type TestServer } from '../_server.ts'

let server: TestServer
/** More than are ever counted. */
const many = 10_100

beforeAll(async () => {
  server = await testServer()
  await fillWithCommonWord(server.backend.pool, many)
})
afterAll(() => server[Symbol.asyncDispose]())

const prices = (items: readonly { readonly price_from: { readonly amount: number } }[]) =>
  items.map(({ price_from: { amount } }) => amount)
const from = (first: number) => Array.from({ length: 20 }, (_, at) => first + at)

it('200 a word that every product has, in order of price with facets: counts end at a bound and say so', async () => {
  const { status, body } = await server.sent('GET', '/v1/products?q=widget&sort=price&facets=brand,price&total=true')
  expect(status).toBe(200)
  expect(prices(body.items)).toEqual(from(101))
  expect(body.total).toEqual({ count: 10_000, is_exact: false })
  expect(body.facets).toMatchObject({ is_exact: false, brand: ['Ash', 'Oak', 'Zebra'].map(() => ({})) })
  const next = await server.sent('GET', `/v1/products?q=widget&sort=price&cursor=${body.next_cursor}`)
  expect(prices(next.body.items)).toEqual(from(121))
})

it('200 the same word in every other order, and within a brand', async () => {
  for (const query of ['sort=-price', 'sort=name', 'sort=newest', 'sort=relevance', 'sort=price&brand=zebra']) {
    const { status, body } = await server.sent('GET', `/v1/products?q=widget&${query}`)
    expect([query, status, body.items.length]).toEqual([query, 200, 20])
  }
})
