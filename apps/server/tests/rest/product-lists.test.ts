import { afterAll, beforeAll, expect, it } from 'vitest'
import { aPriceList, aSubCategory, clerkOf } from '../_catalog.ts'
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

const rub = (amount: number) => ({ amount, currency: 'RUB' })

it.each([
  ['brand=Elm&brand=Oak%20%26%20Sons', 'CBA'],
  ['tag=new&tag=sale', 'B'],
  ['tag=NEW', 'BA'],
  ['option=colour:red&option=colour:blue', 'CBA'],
  ['option=colour:red&brand=Elm', 'B'],
  ['min_price=12001&max_price=50000', 'DC'],
  ['min_price=12001&max_price=50000&currency=RUB', 'DC'],
  ['min_price=0&max_price=1000', 'A'],
  ['max_price=0', ''],
  ['brand=&min_price=&max_price=&option=&facets=&in_stock=&currency=&cursor=&limit=', 'DCBA'],
  ['brand=&brand=Ash', 'D'],
  ['min_price=1&currency=EUR', ''],
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
          { value: 'blue', count: 1, filter: 'colour:blue' },
          { value: 'red', count: 1, filter: 'colour:red' },
        ],
      },
    ],
    category: [{ id: place.categoryId, name: expect.any(String), slug: place.categorySlug, count: 2 }],
    availability: [{ value: 'IN_STOCK', count: 2 }],
    price: {
      min: rub(50_000),
      max: rub(199_050),
      buckets: [
        { from: rub(50_000), to: rub(100_000), count: 1 },
        { from: rub(100_000), to: rub(200_000), count: 1 },
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
  expect(await listed('max_price=1100')).toBe('A')
  const clerk = server.backend.as((await clerkOf(server.backend)).accessToken)
  const { items } = await clerk.offers.list({})
  const oak = items.find(({ brand }) => brand === 'Oak & Sons')
  await clerk.offers.update({ id: oak?.id ?? 0, priceRub: 12 })
  expect(await listed('max_price=1100')).toBe('')
  expect(await listed('max_price=1200')).toBe('A')
})

it.each([
  ['option=colour', 400, 'option'],
  ['facets=brand,colour', 400, 'facets.1'],
  ['min_price=1.5', 400, 'min_price'],
  ['min_price=-1', 400, 'min_price'],
  ['min_price_rub=1', 400, 'min_price_rub'],
  ['in_stock=maybe', 400, 'in_stock'],
  ['sort=colour', 400, 'sort'],
  ['cursor=abc', 400, 'cursor'],
])('%s is %i at %s', async (query, status, path) => {
  const { body, ...answer } = await get(query)
  expect([answer.status, body.error.details.issues[0].path]).toEqual([status, path])
})

it.each([
  ['currency=jpy', "'currency' must be three capital letters of ISO 4217"],
  ['option=colour', "'option' must be values by the names of options; in a query name:value, as colour:red"],
  ['limit=1&limit=2', "'limit' must be a number, not a list"],
])('400 %s, in words that name field and cure', async (query, message) => {
  expect((await get(query)).body.error.message).toBe(message)
})

it.each([
  ['collection_id=99', 404, 'NOT_FOUND'],
  ['sort=position', 422, 'RULE_VIOLATED'],
  ['status=draft', 403, 'FORBIDDEN'],
])('%s is %i %s', async (query, status, code) => {
  const { body, ...answer } = await get(query)
  expect([answer.status, body.error.code]).toEqual([status, code])
})

it('200 an option by the filter text of its facet, whatever its name holds', async () => {
  const clerk = server.backend.as((await clerkOf(server.backend)).accessToken)
  const options = [{ name: String.raw`ratio 16\:9`, values: ['yes: wide', 'no'] }]
  const product = await clerk.products.create({ name: 'Screen S', subCategoryId: place.id, options })
  const value = product.options[0]?.values[0]?.id ?? 0
  const offer = {
    productId: product.id,
    brand: 'Screens',
    manufacturerNumber: 'no 9',
    priceRub: 7,
    optionValueIds: [value],
  }
  await clerk.offers.create(offer)
  const { body } = await get('brand=Screens&facets=options')
  const [{ filter }] = body.facets.options[0].values
  expect(await listed(`option=${encodeURIComponent(filter)}`)).toBe('S')
})

it('200 for every bound that the price facet offers', async () => {
  const { body } = await get('facets=price')
  const { min, max, buckets } = body.facets.price
  const bounds = [min, max, ...buckets.flatMap(({ from, to }: Record<string, unknown>) => [from, to])]
  for (const { amount, currency } of bounds)
    for (const bound of ['min_price', 'max_price'])
      expect((await get(`${bound}=${amount}&currency=${currency}`)).status).toBe(200)
})

it('200 by prices in another currency, in the order of their prices', async () => {
  const clerk = server.backend.as((await clerkOf(server.backend)).accessToken)
  const { code: priceList } = await aPriceList(server.backend, { currency: 'EUR', endsAt: null })
  const { items } = await clerk.offers.list({})
  const amounts = new Map([
    ['Ash', 900],
    ['Oak & Sons', 1200],
  ])
  for (const { id, brand, priceRub } of items) {
    const amount = amounts.get(brand)
    if (amount === undefined) continue
    const roubles = { priceList: 'retail', price: { amount: Math.round((priceRub ?? 0) * 100), currency: 'RUB' } }
    await clerk.offers.setPrices({ id, prices: [roubles, { priceList, price: { amount, currency: 'EUR' } }] })
  }
  expect(await listed('currency=EUR&sort=price')).toBe('DA')
  expect(await listed('currency=EUR&sort=-price&max_price=1200')).toBe('AD')
  expect(await listed('currency=EUR&min_price=901')).toBe('A')
  const { body } = await get('currency=EUR&facets=price&sort=price&limit=1')
  expect(body.items[0].price_from).toEqual({ amount: 900, currency: 'EUR' })
  expect(body.facets.price).toMatchObject({
    min: { amount: 900, currency: 'EUR' },
    max: { amount: 1200, currency: 'EUR' },
  })
  expect(await listed(`currency=EUR&sort=price&limit=1&cursor=${body.next_cursor}`)).toBe('A')
})
