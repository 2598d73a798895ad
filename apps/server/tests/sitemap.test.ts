import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SaxesParser } from 'saxes'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createSiteBuild } from '../src/site/build.ts'
import { robotsText } from '../src/site/sitemap.ts'
import { anOfferFor } from './_carts.ts'
import { anOffer, clerkOf } from './_catalog.ts'
import { rowsOf } from './_people.ts'
import { type TestServer, testServer } from './_server.ts'

interface Robots {
  isAllowed(url: string, agent: string): boolean | undefined
  getSitemaps(): readonly string[]
}
/** Its types name an export that it does not have. */
const robotsParser = z
  .custom<(url: string, text: string) => Robots>(found => typeof found === 'function')
  .parse(createRequire(import.meta.url)('robots-parser'))

const publicUrl = 'http://api.test:8443'
let folder: string
let server: TestServer
let development: TestServer

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'atelier-sitemap-'))
  await writeFile(join(folder, 'index.html'), '<!doctype html><head><!--head--><!--/head--></head>')
  const site = createSiteBuild([folder])
  ;[server, development] = await Promise.all([
    testServer({}, { site }),
    testServer({ NODE_ENV: 'development' }, { site }),
  ])
})
afterAll(async () => {
  await Promise.all([server[Symbol.asyncDispose](), development[Symbol.asyncDispose]()])
  await rm(folder, { recursive: true, force: true })
})

const get = async (path: string, from = server) => {
  const answer = await from.app(new Request(publicUrl + path, { headers: { accept: 'text/html,*/*;q=0.8' } }))
  return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() }
}

interface Entry {
  loc?: string
  lastmod?: string
}

/** Entries of a sitemap or of an index, by a parser that refuses what is no XML. */
function entriesOf(text: string): readonly Entry[] {
  const entries: Entry[] = []
  const parser = new SaxesParser({ xmlns: true })
  let inside = ''
  parser.on('opentag', ({ local, uri }) => {
    expect(uri).toBe('http://www.sitemaps.org/schemas/sitemap/0.9')
    inside = local
    if (local === 'url' || local === 'sitemap') entries.push({})
  })
  parser.on('text', written => {
    const entry = entries.at(-1)
    if (entry && (inside === 'loc' || inside === 'lastmod')) entry[inside] = (entry[inside] ?? '') + written
  })
  parser.on('closetag', () => (inside = ''))
  parser.on('error', error => {
    throw error
  })
  parser.write(text).close()
  return entries
}
const read = async (path: string) => {
  const { status, type, text } = await get(path)
  expect([path, status, type]).toEqual([path, 200, 'application/xml; charset=utf-8'])
  return entriesOf(text)
}
const filesOf = async () => (await read('/sitemap.xml')).map(({ loc = '' }) => loc.slice(publicUrl.length))
const locations = async () => {
  const files = await Promise.all((await filesOf()).map(read))
  return files.flat().map(({ loc = '' }) => loc.slice(publicUrl.length))
}

describe('/sitemap.xml', () => {
  it('leads to every page that a guest can read, and to no other', async () => {
    const { accessToken } = await clerkOf(server.backend)
    const clerk = server.backend.as(accessToken)
    const onSale = await clerk.offers.get({ id: (await anOfferFor(server.backend, { price: 1_990 })).id })
    const hidden = await clerk.offers.get({ id: (await anOffer(server.backend)).id })
    await clerk.products.update({ id: hidden.productId, status: 'draft' })
    const collection = await clerk.collections.create({ name: 'Winter & “oak”' })
    const project = await clerk.projects.create({ title: 'A lamp', body: 'Light' })
    const event = await clerk.events.create({ date: '2026-12-31', time: '8pm', venue: 'Hall', address: 'Oak Street 1' })
    const found = await locations()
    expect(found).toEqual(
      expect.arrayContaining([
        '/',
        '/shop',
        `/shop/products/${onSale.productSlug}`,
        `/shop?collection=${collection.slug}`,
        `/portfolio/${project.slug}`,
        `/calendar/${event.id}`,
      ]),
    )
    expect(found).not.toContain(`/shop/products/${hidden.productSlug}`)
    for (const path of found) expect([path, (await get(path)).status]).toEqual([path, 200])
    const [, ...records] = await Promise.all((await filesOf()).map(read))
    for (const { lastmod } of records.flat()) expect(lastmod).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/)
  })

  it('begins a file every 50,000 ids, reads a thousand at once, and leaves out files without a page', async () => {
    await rowsOf(
      server.backend,
      `insert into events (id, date, time, venue, address) overriding system value
       select id, '2026-12-31', '8pm', 'Hall', 'Oak Street 1' from generate_series(100001, 102500) id`,
    )
    expect((await filesOf()).filter(path => path.includes('events'))).toEqual([
      '/sitemap.xml?kind=events&file=1',
      '/sitemap.xml?kind=events&file=3',
    ])
    const third = (await read('/sitemap.xml?kind=events&file=3')).map(({ loc }) => loc)
    expect([third.length, new Set(third).size]).toEqual([2_500, 2_500])
    expect([third[0], third.at(-1)]).toEqual([`${publicUrl}/calendar/100001`, `${publicUrl}/calendar/102500`])
  })

  it.each(['?kind=events&file=2', '?kind=users&file=1', '?kind=events&file=0', '?kind=events&file=x', '?kind=events'])(
    '404 for %s',
    async query => {
      expect((await get(`/sitemap.xml${query}`)).status).toBe(404)
    },
  )
})

describe('/robots.txt', () => {
  it('names the sitemap, and keeps crawlers from pages of one visitor', async () => {
    const { status, type, text } = await get('/robots.txt')
    expect([status, type, text]).toEqual([200, 'text/plain; charset=utf-8', robotsText({ publicUrl, isListed: true })])
    const robots = robotsParser(`${publicUrl}/robots.txt`, text)
    const isOpen = (path: string) => robots.isAllowed(publicUrl + path, 'Googlebot')
    expect(robots.getSitemaps()).toEqual([`${publicUrl}/sitemap.xml`])
    for (const path of ['/', '/shop', '/shop/products/oak', '/portfolio/a', '/trpc/products.list', '/web/a.js'])
      expect([path, isOpen(path)]).toEqual([path, true])
    for (const path of ['/studio', '/studio/orders/7', '/account', '/order', '/shop/cart', '/shop/checkout'])
      expect([path, isOpen(path)]).toEqual([path, false])
  })

  it('keeps crawlers from a server of development, which has no sitemap', async () => {
    const robots = robotsParser(`${publicUrl}/robots.txt`, (await get('/robots.txt', development)).text)
    expect([robots.isAllowed(`${publicUrl}/shop`, 'Googlebot'), robots.getSitemaps()]).toEqual([false, []])
    expect((await get('/sitemap.xml', development)).status).toBe(404)
  })
})
