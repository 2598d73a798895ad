import { AppError } from '@atelier/domain'
import { baseHeadersFor, type HeaderRules } from './base-headers.ts'
import { clientAddress } from './client-address.ts'
import type { Log } from '../observability/logger.ts'
import type { Metrics } from '../observability/metrics.ts'
import { oncePer } from './once.ts'
import { createProbes, type ProbeSources } from './probes.ts'
import { requestIdOf } from './request-id.ts'
import type { RequestHandler, Refuse, RequestScope } from './scope.ts'
import type { Traces } from '../observability/traces.ts'

/** The dependencies of the app, from the composition root or a test. */
export interface AppParts extends Omit<ProbeSources, 'refuse'> {
  readonly log: Log
  readonly metrics: Metrics
  /** Undefined: no tracing. */
  readonly traces?: Traces | undefined
  readonly headerRules: HeaderRules
  readonly trustedProxyHops: number
  /** True after SIGTERM: every answer closes its connection. */
  isDraining(): boolean
  /** The tRPC transport, at `/trpc/`. */
  readonly trpc: RequestHandler
  /** The REST facade, its aliases and the docs: every other path. */
  readonly rest: RequestHandler
  readonly refuse: Refuse
}

/** What Node adds to a request; absent when a test calls the app without a socket. */
interface NodeBindings {
  readonly incoming?: {
    readonly rawHeaders: readonly string[]
    /** By names in lower case. */
    readonly headers?: Readonly<Record<string, string | string[] | undefined>>
    readonly httpVersion?: string | undefined
    readonly socket: { readonly remoteAddress?: string | undefined }
  }
}

export type App = (request: Request, node?: NodeBindings) => Response | Promise<Response>

const maxUrlLength = 8_192

/**
 * Builds the one fetch function of the server; importing it does no I/O.
 * Not a stack of middleware: each answer is built once, with its headers, and logged once.
 */
export function createApp(parts: AppParts): App {
  const { logger } = parts.log
  const headers = baseHeadersFor(
    parts.headerRules,
    oncePer(20, origin => logger.warn({ origin }, `refused origin: to allow it, set CORS_ORIGINS=${origin}`)),
  )
  const noteProxy = oncePer(1, () =>
    logger.warn('X-Forwarded-For is ignored: set TRUSTED_PROXY_HOPS to the number of your proxies'),
  )
  const probes = createProbes(parts)

  function openScope(request: Request, node: NodeBindings): RequestScope {
    const { incoming } = node
    const rawHeaders = incoming?.rawHeaders ?? []
    const sent = readerOf(request, node)
    const requestId = requestIdOf(sent('x-request-id'))
    const base = headers.of(requestId, sent('origin') ?? null)
    if (parts.isDraining() || !hasOneHost(node)) base['connection'] = 'close'
    const forwardedFor = sent('x-forwarded-for')
    if (parts.trustedProxyHops === 0 && forwardedFor !== undefined) noteProxy('proxy')
    const source = { remoteAddress: incoming?.socket.remoteAddress, forwardedFor }
    const userAgent = (sent('user-agent') ?? '').slice(0, 256)
    return {
      requestId,
      client: { ip: clientAddress(source, parts.trustedProxyHops), userAgent },
      startedAt: performance.now(),
      baseHeaders: base,
      rawHeaders,
      route: '',
      userId: null,
    }
  }

  function answer(request: Request, scope: RequestScope, node: NodeBindings): Response | Promise<Response> {
    if (!hasOneHost(node)) throw new AppError('MALFORMED_REQUEST', { part: 'header' })
    if (request.url.length > maxUrlLength) throw new AppError('URI_TOO_LONG')
    if (isPreflight(request))
      return new Response(null, { status: 204, headers: { ...scope.baseHeaders, ...headers.preflight } })
    const path = pathOf(request.url)
    const probe = probes.get(path)
    if (probe) {
      scope.route = path
      if (request.method === 'GET') return probe(request, scope)
      if (request.method !== 'HEAD') throw new AppError('METHOD_NOT_ALLOWED', { allow: ['GET', 'HEAD', 'OPTIONS'] })
      return Promise.resolve(probe(request, scope)).then(full => new Response(null, full))
    }
    return path.startsWith('/trpc/') ? parts.trpc(request, scope) : parts.rest(request, scope)
  }

  function refuse(thrown: unknown, scope: RequestScope): Response {
    if (thrown instanceof AppError) return parts.refuse(thrown, scope)
    parts.log.logger.error({ err: thrown, requestId: scope.requestId, route: scope.route }, 'unforeseen error')
    return parts.refuse(new AppError('INTERNAL', undefined, { cause: thrown }), scope)
  }

  function finish(request: Request, scope: RequestScope, response: Response): Response {
    const milliseconds = performance.now() - scope.startedAt
    const { requestId, userId } = scope
    const line = { method: request.method, route: scope.route || 'unmatched', status: response.status, milliseconds }
    parts.metrics.observe(line)
    parts.log.access.write({ ...line, requestId, userId, ip: scope.client.ip })
    return response
  }

  function handle(request: Request, node: NodeBindings, scope: RequestScope): Response | Promise<Response> {
    let response: Response | Promise<Response>
    try {
      response = answer(request, scope, node)
    } catch (error) {
      response = refuse(error, scope)
    }
    if (!(response instanceof Promise)) return finish(request, scope, response)
    return response.catch((error: unknown) => refuse(error, scope)).then(full => finish(request, scope, full))
  }

  const { traces } = parts
  if (!traces) return (request, node = {}) => handle(request, node, openScope(request, node))
  return (request, node = {}) => {
    const scope = openScope(request, node)
    const { method, headers: sent } = request
    const traced = { method, requestId: scope.requestId, traceparent: sent.get('traceparent') }
    return traces.request(traced, async end => {
      const response = await handle(request, node, scope)
      end({ route: scope.route || 'unmatched', status: response.status })
      return response
    })
  }
}

/** A CORS preflight; other OPTIONS requests go to the transports. */
const isPreflight = (request: Request): boolean =>
  request.method === 'OPTIONS' && request.headers.has('origin') && request.headers.has('access-control-request-method')

/** Reads headers as Node has parsed them, which costs less than a request's `Headers`. */
function readerOf(request: Request, { incoming }: NodeBindings): (name: string) => string | undefined {
  const headers = incoming?.headers
  if (!headers) return name => request.headers.get(name) ?? undefined
  return name => {
    const value = headers[name]
    return typeof value === 'string' ? value : value?.join(', ')
  }
}

/** HTTP/1.1 needs exactly one Host header, HTTP/1.0 may omit it (RFC 9112, 3.2). */
function hasOneHost({ incoming }: NodeBindings): boolean {
  const count = incoming ? countOf(incoming.rawHeaders, 'host') : 1
  return count === 1 || (count === 0 && incoming?.httpVersion !== '1.1')
}

/** How often a header was sent; Node keeps only the first of two. */
function countOf(rawHeaders: readonly string[], name: string): number {
  let count = 0
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const sent = rawHeaders[index]
    if (sent?.length === name.length && sent.toLowerCase() === name) count += 1
  }
  return count
}

/** The path of an absolute URL, without parsing it. */
function pathOf(url: string): string {
  const start = url.indexOf('/', url.indexOf('://') + 3)
  const end = url.indexOf('?', start)
  return end === -1 ? url.slice(start) : url.slice(start, end)
}
