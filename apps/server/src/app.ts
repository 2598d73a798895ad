import { randomUUID } from 'node:crypto'
import type { Door, RequestScope } from './serving/scope.ts'

/** The doors of the API, by what their paths begin with; everything else is the REST facade's. */
export interface Doors {
  readonly trpc: Door
  readonly rest: Door
}

/** Builds the one fetch function of the server; importing it does no I/O. */
export function createApp(doors: Doors) {
  return (request: Request): Response | Promise<Response> => {
    const scope = openScope(request)
    const path = pathOf(request.url)
    if (path === '/livez') return new Response('{"status":"ok"}', { headers: jsonHeaders(scope) })
    return path.startsWith('/trpc/') ? doors.trpc(request, scope) : doors.rest(request, scope)
  }
}

/** The path of an absolute URL, without parsing it. */
function pathOf(url: string): string {
  const start = url.indexOf('/', url.indexOf('://') + 3)
  const end = url.indexOf('?', start)
  return end === -1 ? url.slice(start) : url.slice(start, end)
}

const jsonHeaders = (scope: RequestScope) => ({ ...scope.baseHeaders, 'content-type': 'application/json' })

function openScope(request: Request): RequestScope {
  const requestId = randomUUID()
  return {
    requestId,
    client: { ip: '127.0.0.1', userAgent: request.headers.get('user-agent') ?? '' },
    startedAt: performance.now(),
    baseHeaders: { 'x-request-id': requestId },
    rawHeaders: [],
    route: '',
    userId: null,
  }
}
