import { createServer, IncomingMessage, type Server, ServerResponse } from 'node:http'
import { once } from 'node:events'
import { createServer as createSocketServer, type Server as SocketServer, type Socket } from 'node:net'
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

interface HttpServerOptions {
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

interface Address {
  /** 0: any free one. */
  readonly port: number
  /** Undefined: every interface. */
  readonly hosts?: readonly string[] | undefined
}

/** Resolves once the server accepts on every host; rejects when the port is taken. */
export async function listen(server: Server, { port, hosts = [] }: Address): Promise<void> {
  const [first, ...others] = hosts
  await accept(server, { port, host: first })
  const address = server.address()
  const actualPort = typeof address === 'object' && address ? address.port : port
  for (const host of others) {
    const twin = createSocketServer(socket => server.emit('connection', socket))
    try {
      await accept(twin, { port: actualPort, host })
    } catch (error) {
      // A machine without IPv6 has no ::1.
      if (isAbsent(error)) continue
      throw error
    }
    closeTogether(server, twin)
  }
}

async function accept(server: SocketServer, { port, host }: { port: number; host: string | undefined }): Promise<void> {
  server.listen(host === undefined ? { port } : { port, host })
  await once(server, 'listening')
}

const isAbsent = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(String(error.code))

/** Closing the first server stops the second from accepting. */
function closeTogether(server: Server, twin: SocketServer): void {
  const close = server.close.bind(server)
  server.close = callback => {
    twin.close()
    return close(callback)
  }
}
