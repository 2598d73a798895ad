import { appRouter } from '@atelier/api'
import { AppError } from '@atelier/domain'
import { Hono } from 'hono'
import type { TransportServices } from '../http/context.ts'
import type { RequestHandler, ServerEnv } from '../http/scope.ts'
import { createExportFile } from './export-file.ts'
import { createPaymentWebhook } from './payment-webhook.ts'
import { handlerOf } from './adapter.ts'
import { aliasesOf } from './aliases.ts'
import { refuse } from './refuse.ts'
import { SegmentRouter } from './segment-router.ts'
import { routes } from './v1/index.ts'

const maxPathLength = 2_048
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

/** The REST facade: rows run procedures, `addPages` may add more paths, everything else is refused in the one envelope. */
export function createRest(services: TransportServices, addPages?: (app: Hono<ServerEnv>) => void): RequestHandler {
  const app = new Hono<ServerEnv>({ router: new SegmentRouter(), getPath: request => pathOf(request.url) })
  const exportFile = createExportFile(services.services)
  app.get('/v1/exports/:ticket', c => {
    c.env.route = 'GET /v1/exports/:ticket'
    return exportFile(c.env, c.req.raw, c.req.param('ticket'))
  })
  const paymentWebhook = createPaymentWebhook(services.services)
  app.post('/v1/webhooks/payments/:provider', c => {
    c.env.route = 'POST /v1/webhooks/payments/:provider'
    return paymentWebhook(c.env, c.req.raw, c.req.param('provider'))
  })
  addPages?.(app)
  for (const route of routes) {
    app.on(
      route.method.toUpperCase(),
      `/v1${route.path}`,
      handlerOf({ route, at: `/v1${route.path}` }, appRouter, services),
    )
  }
  for (const { path, route } of aliasesOf(routes)) {
    app.on(route.method.toUpperCase(), path, handlerOf({ route, at: path }, appRouter, services))
  }
  app.notFound(c => {
    const path = pathOf(c.req.raw.url)
    const allow = methods.filter(method => app.router.match(method, path)[0].length > 0).flatMap(withHead)
    if (allow.length === 0) return refuse(new AppError('NOT_FOUND', { resource: 'path' }), c.env)
    allow.push('OPTIONS')
    if (c.req.raw.method === 'OPTIONS') {
      return new Response(null, { status: 204, headers: { ...c.env.baseHeaders, allow: allow.join(', ') } })
    }
    return refuse(new AppError('METHOD_NOT_ALLOWED', { allow }), c.env)
  })
  app.onError((cause, c) => {
    const error = cause instanceof AppError ? cause : new AppError('INTERNAL', undefined, { cause })
    services.report?.(error, c.env)
    return refuse(error, c.env)
  })
  return (request, scope) => {
    const fault = faultOf(pathOf(request.url))
    return fault ? refuse(fault, scope) : app.fetch(request, scope)
  }
}

const withHead = (method: string) => (method === 'GET' ? [method, 'HEAD'] : [method])

/** The path as it was sent, still percent-encoded, so that only parameters are decoded, and once. */
function pathOf(url: string): string {
  const start = url.indexOf('/', url.indexOf('://') + 3)
  const end = url.indexOf('?', start)
  return end === -1 ? url.slice(start) : url.slice(start, end)
}

/** What makes a path unreadable before any row sees it. */
function faultOf(path: string): AppError | undefined {
  if (path.length > maxPathLength) return new AppError('URI_TOO_LONG')
  return path.includes('%') && !isDecodable(path) ? new AppError('MALFORMED_REQUEST', { part: 'query' }) : undefined
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}
