import { appRouter } from '@atelier/api'
import { AppError } from '@atelier/domain'
import { Hono } from 'hono'
import { RegExpRouter } from 'hono/router/reg-exp-router'
import { refuseTwoHosts } from '../context.ts'
import type { Door, ServerEnv } from '../serving/scope.ts'
import { handlerOf, refuse, type RestTools } from './adapter.ts'
import { aliasesOf } from './aliases.ts'
import { rows } from './v1/index.ts'

const maxPathLength = 2_048
const maxUrlLength = 8_192
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

/** The REST facade: rows run procedures, everything else is answered in the one envelope. */
export function createRest(tools: RestTools): Door {
  const app = new Hono<ServerEnv>({ router: new RegExpRouter(), getPath: request => pathOf(request.url) })
  const health = JSON.stringify({ status: 'ok' })
  app.get('/v1/health', c => {
    c.env.route = 'GET /v1/health'
    return new Response(health, { headers: { ...c.env.baseHeaders, 'content-type': 'application/json' } })
  })
  // Fixed segments before parameters: a slug or an id never shadows a name of ours.
  for (const row of rows.toSorted((a, b) => (a.path.replaceAll(':', '~') < b.path.replaceAll(':', '~') ? -1 : 1))) {
    app.on(row.method.toUpperCase(), `/v1${row.path}`, handlerOf(row, appRouter, tools))
  }
  for (const { path, row } of aliasesOf(rows)) {
    app.on(row.method.toUpperCase(), path, handlerOf(row, appRouter, tools))
  }
  app.notFound(c => {
    const path = pathOf(c.req.raw.url)
    const allow = methods.filter(method => app.router.match(method, path)[0].length > 0).flatMap(withHead)
    if (allow.length === 0) return refuse(new AppError('NOT_FOUND', { resource: 'path' }), c)
    allow.push('OPTIONS')
    if (c.req.raw.method === 'OPTIONS') {
      return new Response(null, { status: 204, headers: { ...c.env.baseHeaders, allow: allow.join(', ') } })
    }
    return refuse(new AppError('METHOD_NOT_ALLOWED', { allow }), c)
  })
  app.onError((cause, c) => {
    const error = cause instanceof AppError ? cause : new AppError('INTERNAL', undefined, { cause })
    tools.report(error, c.env)
    return refuse(error, c)
  })
  return (request, scope) => {
    const fault = faultOf(request.url, scope.rawHeaders)
    return fault ? refuse(fault, { env: scope }) : app.fetch(request, scope)
  }
}

const withHead = (method: string) => (method === 'GET' ? [method, 'HEAD'] : [method])

/** The path as it was sent, still percent-encoded, so that only parameters are decoded, and once. */
function pathOf(url: string): string {
  const start = url.indexOf('/', url.indexOf('://') + 3)
  const end = url.indexOf('?', start)
  return end === -1 ? url.slice(start) : url.slice(start, end)
}

/** What makes a request unreadable before any row sees it. */
function faultOf(url: string, rawHeaders: readonly string[]): AppError | undefined {
  try {
    refuseTwoHosts(rawHeaders)
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
  if (url.length > maxPathLength && (url.length > maxUrlLength || pathOf(url).length > maxPathLength)) {
    return new AppError('URI_TOO_LONG')
  }
  return url.includes('%') && !isDecodable(pathOf(url)) ? new AppError('MALFORMED_REQUEST', { part: 'query' }) : undefined
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}
