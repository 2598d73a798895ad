import { afterAll, beforeAll, expect, it } from 'vitest'
import { clerkOf } from '../_catalog.ts'
import { testServer, type TestServer } from '../_server.ts'

/** In order: accents and case count last, numbers by value, Latin before Cyrillic. */
const names = ['älter', 'Lamp 2', 'lamp 9', 'Lamp 10', 'Zebra', 'арка', 'Ёлка 2', 'ёлка 10', 'жук']
const tags = ['m2', 'm10', 'ёлка', 'ель', 'яма']
const brands = ['älter', 'Bosch', 'Oak 2', 'Oak 10', 'Zebra']

let server: TestServer
let token: string
beforeAll(async () => {
  server = await testServer()
  token = (await clerkOf(server.backend)).accessToken
  const create = async (path: string, json: object): Promise<{ readonly id: number }> => {
    const { status, body } = await server.sent('POST', `/v1${path}`, { token, json })
    expect([path, status]).toEqual([path, 201])
    return body
  }
  // Neither the order of the ids nor that of the bytes is the one that is asked for.
  for (const [at, name] of names.toReversed().entries()) {
    const { id: category_id } = await create('/categories', { name })
    const { id: sub_category_id } = await create('/sub-categories', { name, category_id })
    const product = { name, sub_category_id, ...(at === 0 && { tags: tags.toReversed() }) }
    const { id: product_id } = await create('/products', product)
    const brand = brands.at(-1 - (at % brands.length))
    await create('/offers', { product_id, brand, manufacturer_number: `no ${at}`, price_rub: 100 })
    await create('/collections', { name, product_ids: [product_id] })
  }
})
afterAll(() => server[Symbol.asyncDispose]())

it.each(['/categories', '/sub-categories', '/products', '/collections'])(
  '200 %s by name as people expect, page by page',
  async path => {
    const found: string[] = []
    let cursor = ''
    do {
      const sort = path === '/collections' ? '' : '&sort=name'
      const { body } = await server.sent('GET', `/v1${path}?limit=2${sort}${cursor}`, { token })
      found.push(...body.items.map(({ name }: { readonly name: string }) => name))
      cursor = body.next_cursor === null ? '' : `&cursor=${body.next_cursor}`
    } while (cursor !== '')
    expect(found).toEqual(names)
  },
)

it('200 tags and facet values in the same order', async () => {
  const { body } = await server.sent('GET', '/v1/products?facets=tags,brand')
  const tagged = body.items.find((each: { readonly tags: readonly string[] }) => each.tags.length > 0)
  expect(tagged.tags).toEqual(tags)
  const values = (facet: readonly { readonly value: string }[]) => facet.map(({ value }) => value)
  expect(values(body.facets.tags)).toEqual(tags)
  expect(values(body.facets.brand).toSorted()).toEqual(brands.toSorted())
})

it.each(['brand=bosch', 'brand=BOSCH%20', 'brand=%20Bosch'])(
  '200 ?%s finds a brand without its case and outer blanks',
  async query => {
    const { body } = await server.sent('GET', `/v1/products?${query}`)
    expect(body.items).toHaveLength(2)
    expect((await server.sent('GET', '/v1/products?brand=bos')).body.items).toEqual([])
  },
)
