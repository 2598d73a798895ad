import { type ApiContext, canonicalJson, type AppServices, type Meta } from '@atelier/api'
import { type ServedAnswer, type CachedAnswer, millisecondsOf, timestampOf } from '@atelier/domain'
import { LRUCache } from 'lru-cache'
import type { TransportServices } from './context.ts'
import { isFresh } from './etag.ts'
import type { RequestScope } from './scope.ts'

/** A cached procedure over one of its transports. */
interface CachedProcedure {
  /** Tells its answers from those of the other transport, whose bytes differ. */
  readonly name: string
  readonly meta: Meta
  readonly run: (ctx: ApiContext, input: unknown) => Promise<unknown>
  readonly finish: (data: unknown, url: string) => Finished
}

/** The body of an answer and the headers that belong to it. */
export interface Finished {
  /** Null: an answer without a body. */
  readonly body: string | null
  readonly headers: Readonly<Record<string, string>>
}

interface CachedRequest {
  readonly request: Request
  readonly scope: RequestScope
  /** The input, out of the URL alone. */
  readonly read: () => unknown
}

/** Undefined: not for the cache, so that the procedure itself has to answer or refuse. */
export type ServeCached = (asking: CachedRequest) => Promise<Response | undefined>

/** May be cached by others too, if they ask each time; not for who shows credentials. */
const shared = {
  'cache-control': 'public, max-age=0, must-revalidate',
  vary: 'Origin, Authorization, Cart-Token, Accept, Trpc-Accept',
}

interface Asked {
  readonly key: string
  readonly input: unknown
}

/** Longer addresses are parsed each time. */
const memory = { addresses: 2_000, length: 300 } as const
const encoder = new TextEncoder()

/**
 * Answers requests without credentials from the cache (`spec/reliability.md` 11). The key comes from the parsed input;
 * fills see nothing of the request but its input, so that the first caller cannot leave a trace in the answer.
 */
export function serveCached(
  procedure: CachedProcedure,
  { services, cache }: TransportServices,
): ServeCached | undefined {
  const { meta } = procedure
  const { cached } = meta
  if (!cached) return undefined
  if (meta.access !== 'public' && meta.access !== 'optional')
    throw new Error(`${procedure.name}: cached, but not public`)
  const servicesWithoutLimits: AppServices = { ...services, limiter: unlimited }
  /** The same address always means the same input: it is parsed once. Made on first use, as its room is taken at once. */
  let known: LRUCache<string, Asked> | undefined

  async function parseRequest({ request, read }: CachedRequest): Promise<Asked | undefined> {
    const raw = await readable(read)
    const parsed = meta.input.safeParse(raw)
    if (!parsed.success) return undefined
    const asked = { key: `${procedure.name} ${canonicalJson(parsed.data)}`, input: raw }
    known ??= new LRUCache<string, Asked>({ max: memory.addresses })
    if (request.url.length <= memory.length) known.set(request.url, asked)
    return asked
  }

  async function fill({ input }: Asked, { request, scope }: CachedRequest): Promise<CachedAnswer> {
    const since = timestampOf(services.clock.now())
    const data = await procedure.run(anonymousContext(servicesWithoutLimits, scope.requestId), input)
    const { body, headers } = procedure.finish(data, request.url)
    const tags = ['all' as const, ...new Set(cached?.tags(meta.input.parse(input), data))]
    const end = await cached?.endsAt?.(data, { readers: services.readers, since })
    const endsAt = end === undefined ? {} : { endsAt: millisecondsOf(end) }
    return { bytes: encoder.encode(body ?? ''), headers: { ...headers, ...shared }, tags, ...endsAt }
  }

  return async asking => {
    const { request, scope } = asking
    if (request.headers.has('authorization') || request.headers.has('cart-token')) return undefined
    const asked = known?.get(request.url) ?? (await parseRequest(asking))
    if (!asked) return undefined
    const { limiter } = services
    for (const bucket of [...meta.limits, 'anonymous-address' as const]) await limiter.take(bucket, scope.client.ip)
    const given = cache.peek(asked.key) ?? (await cache.get(asked.key, () => fill(asked, asking)))
    return answerWith(given, request, scope)
  }
}

/** Undefined for what cannot be read: the procedure then says why. */
async function readable(read: () => unknown): Promise<unknown> {
  try {
    return await read()
  } catch {
    return unreadable
  }
}

/** Fits no schema. */
const unreadable = Symbol('unreadable')

function answerWith({ answer, ageSeconds }: ServedAnswer, request: Request, { baseHeaders }: RequestScope): Response {
  const headers: Record<string, string> = { ...baseHeaders, ...answer.headers }
  if (ageSeconds !== undefined) headers['age'] = String(ageSeconds)
  const etags = request.headers.get('if-none-match')
  if (etags !== null && isFresh(etags, answer.headers['etag'] ?? '')) {
    delete headers['content-type']
    return new Response(null, { status: 304, headers })
  }
  return new Response(answer.bytes, { headers })
}

/** Limits are counted for each request before the cache: callers share a fill. */
const unlimited: AppServices['limiter'] = { take: async () => {}, giveBack: async () => {}, clear: async () => {} }

const anonymousContext = (services: AppServices, requestId: string): ApiContext => ({
  requestId,
  client: { ip: '', userAgent: '' },
  services,
  idempotencyKey: undefined,
  authenticate: async () => null,
  refreshCookie: { read: () => undefined, presented: () => undefined, write: () => {} },
  deviceToken: { presented: () => undefined, write: () => {} },
  guestTokens: {},
  answeredExisting: () => {},
  replayed: () => {},
})
