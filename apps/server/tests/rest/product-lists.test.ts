import { afterAll, beforeAll, expect, it } from 'vitest'
import { clerkOf, aSubCategory } from '../_catalog.ts'
import { testServer, type TestServer } from '../_server.ts'

let server: TestServer
let place: { readonly id: number; readonly categoryId: number; readonly categorySlug: string }

interface Wanted {
  readonly brand: string
  readonly priceRub: number
  readonly colour: string
  readonly tags: readonly string[]
  readonly quantity: number
}
const shelf: readonly Wanted[] = [
  { brand: 'Oak & Sons', priceRub: 10, colour: 'red', tags: ['new'], quantity: 0 },
  { brand: 'Elm', priceRub: 1990.5, colour: 'red', tags: ['new', 'sale'], quantity: 3 },
  { brand: 'Elm', priceRub: 500, colour: 'blue', tags: ['sale'], quantity: 1 },
  { brand: 'Ash', priceRub: 120.01, colour: 'green', tags: [], quantity: 1 },
]
const names = ['Lamp A', 'Lamp B', 'Lamp C', 'Lamp D']

beforeAll(async () => {
  server = await testServer()
  place = await aSubCategory(server.backend)
  const clerk = server.backend.as((await clerkOf(server.backend)).accessToken)
  for (const [at, { brand, priceRub, colour, tags, quantity }] of shelf.entries()) {
    const options = [{ name: 'colour', values: ['red', 'blue', 'green'] }]
    const product = await clerk.products.create({
      name: names[at] ?? '',
      subCategoryId: place.id,
      options,
      tags: [...tags],
    })
    const value = product.options[0]?.values.find(each => each.value === colour)
    const offer = { productId: product.id, brand, priceRub, quantity, manufacturerNumber: `no ${at}` }
    await clerk.offers.create({ ...offer, optionValueIds: value ? [value.id] : [] })
  }
})
afterAll(() => server[Symbol.asyncDispose]())

async function get(query: string) {
  const response = await server.send('GET', `/products?${query}`)
  return { status: response.status, link: response.headers.get('link'), body: await response.json() }
}
const listed = async (query: string) => {
  const { body } = await get(query)
  return body.items?.map(({ name }: { readonly name: string }) => name.at(-1)).join('') ?? body.error
}

it.each([
  ['brand=Elm&brand=Oak%20%26%20Sons', 'CBA'],
  ['tag=new&tag=sale', 'B'],
  ['tag=NEW', 'BA'],
  ['option=colour:red&option=colour:blue', 'CBA'],
  ['option=colour:red&brand=Elm', 'B'],
  ['min_price_rub=120.01&max_price_rub=500', 'DC'],
  ['in_stock=true', 'DCB'],
  ['in_stock=false', 'A'],
  ['sort=price', 'ADCB'],
  ['sort=-price&in_stock=1', 'BCD'],
  ['sort=name&brand=Elm', 'BC'],
  ['brand=nobody', ''],
])('200 %s lists %s', async (query, expected) => {
  expect(await listed(query)).toBe(expected)
})

it('200 counts on request, each facet without the filter of its own', async () => {
  const { status, body } = await get(
    'brand=Elm&in_stock=true&total=true&facets=brand,price,tags&facets=options,category,availability',
  )
  expect(status).toBe(200)
  expect(body.total).toEqual({ count: 2, is_exact: true })
  expect(body.facets).toEqual({
    is_exact: true,
    brand: [
      { value: 'Elm', count: 2 },
      { value: 'Ash', count: 1 },
    ],
    tags: [
      { value: 'sale', count: 2 },
      { value: 'new', count: 1 },
    ],
    options: [
      {
        name: 'colour',
        values: [
          { value: 'blue', count: 1 },
          { value: 'red', count: 1 },
        ],
      },
    ],
    category: [{ id: place.categoryId, name: expect.any(String), slug: place.categorySlug, count: 2 }],
    availability: [{ value: 'IN_STOCK', count: 2 }],
    price: {
      min_rub: 500,
      max_rub: 1990.5,
      buckets: [
        { from_rub: 500, to_rub: 1000, count: 1 },
        { from_rub: 1000, to_rub: 2000, count: 1 },
      ],
    },
  })
})

it('200 without counts where none are asked for, and pages keep their filters', async () => {
  const first = await get('brand=Elm&option=colour:red&option=colour:blue&sort=price&limit=1')
  expect(Object.keys(first.body)).toEqual(['items', 'next_cursor'])
  const next = new URL(/<([^>]+)>; rel="next"/.exec(first.link ?? '')?.[1] ?? '')
  expect(next.searchParams.getAll('option')).toEqual(['colour:red', 'colour:blue'])
  expect(await listed(next.search.slice(1))).toBe('B')
})

it('200 a collection in the order it was filled', async () => {
  const clerk = server.backend.as((await clerkOf(server.backend)).accessToken)
  const { items } = await clerk.products.list({ sort: 'name' })
  const productIds = items.map(({ id }) => id).toReversed()
  const { id, slug } = await clerk.collections.create({ name: 'Summer', productIds })
  expect(await listed(`collection_id=${id}&sort=position`)).toBe('DCBA')
  expect(await listed(`collection_slug=${slug}&sort=price&tag=sale`)).toBe('CB')
  await clerk.collections.update({ id, productIds: productIds.slice(2) })
  expect(await listed(`collection_id=${id}&sort=position`)).toBe('BA')
})

it('200 and fresh after a price has changed', async () => {
  expect(await listed('max_price_rub=11')).toBe('A')
  const clerk = server.backend.as((await clerkOf(server.backend)).accessToken)
  const { items } = await clerk.offers.list({})
  const oak = items.find(({ brand }) => brand === 'Oak & Sons')
  await clerk.offers.update({ id: oak?.id ?? 0, priceRub: 12 })
  expect(await listed('max_price_rub=11')).toBe('')
  expect(await listed('max_price_rub=12')).toBe('A')
})

it.each([
  ['option=colour', 400, 'option'],
  ['facets=brand,colour', 400, 'facets.1'],
  ['min_price_rub=1.234', 400, 'min_price_rub'],
  ['in_stock=maybe', 400, 'in_stock'],
  ['sort=colour', 400, 'sort'],
  ['cursor=abc', 400, 'cursor'],
])('%s is %i at %s', async (query, status, path) => {
  const { body, ...answer } = await get(query)
  expect([answer.status, body.error.details.issues[0].path]).toEqual([status, path])
})

it.each([
  ['collection_id=99', 404, 'NOT_FOUND'],
  ['sort=position', 422, 'RULE_VIOLATED'],
  ['status=draft', 403, 'FORBIDDEN'],
])('%s is %i %s', async (query, status, code) => {
  const { body, ...answer } = await get(query)
  expect([answer.status, body.error.code]).toEqual([status, code])
})
