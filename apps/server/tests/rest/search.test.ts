import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aSubCategory, clerkOf } from '../_catalog.ts'
import { createPerson, type Person } from '../_people.ts'
import { scenarios } from '../_scenario.ts'
import { type TestServer, testServer } from '../_server.ts'

let server: TestServer
let ana: Person
beforeAll(async () => {
  server = await testServer()
  const { backend } = server
  ana = await createPerson(backend)
  const clerk = backend.as((await clerkOf(backend)).accessToken)
  const shelf = await aSubCategory(backend)
  const onSale = async (name: string, more: { description?: string; crossNumber?: string; sku?: string } = {}) => {
    const { sku, ...fields } = more
    const product = await clerk.products.create({ name, subCategoryId: shelf.id, ...fields })
    await clerk.offers.create({
      productId: product.id,
      brand: 'Kessel',
      manufacturerNumber: name,
      priceRub: 10,
      ...(sku === undefined ? {} : { sku }),
    })
  }
  await onSale('Oak desk lamp', { description: 'Warm **light** for long evenings' })
  await onSale('Brass bell', { description: 'Cast bell, ~~12~~ 9 EUR' })
  await onSale('Свеча зажигания', { crossNumber: '0 242 229 699', sku: 'SZ-77' })
  await onSale('<script>alert(1)</script>', { description: '<img src=x onerror=alert(1)> hidden' })
  await onSale('Pipe 1½"', { sku: 'pipe' })
  await onSale('Tisch\u{AD}lampe ΦΑΚΟΣ')
  await clerk.products.create({ name: 'Oak secret', subCategoryId: shelf.id, status: 'draft' })
  const as = backend.as(ana.accessToken)
  await as.projects.create({ title: 'Oak house', body: 'Built in *summer*' })
  await as.events.create({ date: '2026-12-31', time: '8pm', venue: 'Oak Hall', address: 'Street 1' })
})
afterAll(() => server[Symbol.asyncDispose]())
const world = () => ({ server })

const get = async (query: string, token?: string) => {
  const answer = await server.send('GET', `/v1/search?${query}`, token === undefined ? {} : { token })
  return { status: answer.status, headers: answer.headers, body: await answer.json() }
}
const titlesOf = (body: { items: readonly { title: string }[] }) => body.items.map(item => item.title)

describe('GET /v1/search', () => {
  test('finds products, projects and events, each as what it is', async () => {
    const { status, body } = await get('q=oak')
    expect(status).toBe(200)
    const byType = Object.groupBy<string, { type: string }>(body.items, item => item.type)
    expect(byType).toMatchObject({
      product: [
        {
          title: 'Oak desk lamp',
          slug: 'oak-desk-lamp',
          category_name: expect.any(String),
          number: null,
          price_from: { amount: 1000, currency: 'RUB' },
          title_marks: [{ start: 0, end: 3 }],
        },
      ],
      project: [{ title: 'Oak house', slug: 'oak-house', user_id: ana.userId }],
      event: [{ title: 'Oak Hall', date: '2026-12-31', venue: 'Oak Hall' }],
    })
    expect(body.items).toHaveLength(3)
  })

  test('shows the part number that was found, however it was typed', async () => {
    const { body } = await get('q=0242229699')
    expect(body.items).toMatchObject([{ title: 'Свеча зажигания', number: '0 242 229 699' }])
    expect((await get('q=sz77')).body.items).toMatchObject([{ number: 'SZ-77' }])
  })

  test('forgives slips and ё for е, and finds other forms of a word', async () => {
    expect(titlesOf((await get(`q=${encodeURIComponent('свечи зажигания')}`)).body)).toEqual(['Свеча зажигания'])
    expect(titlesOf((await get('q=dekc+lamp')).body)).toEqual([])
    expect(titlesOf((await get('q=dekc+lmap')).body)).toEqual([])
    // Others meet the words by the name of their category.
    expect(titlesOf((await get('q=dsek+lmap')).body)[0]).toBe('Oak desk lamp')
  })

  test('reads a number in one character as people type it, and not what it is made of', async () => {
    // Others meet 1 and 2 by the names of their categories.
    for (const q of ['1½', '1 1/2', 'pipe 1½'])
      expect([q, titlesOf((await get(`q=${encodeURIComponent(q)}`)).body)[0]]).toEqual([q, 'Pipe 1½"'])
    expect(titlesOf((await get('q=11')).body)).not.toContain('Pipe 1½"')
  })

  test('sees through soft hyphens and Greek capitals', async () => {
    for (const q of ['tischlampe', 'tisch\u{AD}lampe', 'φακός'])
      expect([q, ...titlesOf((await get(`q=${encodeURIComponent(q)}`)).body)]).toEqual([q, 'Tisch\u{AD}lampe ΦΑΚΟΣ'])
  })

  test('marks places in plain text: markup in the source stays text', async () => {
    const { body, headers } = await get('q=script')
    expect(body.items).toMatchObject([
      {
        title: '<script>alert(1)</script>',
        title_marks: [
          { start: 1, end: 7 },
          { start: 18, end: 24 },
        ],
      },
    ])
    expect(headers.get('content-type')).toBe('application/json')
    const [hit] = (await get('q=light')).body.items
    expect(hit).toMatchObject({
      title: 'Oak desk lamp',
      excerpt: 'Warm light for long evenings',
      excerpt_marks: [{ start: 5, end: 10 }],
    })
  })

  test('leaves a struck price out of an excerpt', async () => {
    const { body } = await get('q=cast')
    expect(body.items).toMatchObject([
      { title: 'Brass bell', excerpt: 'Cast bell, 9 EUR', excerpt_marks: [{ start: 0, end: 4 }] },
    ])
  })

  test('is the same for staff: drafts are found in their lists, not here', async () => {
    const admin = await createPerson(server.backend, { role: 'ADMIN' })
    expect((await get('q=secret', admin.accessToken)).body.items).toEqual([])
    expect((await get('q=oak', admin.accessToken)).body).toEqual((await get('q=oak')).body)
  })

  test('goes on by cursor, with a link', async () => {
    const first = await get('q=oak&limit=2')
    expect(first.headers.get('link')).toContain('rel="next"')
    const second = await get(`q=oak&limit=2&cursor=${first.body.next_cursor}`)
    expect(second.body).toMatchObject({ items: [expect.anything()], next_cursor: null })
    expect(new Set([...titlesOf(first.body), ...titlesOf(second.body)]).size).toBe(3)
  })

  scenarios(world, [
    { name: '200 nothing to look for', request: ['GET', '/v1/search?q='], body: { items: [], next_cursor: null } },
    { name: '200 only punctuation', request: ['GET', '/v1/search?q=%21%27%28%29%26%7C%3A%2A%5C'], body: { items: [] } },
    {
      name: '200 a NUL and half a surrogate pair',
      request: ['GET', '/v1/search?q=oak%00%ED%A0%80&types=projects'],
      body: { items: [{ title: 'Oak house' }] },
    },
    {
      name: '200 one kind',
      request: ['GET', '/v1/search?q=oak&types=projects'],
      body: { items: [{ type: 'project' }], next_cursor: null },
    },
    { name: '400 no query', request: ['GET', '/v1/search'], error: ['INVALID_INPUT'], effects: 'none' },
    {
      name: '400 a kind that there is not',
      request: ['GET', '/v1/search?q=oak&types=users'],
      error: ['INVALID_INPUT'],
    },
    { name: '400 501 characters', request: ['GET', `/v1/search?q=${'x'.repeat(501)}`], error: ['INVALID_INPUT'] },
    { name: '400 a forged cursor', request: ['GET', '/v1/search?q=oak&cursor=forged'], error: ['INVALID_INPUT'] },
  ])

  test('answers any text with 200, within the time of a statement', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 250 }),
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.string({ maxLength: 500 }),
    )
    await fc.assert(
      fc.asyncProperty(text, async q => {
        const { status } = await get(new URLSearchParams({ q: q.slice(0, 500) }).toString())
        expect(status).toBe(200)
      }),
      { numRuns: 60 },
    )
  })
})

describe('GET /v1/products?q=', () => {
  scenarios(world, [
    {
      name: '200 the best first, with what may be chosen next',
      request: ['GET', '/v1/products?q=oak+lam&facets=brand&total=true'],
      body: {
        items: [{ name: 'Oak desk lamp' }],
        total: { count: 1 },
        facets: { brand: [{ value: 'Kessel', count: 1 }] },
      },
    },
    {
      name: '200 by a part number',
      request: ['GET', '/v1/products?q=0242229699'],
      body: { items: [{ cross_number: '0 242 229 699' }] },
    },
    { name: '200 no draft', request: ['GET', '/v1/products?q=secret'], body: { items: [], next_cursor: null } },
    {
      name: '200 a blank query is none',
      request: ['GET', '/v1/products?q=+&sort=name&limit=1'],
      body: { items: [{ name: '<script>alert(1)</script>' }] },
    },
    {
      name: '422 relevance to nothing',
      request: ['GET', '/v1/products?sort=relevance'],
      error: ['RULE_VIOLATED'],
      effects: 'none',
    },
  ])
})

describe('words as people type them', () => {
  beforeAll(async () => {
    const clerk = server.backend.as((await clerkOf(server.backend)).accessToken)
    const { id: categoryId } = await clerk.categories.create({ name: 'Workshop' })
    const { id: subCategoryId } = await clerk.subCategories.create({ name: 'Bench vises', categoryId })
    const goods = [
      ['Видеорегистратор', 'DS-7604NI-K1', 'Hikvision'],
      ['Чайник чёрный', 'CH-1'],
      ['Oil filter', 'OC-90'],
      ['Oil 10W-40', 'M-1'],
      ['Radio 2DIN', 'R-1'],
      ['Panel 20×30', 'P-1'],
      ['Датчик №7', 'D-1'],
      ['Größe', 'G-1'],
      ['Тормозные колодки', 'K-1'],
    ] as const
    for (const [name, manufacturerNumber, brand = 'Kessel'] of goods) {
      const { id: productId } = await clerk.products.create({ name, subCategoryId })
      await clerk.offers.create({ productId, brand, manufacturerNumber, priceRub: 10 })
    }
  })

  test.each([
    ['DS-7604 Hikvision', ['Видеорегистратор']],
    ['hik ds-7604ni', ['Видеорегистратор']],
    ['чайн чёрный', ['Чайник чёрный']],
    ['чайн черный', ['Чайник чёрный']],
    ['bench vise filter', ['Oil filter']],
    ['ОС-90', ['Oil filter']],
    ['10W40', ['Oil 10W-40']],
    // Beside another word it is no number that a whole query can be.
    ['oil 10W40', ['Oil 10W-40']],
    ['filter ОС-90', ['Oil filter']],
    ['2 din', ['Radio 2DIN']],
    ['radio 2 din', ['Radio 2DIN']],
    ['20x30', ['Panel 20×30']],
    ['20х30', ['Panel 20×30']],
    ['датчик 7', ['Датчик №7']],
    ['grosse', ['Größe']],
    ['тормозных колодок', ['Тормозные колодки']],
  ])('200 %s in a search and in a list', async (q, names) => {
    const query = new URLSearchParams({ q, types: 'products' }).toString()
    expect(titlesOf((await get(query)).body)).toEqual(names)
    const { body } = await server.sent('GET', `/v1/products?${new URLSearchParams({ q }).toString()}`)
    expect(body.items.map(({ name }: { readonly name: string }) => name)).toEqual(names)
  })
})

test('no error of these was unforeseen', () => {
  expect(server.unforeseen).toEqual([])
})
