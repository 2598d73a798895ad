import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { httpStatuses, listedErrorOf } from '@atelier/api'
import { AppError } from '@atelier/domain'
import { initTRPC, TRPCError } from '@trpc/server'
import { createHTTPHandler } from '@trpc/server/adapters/standalone'

/** The real schemas are tried against the real server; here any object will do. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- names the fields a test procedure reads
const fieldsOf = <T extends object>(value: unknown): T => {
  if (typeof value !== 'object' || value === null) throw new AppError('INVALID_INPUT', { issues: [] })
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- sent by the typed client under test
  return value as T
}

/** One request as it arrived. */
export interface Seen {
  readonly method: string
  readonly url: string
  readonly paths: readonly string[]
  readonly key: string | undefined
  readonly token: string | undefined
  readonly device: string | undefined
}

/** What happens to a request before (true: answered here) the procedures see it. */
export type Fault = (req: IncomingMessage, res: ServerResponse) => boolean

const refuse = (cause: AppError, code: TRPCError['code']): TRPCError => new TRPCError({ code, cause })

const anything = (value: unknown) => value

const headerOf = (req: IncomingMessage, name: string): string | undefined => {
  const value = req.headers[name]
  return typeof value === 'string' ? value : undefined
}

/** Tokens of this server: the generation of an access token and of its refresh token rise together. */
class Book {
  generation = 0
  alive = false
  valid: string | undefined

  open() {
    this.alive = true
    this.generation += 1
    this.valid = `access-${this.generation}`
    return { accessToken: this.valid, expiresIn: 1_800, refreshToken: `refresh-${this.generation}` }
  }
}

/**
 * A small server that speaks the real protocol (tRPC's own handler, over HTTP) and does to requests what a test asks:
 * the real server's answers are tried in `package.test.ts`.
 */
export async function anApi() {
  const seen: Seen[] = []
  const faults: Fault[] = []
  const rows = new Map<string, { id: number; title: string }>()
  const book = new Book()
  const gates = { refresh: Promise.resolve() }

  const t = initTRPC.context<{ token: string | undefined; key: string | undefined }>().create({
    isDev: false,
    errorFormatter: ({ shape, error }) => {
      const { code, kind, message, details } = listedErrorOf(error)
      const data = { code, httpStatus: httpStatuses[kind], requestId: 'r-test', details }
      return { message, code: shape.code, data }
    },
  })
  const user = t.procedure.use(({ ctx, next }) => {
    if (ctx.token === undefined) throw refuse(new AppError('UNAUTHENTICATED'), 'UNAUTHORIZED')
    if (!book.alive) throw refuse(new AppError('SESSION_ENDED'), 'UNAUTHORIZED')
    if (ctx.token !== book.valid) throw refuse(new AppError('TOKEN_EXPIRED'), 'UNAUTHORIZED')
    return next()
  })

  const router = t.router({
    sessions: t.router({
      login: t.procedure.input(anything).mutation(() => book.open()),
      refresh: t.procedure.input(fieldsOf<{ refreshToken?: string }>).mutation(async ({ input }) => {
        await gates.refresh
        const known = book.alive && input.refreshToken === `refresh-${book.generation}`
        if (!known) throw refuse(new AppError('SESSION_ENDED'), 'UNAUTHORIZED')
        return book.open()
      }),
      logout: t.procedure.input(anything).mutation(() => ({ message: 'Successfully logged out' })),
    }),
    accounts: t.router({ me: user.query(() => ({ email: 'ada@example.com' })) }),
    projects: t.router({
      get: t.procedure.input(fieldsOf<{ id: number }>).query(({ input }) => {
        if (input.id === 404) throw refuse(new AppError('NOT_FOUND', { resource: 'project' }), 'NOT_FOUND')
        return { id: input.id, title: `Project ${input.id}` }
      }),
      bySlug: t.procedure.input(fieldsOf<{ slug: string }>).query(({ input }) => ({ slug: input.slug })),
      create: t.procedure.input(fieldsOf<{ title: string; body: string }>).mutation(({ ctx, input }) => {
        const key = ctx.key ?? `none-${rows.size}`
        const row = rows.get(key) ?? { id: rows.size + 1, title: input.title }
        rows.set(key, row)
        return row
      }),
    }),
  })

  const handle = createHTTPHandler({
    router,
    basePath: '/trpc/',
    maxBatchSize: 10,
    allowMethodOverride: true,
    createContext: ({ req }) => ({
      token: headerOf(req, 'authorization')?.replace(/^Bearer /, ''),
      key: headerOf(req, 'idempotency-key'),
    }),
  })
  const server = createServer((req, res) => {
    const url = req.url ?? ''
    const token = headerOf(req, 'authorization')?.replace(/^Bearer /, '')
    const paths = decodeURIComponent(url.split('?')[0] ?? '')
      .replace('/trpc/', '')
      .split(',')
    const [key, device] = [headerOf(req, 'idempotency-key'), headerOf(req, 'device-token')]
    seen.push({ method: req.method ?? '', url, paths, key, token, device })
    if (faults.shift()?.(req, res)) return
    handle(req, res)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a listening TCP server has an address with a port
  const { port } = server.address() as AddressInfo

  return {
    url: `http://127.0.0.1:${port}`,
    seen,
    /** One fault a request, in the order they come. */
    faults,
    rows,
    book,
    gates,
    /** Access tokens given so far are no longer taken; the session lives. */
    expireTokens: () => {
      book.valid = 'another'
    },
    [Symbol.asyncDispose]: () => {
      server.closeAllConnections()
      return new Promise<void>(resolve => server.close(() => resolve()))
    },
  }
}

/** A promise that opens when the test says so. */
export function aDoor(): { readonly promise: Promise<void>; resolve(): void } {
  const opened = new EventTarget()
  const promise = new Promise<void>(resolve => opened.addEventListener('open', () => resolve(), { once: true }))
  return { promise, resolve: () => void opened.dispatchEvent(new Event('open')) }
}

/** The connection breaks before any answer. */
export const cut: Fault = req => {
  req.socket.destroy()
  return true
}
/** The work is done, its answer never arrives. */
export const loseAnswer: Fault = (req, res) => {
  const { socket } = req
  res.end = () => {
    socket.destroy()
    return res
  }
  res.write = () => true
  return false
}
/** No server answers. */
export const hang: Fault = () => true
/** An answer that a middleware gives before the procedures run. */
export const refuseWith =
  (status: number, body: string, headers: Record<string, string> = {}): Fault =>
  (_, res) => {
    res.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body)
    return true
  }
/** A refusal by a middleware, in the REST envelope. */
export const envelope = (code: string, status: number, details?: unknown): string =>
  JSON.stringify({ error: { message: code, status, type: '', code, request_id: 'r-door', details } })
