import { listedErrorOf } from '@atelier/api'
import { AppError } from '@atelier/domain'
import type { Hono } from 'hono'
import type { TransportServices } from '../http/context.ts'
import { etagOf, isFresh } from '../http/etag.ts'
import type { RequestScope, ServerEnv } from '../http/scope.ts'
import { fileHeaders, forGood, type SiteBuild } from './build.ts'
import { type FoundHead, headOf } from './head.ts'
import { pageHtml, type SiteFacts } from './page-html.ts'
import { readerFor } from './read.ts'
import { addSitemap } from './sitemap.ts'

export interface Site {
  readonly build: SiteBuild
  /** Content-Security-Policy of every page. */
  readonly policy: string
  readonly facts: SiteFacts
  readonly publicUrl: string
  readonly services: TransportServices
  /** Whether search engines may list the pages. */
  readonly isListed: boolean
}

/** Answers a page; undefined while no frontend is built. */
export type OpenPage = (request: Request, scope: RequestScope) => Promise<Response | undefined>

/** Where pages are: each beginning with up to four segments below it. */
const families = ['/shop', '/studio', '/portfolio', '/calendar', '/account']
const depths = ['', '/', '/:a', '/:a/:b', '/:a/:b/:c', '/:a/:b/:c/:d']

/** One HTML file is every page: the browser draws what its address means, the head says it to everything else. */
export const pageOpener =
  ({ build, policy, facts, publicUrl, services }: Site): OpenPage =>
  async (request, scope) => {
    const built = await build.page()
    if (built === undefined) return undefined
    const found = await headFor(request, scope, { services, publicUrl })
    const html = pageHtml(built, facts, found === 'missing' ? undefined : found)
    const etag = etagOf(html, undefined)
    const headers = {
      ...scope.baseHeaders,
      etag,
      'cache-control': 'no-cache',
      'content-security-policy': policy,
      'referrer-policy': 'same-origin',
    }
    const known = request.headers.get('if-none-match')
    if (known !== null && isFresh(known, etag)) return new Response(null, { status: 304, headers })
    const status = found === 'missing' ? 404 : 200
    return new Response(html, { status, headers: { ...headers, 'content-type': 'text/html; charset=utf-8' } })
  }

/** A page is drawn all the same when its record cannot be read now. */
async function headFor(
  request: Request,
  scope: RequestScope,
  { services, publicUrl }: Pick<Site, 'services' | 'publicUrl'>,
): Promise<FoundHead> {
  try {
    return await headOf(new URL(request.url).pathname, readerFor(services, request, scope), publicUrl)
  } catch (thrown) {
    services.report?.(listedErrorOf(thrown), scope)
    return undefined
  }
}

/** Registers the pages of the frontend and its files. Without a build they are unknown paths. */
export function addSite(app: Hono<ServerEnv>, site: Site): void {
  const openPage = pageOpener(site)
  addSitemap(app, site)
  for (const family of families) {
    for (const depth of depths) {
      app.get(family + depth, async c => {
        c.env.route = `GET ${family}`
        return (await openPage(c.req.raw, c.env)) ?? notFound()
      })
    }
  }
  app.get('/web/:file', async c => {
    c.env.route = 'GET /web/:file'
    return sendFile(site.build, `web/${c.req.param('file')}`, { request: c.req.raw, scope: c.env, cache: forGood })
  })
  app.get('/favicon.svg', async c => {
    c.env.route = 'GET /favicon.svg'
    return sendFile(site.build, 'favicon.svg', { request: c.req.raw, scope: c.env, cache: 'public, max-age=86400' })
  })
}

interface Sending {
  readonly request: Request
  readonly scope: RequestScope
  readonly cache: string
}

async function sendFile(build: SiteBuild, path: string, { request, scope, cache }: Sending): Promise<Response> {
  const file = await build.file(path, request.headers.get('accept-encoding') ?? '')
  if (!file) return notFound()
  const headers = {
    ...scope.baseHeaders,
    ...fileHeaders(file),
    'cache-control': cache,
    vary: 'Accept-Encoding',
  }
  return new Response(file.bytes, { headers })
}

function notFound(): never {
  throw new AppError('NOT_FOUND', { resource: 'path' })
}
