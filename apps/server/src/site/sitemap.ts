import { listSitemapFiles, type OpenedSitemap, openSitemap } from '@atelier/api'
import { AppError } from '@atelier/domain'
import type { SitemapKind, SitemapPage } from '@atelier/domain/sitemap'
import type { Hono } from 'hono'
import { bodyOf } from '../http/body-of.ts'
import type { TransportServices } from '../http/context.ts'
import type { ServerEnv } from '../http/scope.ts'

export interface SitemapParts {
  readonly services: TransportServices
  readonly publicUrl: string
  /** False: a server of development, which search engines leave out. */
  readonly isListed: boolean
}

/** Pages of one visitor or of staff. */
const unlisted = ['/studio', '/account', '/order', '/reset-password', '/shop/cart', '/shop/checkout']
const entries = ['/', '/shop', '/portfolio', '/calendar']

/** What the protocol of robots (RFC 9309) reads. Interfaces stay open: pages are drawn with what they answer. */
export const robotsText = ({ publicUrl, isListed }: Pick<SitemapParts, 'publicUrl' | 'isListed'>): string =>
  isListed
    ? `User-agent: *\n${unlisted.map(path => `Disallow: ${path}\n`).join('')}\nSitemap: ${publicUrl}/sitemap.xml\n`
    : 'User-agent: *\nDisallow: /\n'

const headers = { 'cache-control': 'public, max-age=3600' }
const xml = { ...headers, 'content-type': 'application/xml; charset=utf-8' }
const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'

/** Registers `/robots.txt` and `/sitemap.xml`: an index, whose files are the same path with `kind` and `file`. */
export function addSitemap(app: Hono<ServerEnv>, { services, publicUrl, isListed }: SitemapParts): void {
  app.get('/robots.txt', c => {
    c.env.route = 'GET /robots.txt'
    const sent = { ...c.env.baseHeaders, ...headers, 'content-type': 'text/plain; charset=utf-8' }
    return new Response(robotsText({ publicUrl, isListed }), { headers: sent })
  })
  app.get('/sitemap.xml', async c => {
    c.env.route = 'GET /sitemap.xml'
    if (!isListed) throw new AppError('NOT_FOUND', { resource: 'path' })
    const { kind, file = '' } = c.req.query()
    const sent = { headers: { ...c.env.baseHeaders, ...xml } }
    if (kind === undefined) return new Response(await indexOf(services, publicUrl), sent)
    if (kind === 'pages' && file === '1')
      return new Response(urlSet(entries.map(path => urlOf(publicUrl + path))), sent)
    const opened = await openSitemap(services.services, { kind, file })
    if (c.req.method === 'HEAD') return new Response(null, sent)
    const pieces = bytesOf(opened, publicUrl)
    return new Response(bodyOf(await pieces.next(), pieces), sent)
  })
}

async function indexOf({ services }: TransportServices, publicUrl: string): Promise<string> {
  const files = [{ kind: 'pages', file: 1 }, ...(await listSitemapFiles(services))]
  const locations = files.map(
    ({ kind, file }) => `<sitemap><loc>${publicUrl}/sitemap.xml?kind=${kind}&amp;file=${file}</loc></sitemap>`,
  )
  return `${declaration}<sitemapindex ${namespace}>\n${locations.join('\n')}\n</sitemapindex>\n`
}

const begin = `${declaration}<urlset ${namespace}>\n`
const end = '\n</urlset>\n'
const urlSet = (urls: readonly string[]): string => begin + urls.join('\n') + end

/** The address is percent-encoded, so that no sign of XML is in it. */
const urlOf = (location: string, changedAt?: string): string =>
  `<url><loc>${location}</loc>${changedAt === undefined ? '' : `<lastmod>${changedAt}</lastmod>`}</url>`

const paths: Readonly<Record<SitemapKind, string>> = {
  products: '/shop/products/',
  collections: '/shop?collection=',
  projects: '/portfolio/',
  events: '/calendar/',
}

/** A file in pieces, each read when the one before was sent. */
async function* bytesOf({ kind, pages, first }: OpenedSitemap, publicUrl: string): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  const text = (some: readonly SitemapPage[]) =>
    some
      .map(({ key, changedAt }) =>
        urlOf(publicUrl + paths[kind] + encodeURIComponent(key).replaceAll("'", '%27'), changedAt),
      )
      .join('\n')
  try {
    yield encoder.encode(begin + text(first))
    for (let next = await pages.next(); !next.done; next = await pages.next())
      yield encoder.encode(`\n${text(next.value)}`)
    yield encoder.encode(end)
  } finally {
    await pages.return?.()
  }
}
