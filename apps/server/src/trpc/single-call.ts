import { type ApiContext, appRouter, httpStatuses, listedErrorOf, shapeOf, trpcCodes } from '@atelier/api'
import { TRPCError } from '@trpc/server'
import { TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc'
import { type TransportServices, effectHeaders, openContext, withDeviceCookie } from '../http/context.ts'
import { proceduresOf } from '../http/procedures.ts'
import type { Callable } from '../http/procedures.ts'
import { bodyLimits, isForm } from '../http/body.ts'
import { readBytes } from '../http/bytes.ts'
import { announce, deprecationHeaders } from '../http/deprecation.ts'
import { errorHeaders } from '../http/error-headers.ts'
import { etagOf } from '../http/etag.ts'
import { parseJson } from '../http/json.ts'
import { once } from '../http/once.ts'
import { holdsFile } from '../http/schema.ts'
import { type Finished, type ServeCached, serveCached } from '../http/cached-answers.ts'
import type { RequestScope } from '../http/scope.ts'
import { planForm, type ReadForm } from './form.ts'

interface Single {
  readonly path: string
  readonly call: Callable
  readonly type: 'query' | 'mutation'
  /** How a form becomes the input; undefined but for procedures that take a file. */
  readonly form: () => { readonly read: ReadForm | undefined }
  /** Headers of a procedure that is going away. */
  readonly going: ReturnType<typeof deprecationHeaders>
}

const singles: ReadonlyMap<string, Single> = new Map(
  Object.entries(proceduresOf(appRouter)).flatMap(([path, call]) => {
    const { type, meta } = call._def
    // With the first form that comes: a start reads no schema.
    const form = once(() => ({
      read: type === 'mutation' && meta && holdsFile(meta.input) ? planForm(meta.input) : undefined,
    }))
    const going = meta && deprecationHeaders(meta)
    return type === 'subscription' ? [] : [[`/trpc/${path}`, { path, call, type, form, going }] as const]
  }),
)

/**
 * The call of a plain request: one query by GET or one mutation by POST, as JSON. Undefined: something for tRPC's own
 * adapter, which knows batches, streams, forms and method overrides.
 */
export function singleOf(request: Request): Single | undefined {
  const { url, method } = request
  const start = url.indexOf('/', url.indexOf('://') + 3)
  const query = url.indexOf('?', start)
  const single = singles.get(query === -1 ? url.slice(start) : url.slice(start, query))
  if (!single || method !== (single.type === 'query' ? 'GET' : 'POST')) return undefined
  // Any other parameter asks for something; so does a client that takes a stream.
  if (query !== -1 && (single.type === 'mutation' || !/^\?input=[^&#]*$/.test(url.slice(query)))) return undefined
  if (request.headers.has('trpc-accept') || request.headers.get('accept')?.includes('jsonl')) return undefined
  return single
}

/**
 * Answers one call with the bytes tRPC's adapter answers with, at a third of its cost: one `JSON.parse`, the
 * procedure, one `JSON.stringify`, headers written once.
 */
export const singleCallHandler = (services: TransportServices) => {
  const cached = cachedQueries(services)
  return async ({ path, type, call, form, going }: Single, request: Request, scope: RequestScope) => {
    scope.route = path
    announce(scope, going)
    const { ctx, effects } = openContext(services, request, scope)
    const getRawInput = () => (type === 'query' ? Promise.resolve(inputIn(request.url)) : bodyOf(request, form))
    try {
      const answerFromCache = cached.get(path)
      const answer = answerFromCache && (await answerFromCache({ request, scope, read: getRawInput }))
      if (answer) return answer
      const data = await call({ path, type, ctx, getRawInput, input: undefined, signal: undefined, batchIndex: 0 })
      const answered = json(200, { result: { data } }, { ...headersOf(scope), ...effectHeaders(effects) })
      return withDeviceCookie(answered, effects)
    } catch (thrown) {
      const error = listedErrorOf(thrown)
      services.report?.(error, scope)
      const status = httpStatuses[error.kind]
      const shape = shapeOf({
        error,
        code: TRPC_ERROR_CODES_BY_KEY[trpcCodes[error.kind]],
        requestId: scope.requestId,
      })
      const headers = { ...headersOf(scope), ...effectHeaders(effects), ...errorHeaders(error, status) }
      return json(status, { error: shape }, headers)
    }
  }
}

/** The cached procedures, by path, as tRPC answers them. */
function cachedQueries(services: TransportServices): ReadonlyMap<string, ServeCached> {
  const cached = new Map<string, ServeCached>()
  for (const { path, call, type } of singles.values()) {
    const { meta } = call._def
    const run = (ctx: ApiContext, input: unknown) =>
      call({ path, type, ctx, getRawInput: async () => input, input: undefined, signal: undefined, batchIndex: 0 })
    const answerFromCache = meta && serveCached({ name: `trpc ${path}`, meta, run, finish }, services)
    if (answerFromCache) cached.set(path, answerFromCache)
  }
  return cached
}

function finish(data: unknown): Finished {
  const body = JSON.stringify({ result: { data } })
  return { body, headers: { 'content-type': 'application/json', etag: etagOf(body, undefined) } }
}

function inputIn(url: string): unknown {
  const at = url.indexOf('?input=')
  if (at === -1) return undefined
  return jsonIn(new TextEncoder().encode(decoded(url.slice(at + 7).replaceAll('+', ' '))))
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch (cause) {
    throw new TRPCError({ code: 'PARSE_ERROR', cause })
  }
}

const jsonIn = (bytes: Uint8Array): unknown => (bytes.length === 0 ? undefined : parseJson(bytes))

/** JSON, or a form where the procedure takes a file; read only after the caller was admitted. */
async function bodyOf(request: Request, form: Single['form']): Promise<unknown> {
  const read = isForm(request) ? form().read : undefined
  if (read) return read(request)
  return jsonIn(await readBytes(request, bodyLimits.plain))
}

/** tRPC answers differently to a client that takes a stream, so a cache has to ask. */
const headersOf = ({ baseHeaders }: RequestScope) => ({ ...baseHeaders, vary: 'trpc-accept, accept, Origin' })

const json = (status: number, body: unknown, headers: Readonly<Record<string, string>>): Response =>
  new Response(JSON.stringify(body), { status, headers: { ...headers, 'content-type': 'application/json' } })
