import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { aCategory, aCollection, anOffer, aSubCategory } from '../_catalog.ts'
import { createPerson, type Person } from '../_people.ts'
import { type Sending, testServer, type TestServer } from '../_server.ts'

// R19. Seen to fail with the look at `authorization` taken out of `http/cached-answers.ts` (a draft was shown to anonymous callers),
// and with the address in place of the parsed input as key (two spellings were two answers).
let server: TestServer
let admin: Person
let paths: readonly string[]
beforeAll(async () => {
  server = await testServer()
  const { backend } = server
  admin = await createPerson(backend, { role: 'ADMIN' })
  const [category, shelf, offer, collection] = [
    await aCategory(backend),
    await aSubCategory(backend),
    await anOffer(backend),
    await aCollection(backend),
  ]
  paths = [
    '/v1/categories',
    `/v1/categories/${category.id}`,
    `/v1/categories/slug/${category.slug}`,
    '/v1/sub-categories',
    `/v1/sub-categories/${shelf.id}`,
    `/v1/sub-categories/slug/${shelf.slug}`,
    '/v1/products',
    `/v1/products/${offer.productId}`,
    `/v1/products/slug/${offer.productSlug}`,
    '/v1/offers',
    `/v1/offers/${offer.id}`,
    `/v1/offers/slug/${offer.slug}`,
    '/v1/collections',
    `/v1/collections/${collection.id}`,
    `/v1/collection-products?collection_id=${collection.id}`,
    '/categories',
    '/products',
    '/trpc/products.list?input=%7B%7D',
    `/trpc/offers.get?input=${encodeURIComponent(JSON.stringify({ id: offer.id }))}`,
  ]
  await vi.waitFor(async () => expect((await seen('/v1/categories')).age).not.toBeNull(), { timeout: 60_000 })
})
afterAll(() => server[Symbol.asyncDispose]())

async function seen(path: string, sending: Sending = {}) {
  const { status, headers, text } = await answerOf(path, sending)
  return { status, text, age: headers.get('age'), etag: headers.get('etag') ?? '', headers }
}
async function answerOf(path: string, sending: Sending) {
  const response = await server.send('GET', path, sending)
  return { status: response.status, headers: response.headers, text: await response.text() }
}
/** The age of an answer that was kept. */
const someSeconds = expect.stringMatching(/^\d+$/)
const asAdmin = (): Sending => ({ token: admin.accessToken })

it('called as admin and then anonymously, each cached route gives anonymous callers public data alone, and the same each time', async () => {
  for (const path of paths) {
    const first = await seen(path)
    const staff = await seen(path, asAdmin())
    expect([path, staff.status, staff.age]).toEqual([path, 200, null])
    const again = await seen(path)
    expect([path, again.status, again.age]).toEqual([path, 200, someSeconds])
    expect(again.text).toBe(first.text)
    expect(again.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
    expect(again.headers.get('vary')).toContain('Authorization')
  }
})

it('what staff alone may see stays with staff, whoever asks first', async () => {
  const { productId } = await anOffer(server.backend)
  await server.backend.as(admin.accessToken).products.update({ id: productId, status: 'draft' })
  for (const path of ['/v1/products', '/v1/products?limit=100', `/v1/products/${productId}`]) {
    const staff = await seen(path, asAdmin())
    expect(staff.text).toContain('"draft"')
    for (const answer of [await seen(path), await seen(path)]) expect(answer.text).not.toContain('"draft"')
    expect((await seen(path, asAdmin())).text).toContain('"draft"')
  }
})

it('one input is one answer, however it is written', async () => {
  const spellings = [
    '/v1/products?limit=50&sort=name',
    '/v1/products?sort=name&limit=50',
    '/v1/products?sort=n%61me&limit=50&',
  ]
  const [first, ...others] = spellings
  const made = await seen(first ?? '')
  for (const path of others) {
    const kept = await seen(path, {
      headers: { accept: 'text/html', 'x-forwarded-host': 'evil.example', cookie: 'a=b' },
    })
    expect([path, kept.age, kept.text]).toEqual([path, someSeconds, made.text])
  }
  expect((await seen('/v1/products?limit=51&sort=name')).age).toBeNull()
})

describe('refusals', () => {
  it('are not stored, and are those of the procedure', async () => {
    for (const path of ['/v1/categories?limit=0', '/v1/categories?nothing=1', '/v1/categories/999999']) {
      const [first, second] = [await seen(path), await seen(path)]
      expect([path, first.age, second.age]).toEqual([path, null, null])
      expect([path, first.status, second.status]).toEqual([path, first.status, first.status])
      expect(first.status).toBeGreaterThanOrEqual(400)
    }
  })
})

it('304 for a caller who has it, over both transports', async () => {
  for (const path of ['/v1/categories', '/trpc/products.list?input=%7B%7D']) {
    const { etag } = await seen(path)
    const known = await seen(path, { headers: { 'if-none-match': etag } })
    expect([path, known.status, known.text]).toEqual([path, 304, ''])
  }
})

it('who writes reads what was written, at once', async () => {
  const { id } = await aCategory(server.backend)
  const boss = server.backend.as(admin.accessToken)
  for (let time = 0; time < 20; time += 1) {
    const name = `Lamps of time ${time}`
    await seen(`/v1/categories/${id}`)
    await boss.categories.update({ id, name })
    expect((await seen(`/v1/categories/${id}`)).text).toContain(name)
  }
})

it('/metrics tells where answers came from', async () => {
  const response = await server.app(new Request('http://api.test:8443/metrics'), {
    incoming: { rawHeaders: ['host', 'api.test:8443'], socket: { remoteAddress: '127.0.0.1' } },
  })
  expect(await response.text()).toMatch(/^answer_cache_requests_total\{outcome="hit"\} [1-9]\d*$/m)
})
