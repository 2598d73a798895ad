import { hash } from 'node:crypto'
import { AppError } from '@atelier/domain'
import type { Hono } from 'hono'
import { etagOf, isFresh } from '../http/etag.ts'
import type { RequestScope, ServerEnv } from '../http/scope.ts'
import { fileHeaders, forGood, type SiteBuild, type SiteFile } from './build.ts'

/** Files of the reference are at most so deep below its folder. */
const depths = ['/:a', '/:a/:b', '/:a/:b/:c']

/** `/reference`: the static pages that `apps/reference` builds. Until there is a build, its start is the docs page. */
export function addReference(app: Hono<ServerEnv>, build: SiteBuild): void {
  const policies = new WeakMap<SiteFile['bytes'], string>()

  async function send(path: string, request: Request, scope: RequestScope): Promise<Response> {
    scope.route = 'GET /reference'
    // A build that has come, or come anew, is seen with the next page.
    if (path.endsWith('.html')) await build.page()
    const file = await build.file(path, request.headers.get('accept-encoding') ?? '')
    if (!file) throw new AppError('NOT_FOUND', { resource: 'path' })
    const isPage = path.endsWith('.html')
    const etag = etagOf(file.bytes, undefined)
    const headers = {
      ...scope.baseHeaders,
      etag,
      vary: 'Accept-Encoding',
      // Names of assets carry hashes.
      'cache-control': path.startsWith('assets/') ? forGood : 'no-cache',
      ...(isPage ? { 'content-security-policy': await policyOf(path) } : {}),
    }
    const known = request.headers.get('if-none-match')
    if (known !== null && isFresh(known, etag)) return new Response(null, { status: 304, headers })
    return new Response(file.bytes, { headers: { ...headers, ...fileHeaders(file) } })
  }

  /** A page's few scripts within it are named by their hashes. */
  async function policyOf(path: string): Promise<string> {
    const { bytes } = (await build.file(path, '')) ?? { bytes: new Uint8Array() }
    const policy = policies.get(bytes) ?? policyFor(new TextDecoder().decode(bytes))
    policies.set(bytes, policy)
    return policy
  }

  app.get('/reference', ({ env }) => {
    env.route = 'GET /reference'
    return new Response(null, { status: 308, headers: { ...env.baseHeaders, location: '/reference/' } })
  })
  app.get('/reference/', async c => {
    if ((await build.page()) !== undefined) return send('index.html', c.req.raw, c.env)
    c.env.route = 'GET /reference'
    const headers = { ...c.env.baseHeaders, location: '/docs', 'cache-control': 'no-store' }
    return new Response(null, { status: 302, headers })
  })
  for (const depth of depths)
    app.get(`/reference${depth}`, c =>
      send(decodeURIComponent(new URL(c.req.url).pathname.slice('/reference/'.length)), c.req.raw, c.env),
    )
}

function policyFor(html: string): string {
  const scripts = [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([^]*?)<\/script>/g)].map(
    ([, text = '']) => `'sha256-${hash('sha256', text, 'base64')}'`,
  )
  return [
    "default-src 'none'",
    `script-src 'self' ${[...new Set(scripts)].join(' ')}`.trimEnd(),
    // Colours of code are attributes; the search dialog places itself.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
