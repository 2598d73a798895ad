import { listedErrorOf } from '@atelier/api'
import { isTrackedEnvelope } from '@trpc/server'
import type { AppError } from '@atelier/domain'
import type { Handler } from 'hono'
import { type TransportServices, openContext } from '../http/context.ts'
import type { ServerEnv } from '../http/scope.ts'
import type { Callable } from '../http/procedures.ts'
import { snakeDeep } from './case.ts'
import { envelopeOf } from './envelope.ts'
import { planReading } from './input.ts'
import { refused } from './refuse.ts'
import type { Route } from './route.ts'
import type { Sent } from './sent.ts'

/** A comment while nothing happens, so that both sides and every proxy between know that the line lives. */
const defaultHeartbeatMs = 15_000

const streamHeaders = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, no-transform',
  // nginx would keep the answer until it is complete.
  'x-accel-buffering': 'no',
}

/** The handler of a row whose procedure sends as things happen: server-sent events, resumed by `Last-Event-ID`. */
export function streamOf(route: Route, call: Callable, services: TransportServices): Handler<ServerEnv> {
  const { meta } = call._def
  if (!meta) throw new Error(`${route.procedure} has no declaration`)
  const path = route.procedure
  const read = planReading(route, meta)
  const inputOf = async (request: Request, sent: Sent) => {
    const lastEventId = request.headers.get('last-event-id')
    const input: Record<string, unknown> = Object.assign({}, await read(request, sent))
    const { types } = input
    // `?types=a,b` beside `?types=a&types=b`.
    if (Array.isArray(types)) input['types'] = types.flatMap(each => String(each).split(','))
    return lastEventId ? { ...input, lastEventId } : input
  }

  return async c => {
    const scope = c.env
    const request = c.req.raw
    scope.route = `GET /v1${route.path}`
    const headers = { ...scope.baseHeaders, ...streamHeaders }
    const sent: Sent = { params: c.req.param(), body: {} }
    const { ctx } = openContext(services, request, scope)
    const gone = new AbortController()
    const signal = AbortSignal.any([request.signal, gone.signal])
    const lastWord = (thrown: unknown): AppError => {
      const error = listedErrorOf(thrown)
      services.report?.(error, scope)
      return error
    }
    try {
      const getRawInput = () => inputOf(request, sent)
      const items = await call({
        path,
        type: 'subscription',
        ctx,
        getRawInput,
        input: undefined,
        signal,
        batchIndex: 0,
      })
      if (request.method === 'HEAD') gone.abort()
      const texts = eventTexts(asItems(items), {
        heartbeatMs: services.heartbeatMs ?? defaultHeartbeatMs,
        lastWord: thrown => eventText('error', envelopeOf({ error: lastWord(thrown), requestId: scope.requestId })),
      })
      return new Response(request.method === 'HEAD' ? null : bytesOf(texts, () => gone.abort()), { headers })
    } catch (thrown) {
      const error = lastWord(thrown)
      return refused(error, envelopeOf({ error, requestId: scope.requestId }), scope.baseHeaders)
    }
  }
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what a subscription answers
const asItems = (answer: unknown) => answer as AsyncIterable<unknown>

const eventText = (name: string, data: unknown, id?: string): string =>
  `${id === undefined ? '' : `id: ${id}\n`}event: ${name}\ndata: ${JSON.stringify(data)}\n\n`

interface Manner {
  readonly heartbeatMs: number
  readonly lastWord: (thrown: unknown) => string
}

/** Items as events, and comments in between; an error is the last event. */
async function* eventTexts(items: AsyncIterable<unknown>, { heartbeatMs, lastWord }: Manner) {
  const iterator = items[Symbol.asyncIterator]()
  yield 'retry: 1000\n\n'
  try {
    let next = iterator.next()
    for (;;) {
      const result = await orHeartbeat(next, heartbeatMs)
      if (result === 'heartbeat') {
        yield ': heartbeat\n\n'
        continue
      }
      if (result.done) return
      const [id, data] = isTrackedEnvelope<{ readonly type: string }>(result.value) ? result.value : []
      if (data) yield eventText(data.type, snakeDeep(data), id)
      next = iterator.next()
    }
  } catch (thrown) {
    yield lastWord(thrown)
  } finally {
    void iterator.return?.()
  }
}

async function orHeartbeat<T>(next: Promise<T>, ms: number): Promise<T | 'heartbeat'> {
  const { promise, resolve } = Promise.withResolvers<'heartbeat'>()
  const timer = setTimeout(() => resolve('heartbeat'), ms)
  try {
    return await Promise.race([next, promise])
  } finally {
    clearTimeout(timer)
  }
}

/** Asks for the next text when the reader took the one before, so nothing piles up behind a slow one. */
function bytesOf(texts: AsyncGenerator<string, void>, onGone: () => void): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await texts.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      onGone()
      await texts.return()
    },
  })
}
