import { hash } from 'node:crypto'
import type { Hono } from 'hono'
import { isFresh } from '../http/etag.ts'
import { openapiDocument } from '../rest/openapi/document.ts'
import type { RequestScope, ServerEnv } from '../http/scope.ts'
import { docsFile, docsFileNames } from './files.ts'
import { initializer, pageOf, pagePolicy } from './page.ts'

interface DocsOptions {
  readonly publicUrl: string
  readonly version: string
}

/** `/openapi.json` and `/docs`: Swagger UI from files of a package, nothing from another host. */
export function addDocs(app: Hono<ServerEnv>, options: DocsOptions): void {
  // A new build or a new initializer gives the files new addresses, which makes keeping them safe.
  const page = pageOf(`${options.version}-${hash('sha256', initializer, 'hex').slice(0, 8)}`)
  let document: Sendable | undefined

  app.get('/openapi.json', ({ env, req }) => {
    document ??= json(JSON.stringify(openapiDocument(options)))
    return send(document, env, req.raw)
  })
  app.get('/docs', ({ env }) => {
    env.route = 'GET /docs'
    const headers = { ...env.baseHeaders, 'content-type': 'text/html; charset=utf-8' }
    return new Response(page, { headers: { ...headers, 'content-security-policy': pagePolicy } })
  })
  for (const name of docsFileNames) {
    app.get(`/docs/${name}`, async ({ env, req }) => {
      const file = await docsFile(name)
      return send({ ...file, cache: 'public, max-age=31536000, immutable' }, env, req.raw)
    })
  }
}

interface Sendable {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly type: string
  readonly etag: string
  readonly cache: string
}

function json(text: string): Sendable {
  const etag = `"${hash('sha256', text, 'base64url').slice(0, 22)}"`
  return {
    bytes: new TextEncoder().encode(text),
    type: 'application/json',
    etag,
    cache: 'public, max-age=0, must-revalidate',
  }
}

function send({ bytes, type, etag, cache }: Sendable, scope: RequestScope, request: Request): Response {
  scope.route = 'GET /docs'
  const headers = { ...scope.baseHeaders, etag, 'cache-control': cache }
  const known = request.headers.get('if-none-match')
  if (known !== null && isFresh(known, etag)) return new Response(null, { status: 304, headers })
  return new Response(bytes, { headers: { ...headers, 'content-type': type } })
}
