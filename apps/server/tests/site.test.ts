import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createSiteBuild } from '../src/site/build.ts'
import { anOfferFor } from './_carts.ts'
import { clerkOf } from './_catalog.ts'
import { createPerson } from './_people.ts'
import { type TestServer, testServer } from './_server.ts'

const html = '<!doctype html><head><!--head--><title>built</title><!--/head--></head><div id="root"></div>'
const browser = { headers: { accept: 'text/html,*/*;q=0.8' } }
let folder: string
let server: TestServer
let empty: TestServer

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'atelier-site-'))
  ;[server, empty] = await Promise.all([
    testServer({ SITE_NAME: 'Oak & Sons' }, { site: createSiteBuild([join(folder, 'none'), folder]) }),
    testServer({}, { site: createSiteBuild([join(folder, 'none')]) }),
  ])
  await mkdir(join(folder, 'web'))
  await writeFile(join(folder, 'secret.txt'), 'of the folder')
  await writeFile(join(folder, 'web/index-1.js'), 'shop()')
  await writeFile(join(folder, 'web/index-1.js.br'), brotliCompressSync('shop()'))
  await writeFile(join(folder, 'index.html'), html)
})
afterAll(async () => {
  await Promise.all([server[Symbol.asyncDispose](), empty[Symbol.asyncDispose]()])
  await rm(folder, { recursive: true, force: true })
})

const get = async (path: string, sending = browser) => {
  const answer = await server.app(new Request(`http://api.test:8443${path}`, sending))
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}
const dataIn = (text: string): unknown =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text)?.[1] ?? 'null')

it.each(['/', '/shop', '/studio/', '/shop/cart', '/studio/orders/7', '/portfolio', '/calendar', '/account', '/order'])(
  'answers a browser at %s with the page, to be asked for anew and under a policy without inline scripts',
  async path => {
    const page = await get(path)
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
    expect(page.headers.get('cache-control')).toBe('no-cache')
    expect(page.headers.get('content-security-policy')).toMatch(/script-src 'self'; style-src 'self'; style-src-attr /)
    expect(page.text).toContain('<title>Oak &amp; Sons</title>')
    const again = { headers: { ...browser.headers, 'if-none-match': page.headers.get('etag') ?? '' } }
    expect((await get(path, again)).status).toBe(304)
  },
)

it('leaves / and the unversioned paths to clients of the API', async () => {
  expect((await get('/', { headers: { accept: 'application/json' } })).status).toBe(404)
  for (const path of ['/products', '/events', '/categories'])
    expect((await get(path)).headers.get('content-type')).toMatch(/^application\/json/)
})

it('sends files of the build for good, compressed as they were built, and no other file', async () => {
  const plain = await get('/web/index-1.js')
  expect([plain.status, plain.text]).toEqual([200, 'shop()'])
  expect(plain.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  const request = new Request('http://api.test:8443/web/index-1.js', { headers: { 'accept-encoding': 'gzip, br' } })
  const packed = await server.app(request)
  expect(packed.headers.get('content-encoding')).toBe('br')
  expect(String(brotliDecompressSync(await packed.arrayBuffer()))).toBe('shop()')
  for (const path of ['/web/none.js', '/web/..%2fsecret.txt', '/web/%2e%2e/secret.txt', '/secret.txt'])
    expect([path, (await get(path)).status]).toEqual([path, 404])
})

it('says name, description, price and availability of a product to who runs no script', async () => {
  const offer = await anOfferFor(server.backend, { stock: 3, price: 1_990 })
  const clerk = server.backend.as((await clerkOf(server.backend)).accessToken)
  const { id, version } = await clerk.products.get({ id: offer.productId })
  const evil = '</script><script>alert(1)</script>'
  const product = await clerk.products.update({
    id,
    ifVersion: version,
    name: `Lamp ${evil}`,
    description: 'Of **oak**, ~~29.90~~ 19.90.',
  })
  const page = await get(`/shop/products/${product.slug}`)
  expect(page.status).toBe(200)
  expect(page.text).not.toContain('<script>alert')
  expect(page.text).toContain('<meta name="description" content="Of oak, 19.90." />')
  expect(dataIn(page.text)).toMatchObject({
    '@type': 'Product',
    name: `Lamp ${evil}`,
    offers: [{ price: '19.90', priceCurrency: 'RUB', availability: 'https://schema.org/InStock' }],
  })
  const { productSlug } = await anOfferFor(server.backend)
  expect(dataIn((await get(`/shop/products/${productSlug}`)).text)).not.toHaveProperty('description')
})

it('says when and where of an event, and what a project is', async () => {
  const clerk = server.backend.as((await clerkOf(server.backend)).accessToken)
  const event = await clerk.events.create({ date: '2030-05-01', time: '8pm', venue: 'Atelier', address: 'Lane 1' })
  const where = { '@type': 'Place', name: 'Atelier', address: 'Lane 1' }
  expect(dataIn((await get(`/calendar/${event.id}`)).text)).toMatchObject({
    '@type': 'Event',
    startDate: '2030-05-01',
    location: where,
  })
  const author = await createPerson(server.backend)
  const { slug } = await server.backend.as(author.accessToken).projects.create({ title: 'Bench', body: 'Ash.' })
  const page = await get(`/portfolio/${slug}`)
  expect(page.text).toContain('<title>Bench · Oak &amp; Sons</title>')
  const shared = await get(`/portfolio/${slug}?utm_source=chat`)
  const properties = Array.from(shared.text.matchAll(/property="og:(\w+)" content="([^"]*)"/g), ([, name, value]) => [
    name,
    value,
  ])
  expect(Object.fromEntries(properties)).toMatchObject({
    title: 'Bench',
    type: 'website',
    url: expect.stringMatching(new RegExp(`^https?://[^?]*/portfolio/${slug}$`)),
    site_name: 'Oak &amp; Sons',
  })
  expect(dataIn(page.text)).toMatchObject({ '@type': 'CreativeWork', name: 'Bench', description: 'Ash.' })
})

it.each([
  ['/v1/accounts/verify/abc_-123', '/account/verify#token=abc_-123'],
  ['/v1/accounts/email/confirm/abc_-123', '/account/confirm-email#token=abc_-123'],
])(
  'sends a browser that opens the mailed %s to its page, and answers a client of the API itself',
  async (path, page) => {
    const open = async (method: string, accept: string, app = server.app) => {
      const answer = await app(new Request(`http://api.test:8443${path}`, { method, headers: { accept } }))
      return [answer.status, answer.headers.get('location')]
    }
    for (const method of ['GET', 'HEAD']) expect(await open(method, 'text/html,*/*;q=0.8')).toEqual([303, page])
    for (const accept of ['application/json', '*/*']) expect(await open('GET', accept)).toEqual([400, null])
    expect(await open('GET', 'text/html', empty.app)).toEqual([400, null])
  },
)

it.each(['/shop/products/none', '/portfolio/none', '/calendar/999999'])(
  'answers 404 at %s, with the page that says so',
  async path => {
    const page = await get(path)
    expect([page.status, page.text.includes('id="root"')]).toEqual([404, true])
  },
)

it('without a build, answers pages as unknown paths, and / and the links of mails with plain pages', async () => {
  const status = async (path: string) => (await empty.app(new Request(`http://api.test:8443${path}`, browser))).status
  expect(await Promise.all(['/shop', '/studio', '/web/index-1.js'].map(status))).toEqual([404, 404, 404])
  expect(await Promise.all(['/', '/order', '/reset-password'].map(status))).toEqual([200, 200, 200])
})
