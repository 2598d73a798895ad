import {
  type Client,
  type ClientOptions,
  createClient,
  type FetchInit,
  type Inputs,
  type LiveEvent,
  type Outputs,
} from '../index.ts'
import { AppError } from '@atelier/domain'
import { errorEnvelopeOf } from './fails.ts'

type PathOf<T> = { [N in keyof T & string]: `${N}.${keyof T[N] & string}` }[keyof T & string]
/** Every procedure by its path: `projects.get`. */
export type FakePath = Exclude<PathOf<Outputs>, 'live.subscribe'>
type At<T, P> = P extends `${infer N}.${infer V}`
  ? N extends keyof T
    ? V extends keyof T[N]
      ? T[N][V]
      : never
    : never
  : never

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

export interface Fake {
  /** The real client, over a server that is made of the handlers. */
  readonly client: Client
  /** What has been called, in order. */
  readonly calls: readonly FakeCall[]
  /** Sends an event to who subscribes to the live stream. */
  readonly emit: (event: Omit<LiveEvent, 'id'>) => void
  readonly set: (switches: FakeSwitches) => void
}

type Handler = (input: unknown) => unknown
const tokens = { accessToken: 'fake-access', expiresIn: 1_800, refreshToken: 'fake-refresh' }
const logins: Readonly<Record<string, Handler>> = {
  'sessions.login': () => tokens,
  'sessions.refresh': () => tokens,
  'sessions.logout': () => ({ message: 'Successfully logged out' }),
}

/**
 * A client for tests of an app: batches, typed errors, logins and live events are the real ones, without a server.
 * @example
 * ```ts
 * const { client, emit } = fakeClient({ 'projects.get': ({ id }) => ({ ...lamp, id }) })
 * ```
 */
export function fakeClient(handlers: FakeHandlers, options: Partial<ClientOptions> = {}): Fake {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each handler is called with the input of its path
  const byPath: Readonly<Record<string, Handler | undefined>> = { ...logins, ...(handlers as Record<string, Handler>) }
  const calls: FakeCall[] = []
  const streams = new Set<ReadableStreamDefaultController<Uint8Array>>()
  let switches: FakeSwitches = {}
  let position = 0

  async function answerTo(
    path: string,
    input: unknown,
  ): Promise<{ readonly status: number; readonly envelope: object }> {
    calls.push({ path, input })
    const handler = byPath[path]
    try {
      if (switches.signedOut && !path.startsWith('sessions.')) return refusal('UNAUTHENTICATED')
      if (!handler) throw new Error(`fakeClient has no handler for ${path}`)
      return { status: 200, envelope: { result: { data: await handler(input) } } }
    } catch (error) {
      return errorEnvelopeOf(error)
    }
  }

  function streamOf(signal: AbortSignal): Response {
    const body = new ReadableStream<Uint8Array>({
      start(stream) {
        streams.add(stream)
        signal.addEventListener('abort', () => streams.delete(stream), { once: true })
        stream.enqueue(itemOf(position, { type: 'ready', data: { position }, at: new Date().toISOString() }))
      },
    })
    return new Response(body, { headers: { 'content-type': 'text/event-stream' } })
  }

  async function fetch(address: string, init: FetchInit): Promise<Response> {
    const { latencyMs = 0, offline } = switches
    await new Promise(resolve => setTimeout(resolve, latencyMs))
    if (offline) throw new TypeError('fetch failed: the fake is offline')
    const url = new URL(address)
    const paths = url.pathname.split('/trpc/')[1]?.split(',') ?? []
    if (paths[0] === 'live.subscribe') return streamOf(init.signal)
    const input = await inputOf(url, init)
    if (!url.searchParams.has('batch')) {
      const { status, envelope } = await answerTo(paths[0] ?? '', input)
      return Response.json(envelope, { status })
    }
    const inputs = new Map(Object.entries(typeof input === 'object' && input !== null ? input : {}))
    const answers = await Promise.all(paths.map((path, at) => answerTo(path, inputs.get(String(at)))))
    return Response.json(
      answers.map(({ envelope }) => envelope),
      { status: 207 },
    )
  }

  return {
    client: createClient({ url: 'http://fake.test', fetch, ...options }),
    calls,
    emit: event => {
      position += 1
      for (const stream of streams) stream.enqueue(itemOf(position, event))
    },
    set: next => {
      switches = next
    },
  }
}

const refusal = (code: 'UNAUTHENTICATED') => errorEnvelopeOf(new AppError(code))

const itemOf = (id: number, item: object): Uint8Array =>
  new TextEncoder().encode(`id: ${id}\ndata: ${JSON.stringify(item)}\n\n`)

/** The input of a call, out of its URL, its JSON or its form. */
async function inputOf(url: URL, { body }: FetchInit): Promise<unknown> {
  if (body instanceof FormData) {
    const part = body.get('input')
    const files = Object.fromEntries(
      [...body.keys()].filter(key => key !== 'input').map(key => [key, body.getAll(key)]),
    )
    return { ...(part instanceof Blob ? parsed(await part.text()) : {}), ...files }
  }
  const text = typeof body === 'string' ? body : url.searchParams.get('input')
  return text === null ? undefined : JSON.parse(text)
}

function parsed(text: string): object {
  const value: unknown = JSON.parse(text)
  return typeof value === 'object' && value !== null ? value : {}
}
