import { createServer, IncomingMessage, type Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { AppError } from '@atelier/domain'
import { getRequestListener } from '@hono/node-server'
import type { App } from '../http/app.ts'
import { closeAfterAnswer, hasBody } from './close-after-answer.ts'
import { requestIdOf } from '../http/request-id.ts'
import type { Refuse, RequestScope } from '../http/scope.ts'

/** Bounds on what a slow or greedy client holds. Source: `reliability.md` 15, S24. */
const limits = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 2_000,
  keepAliveTimeout: 65_000,
  maxHeaderSize: 16_384,
  // The app refuses HTTP/1.1 without Host itself, in the envelope; HTTP/1.0 may omit it.
  requireHostHeader: false,
}
const maxConnections = 10_000
const defaultStallMs = 60_000

export interface HttpServerOptions {
  /** Of the refusals that Node itself occasions. */
  readonly headers?: Readonly<Record<string, string>>
  /** A reader that takes nothing for this long is cut off; default 60 s. */
  readonly stallMs?: number
}

/** Creates the HTTP server; `refuse` answers what Node gives up on before there is a request. */
export function createHttpServer(
  app: App,
  refuse: Refuse,
  { headers = {}, stallMs = defaultStallMs }: HttpServerOptions = {},
): Server {
  const bare = (): RequestScope => {
    const requestId = requestIdOf(undefined)
    return {
      requestId,
      client: { ip: 'unknown', userAgent: '' },
      startedAt: performance.now(),
      baseHeaders: { ...headers, 'x-request-id': requestId, connection: 'close' },
      rawHeaders: [],
      route: '',
      userId: null,
    }
  }
  const listener = getRequestListener(closingEarly(app), {
    hostname: 'localhost',
    errorHandler: () => refuse(malformed(), bare()),
  })
  const server = createServer(limits, (incoming, outgoing) => void listener(incoming, outgoing))
  server.maxConnections = maxConnections
  server.timeout = stallMs
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (!socket.writable || error.code === 'ECONNRESET' || error.code === 'ERR_HTTP_REQUEST_TIMEOUT')
      return void socket.destroy()
    const refusal = error.code === 'HPE_HEADER_OVERFLOW' ? new AppError('HEADERS_TOO_LARGE') : malformed()
    void writeRaw(socket, refuse(refusal, bare()))
  })
  return server
}

/** The app, whose answers close the connection when they precede the end of the body (S43). */
const closingEarly: (app: App) => Parameters<typeof getRequestListener>[0] =
  app =>
  (request, { incoming, outgoing }) => {
    if (!(incoming instanceof IncomingMessage && outgoing instanceof ServerResponse)) return app(request)
    const answer = app(request, { incoming })
    if (!hasBody(incoming)) return answer
    const settle = (full: Response): Response => {
      if (!incoming.complete) closeAfterAnswer(incoming, outgoing)
      return full
    }
    return answer instanceof Promise ? answer.then(settle) : settle(answer)
  }

const malformed = (): AppError => new AppError('MALFORMED_REQUEST', { part: 'header' })

/** Writes an answer on a connection that has no response object. */
async function writeRaw(socket: Socket, response: Response): Promise<void> {
  const body = Buffer.from(await response.arrayBuffer())
  const lines = [...response.headers].map(([name, value]) => `${name}: ${value}`)
  const reason = response.status === 431 ? 'Request Header Fields Too Large' : 'Bad Request'
  const head = [`HTTP/1.1 ${response.status} ${reason}`, ...lines, `content-length: ${body.length}`, '', ''].join(
    '\r\n',
  )
  socket.end(Buffer.concat([Buffer.from(head), body]))
}

/** Resolves once the server accepts; rejects when the port is taken. */
export function listen(server: Server, port: number): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  server.once('error', reject)
  server.listen(port, () => {
    server.off('error', reject)
    resolve()
  })
  return promise
}
