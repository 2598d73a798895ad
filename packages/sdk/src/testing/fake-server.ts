import { AppError } from '@atelier/domain'
import type { At } from '../contract.ts'
import type { Inputs, LiveEvent, Outputs } from '../index.ts'
import { errorEnvelopeOf } from './fails.ts'
import { matchRest, restAnswer, restRefusal } from './rest-wire.ts'

type PathOf<T> = { [N in keyof T & string]: `${N}.${keyof T[N] & string}` }[keyof T & string]
/** Every procedure by its path: `projects.get`. */
export type FakePath = Exclude<PathOf<Outputs>, 'live.subscribe'>

/** What the fake answers, by path; an input is what the app sent. */
export type FakeHandlers = {
  readonly [P in FakePath]?: (input: At<Inputs, P>) => At<Outputs, P> | Promise<At<Outputs, P>>
}

export interface FakeCall {
  readonly path: string
  readonly input: unknown
}

/** What goes wrong with every call until it is switched off. */
export interface FakeSwitches {
  readonly latencyMs?: number
  readonly offline?: boolean
  /** Every call but a login is refused with 401. */
  readonly signedOut?: boolean
}

/** What a test sees of the fake, and does to it. */
export interface FakeControls {
  /** What has been called, in order. */
  readonly calls: readonly FakeCall[]
  /** Sends an event to who subscribes to the live stream. */
  readonly emit: (event: Omit<LiveEvent, 'id'>) => void
  readonly set: (switches: FakeSwitches) => void
}

/** A request as both the client and MSW hand it over. */
export interface FakeRequest {
  readonly url: URL
  /** The input that the body holds; undefined where there is none. */
  readonly body: () => unknown
  readonly signal: AbortSignal
}

export interface FakeServer extends FakeControls {
  /** Answers as `/trpc` does. @throws OfflineError while it is offline */
  readonly trpc: (request: FakeRequest) => Promise<Response>
  /** Answers as `/v1` does. @throws OfflineError while it is offline */
  readonly rest: (request: Request) => Promise<Response>
}

/** What `fetch` fails with where there is no connection. */
export class OfflineError extends TypeError {}

type Handler = (input: unknown) => unknown

const bytes = new TextEncoder()
const base64 = (value: object): string => btoa(JSON.stringify(value)).replaceAll('=', '')
/** Tokens whose claims name the user, as the real ones do. */
function tokensOf(input: unknown): object {
  const named = typeof input === 'object' && input !== null && 'username' in input ? String(input.username) : 'ana'
  const claims = base64({ user_id: 1, username: named.replaceAll(/[^\x20-\x7e]/g, '?') })
  return { accessToken: `e30.${claims}.fake`, expiresIn: 1_800, refreshToken: 'fake-refresh' }
}
const logins: Readonly<Record<string, Handler>> = {
  'sessions.login': tokensOf,
  'sessions.refresh': tokensOf,
  'sessions.logout': () => ({ message: 'Successfully logged out' }),
}

/** The server's two wires over handlers. */
export function createFakeServer(handlers: FakeHandlers): FakeServer {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each handler is called with the input of its path
  const byPath: Readonly<Record<string, Handler | undefined>> = { ...logins, ...(handlers as Record<string, Handler>) }
  const calls: FakeCall[] = []
  const streams = new Set<ReadableStreamDefaultController<Uint8Array>>()
  let switches: FakeSwitches = {}
  let position = 0

  async function call(path: string, input: unknown): Promise<unknown> {
    calls.push({ path, input })
    const handler = byPath[path]
    if (switches.signedOut && !path.startsWith('sessions.')) throw new AppError('UNAUTHENTICATED')
    if (!handler) throw new Error(`fakeClient has no handler for ${path}`)
    return handler(input)
  }

  async function arrive(): Promise<void> {
    const { latencyMs = 0, offline } = switches
    await new Promise(resolve => setTimeout(resolve, latencyMs))
    if (offline) throw new OfflineError('fetch failed: the fake is offline')
  }

  async function answerTo(path: string, input: unknown) {
    try {
      return { status: 200, headers: {}, envelope: { result: { data: await call(path, input) } } }
    } catch (error) {
      return errorEnvelopeOf(error)
    }
  }

  function streamOf(signal: AbortSignal): Response {
    let leave: (() => void) | undefined
    const body = new ReadableStream<Uint8Array>({
      start(stream) {
        streams.add(stream)
        leave = () => void streams.delete(stream)
        signal.addEventListener('abort', () => leave?.(), { once: true })
        stream.enqueue(itemOf(position, { type: 'ready', data: { position }, at: new Date().toISOString() }))
      },
      cancel: () => leave?.(),
    })
    return new Response(body, { headers: { 'content-type': 'text/event-stream' } })
  }

  return {
    calls,
    emit(event) {
      position += 1
      for (const stream of streams) stream.enqueue(itemOf(position, event))
    },
    set(next) {
      switches = next
    },
    async trpc({ url, body, signal }) {
      await arrive()
      const paths = url.pathname.split('/trpc/')[1]?.split(',') ?? []
      if (paths[0] === 'live.subscribe') return streamOf(signal)
      const input = await body()
      if (!url.searchParams.has('batch')) {
        const { envelope, ...answer } = await answerTo(paths[0] ?? '', input)
        return Response.json(envelope, answer)
      }
      const inputs = new Map(Object.entries(typeof input === 'object' && input !== null ? input : {}))
      const answers = await Promise.all(paths.map((path, at) => answerTo(path, inputs.get(String(at)))))
      return Response.json(
        answers.map(({ envelope }) => envelope),
        { status: 207 },
      )
    },
    async rest(request) {
      await arrive()
      const matched = await matchRest(request)
      if (!matched) return restRefusal(new AppError('NOT_FOUND', { resource: 'path' }))
      const { route, input } = matched
      try {
        return restAnswer(route, await call(route.procedure, input))
      } catch (error) {
        return restRefusal(error, route.isLegacy)
      }
    },
  }
}

const itemOf = (id: number, item: object): Uint8Array => bytes.encode(`id: ${id}\ndata: ${JSON.stringify(item)}\n\n`)

/** The input of a call, out of its URL, its JSON or its form. */
export async function inputOf(url: URL, body: unknown): Promise<unknown> {
  if (body instanceof FormData) {
    const part = body.get('input')
    const files = Object.fromEntries(
      [...body.keys()].filter(key => key !== 'input').map(key => [key, body.getAll(key)]),
    )
    return { ...(part instanceof Blob ? parsed(await part.text()) : {}), ...files }
  }
  const text = typeof body === 'string' ? body : url.searchParams.get('input')
  return text === null || text === '' ? undefined : JSON.parse(text)
}

function parsed(text: string): object {
  const value: unknown = JSON.parse(text)
  return typeof value === 'object' && value !== null ? value : {}
}
