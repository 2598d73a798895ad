import { appRouter, httpStatuses, listedErrorOf, shapeOf, trpcCodes } from '@atelier/api'
import { AppError } from '@atelier/domain'
import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc'
import { type TransportServices, type Effects, effectHeaders, openContext, withDeviceCookie } from '../http/context.ts'
import { bodyLimits, isForm, isUtf8 } from '../http/body.ts'
import { readBytes, tooLarge } from '../http/bytes.ts'
import { errorHeaders } from '../http/error-headers.ts'
import { oldestSdk, requireClient } from '../http/client-version.ts'
import { parseJson } from '../http/json.ts'
import type { RequestHandler, RequestScope } from '../http/scope.ts'
import { singleCallHandler, singleOf } from './single-call.ts'

const endpoint = '/trpc'
/** Calls of a batch; the SDK sends no more (`reliability.md` S25). */
const maxBatchSize = 10
const procedures: ReadonlySet<string> = new Set(Object.keys(appRouter._def.procedures))

/** The tRPC transport; tRPC's own fetch adapter serves everything but single calls. */
export function createTrpc(services: TransportServices, oldest = oldestSdk): RequestHandler {
  const answerSingle = singleCallHandler(services)
  return async (request, scope) => {
    try {
      requireClient(request.headers, oldest)
      const single = singleOf(request)
      if (single) {
        if (single.form === undefined || !isForm(request)) requireJson(request)
        return await answerSingle(single, request, scope)
      }
      const calls = callsOf(request)
      scope.route = calls.length === 1 && procedures.has(calls[0] ?? '') ? String(calls[0]) : 'trpc'
      return await answer(await checked(request), scope, services)
    } catch (error) {
      if (error instanceof AppError) return refuse(error, scope)
      throw error
    }
  }
}

function answer(request: Request, scope: RequestScope, services: TransportServices): Promise<Response> {
  let effects: Effects = { setCookie: null, device: null, replayed: false, existing: false }
  return fetchRequestHandler({
    endpoint,
    req: request,
    router: appRouter,
    maxBatchSize,
    allowMethodOverride: true,
    createContext: () => {
      const opened = openContext(services, request, scope)
      effects = opened.effects
      return opened.ctx
    },
    onError: ({ error }) => services.report?.(listedErrorOf(error), scope),
    responseMeta: ({ errors, data }) => {
      const error = data?.length === 1 && errors[0] ? listedErrorOf(errors[0]) : undefined
      const refusal = error ? errorHeaders(error, httpStatuses[error.kind]) : {}
      const headers = new Headers({ ...scope.baseHeaders, ...effectHeaders(effects), ...refusal })
      return withDeviceCookie({ headers }, effects)
    },
  })
}

/**
 * The procedures that a request names, before its inputs are parsed. A batch is bounded, and one key stands for one
 * call. @throws MALFORMED_REQUEST
 */
function callsOf(request: Request): string[] {
  const { pathname, searchParams } = new URL(request.url)
  const named = decoded(pathname.slice(endpoint.length + 1))
  if (searchParams.get('batch') !== '1') return [named]
  const calls = named.split(',', maxBatchSize + 1)
  const isKeyed = request.headers.has('idempotency-key')
  if (calls.length > (isKeyed ? 1 : maxBatchSize)) throw new AppError('MALFORMED_REQUEST', { part: 'batch' })
  return calls
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch (cause) {
    throw new AppError('MALFORMED_REQUEST', { part: 'query' }, { cause })
  }
}

/**
 * Refuses what a plain HTML form of another site could send, another charset, and a length over the limit
 * (`reliability.md` S18, S21). @throws UNSUPPORTED_MEDIA_TYPE, PAYLOAD_TOO_LARGE
 */
function requireJson({ method, headers }: Request): void {
  if (method !== 'POST') return
  const type = headers.get('content-type') ?? ''
  const isJson = /^application\/json\s*(?:;|$)/i.test(type)
  if (!isJson || !isUtf8(type) || headers.has('content-encoding')) {
    throw new AppError('UNSUPPORTED_MEDIA_TYPE', { accepted: ['application/json'] })
  }
  if (Number(headers.get('content-length')) > bodyLimits.plain) throw tooLarge(bodyLimits.plain)
}

/** Checks the inputs of a request by the parser of REST before tRPC's adapter parses them. @throws MALFORMED_REQUEST */
async function checked(request: Request): Promise<Request> {
  requireJson(request)
  const { url, method, headers, signal } = request
  const input = new URL(url).searchParams.get('input')
  if (input) parseJson(new TextEncoder().encode(input))
  if (method !== 'POST') return request
  const body = new Uint8Array(await readBytes(request, bodyLimits.plain))
  if (body.length > 0) parseJson(body)
  return new Request(url, { method, headers, signal, body })
}

function refuse(error: AppError, { requestId, baseHeaders }: RequestScope): Response {
  const shape = shapeOf({ error, code: TRPC_ERROR_CODES_BY_KEY[trpcCodes[error.kind]], requestId })
  const status = httpStatuses[error.kind]
  return new Response(JSON.stringify({ error: shape }), {
    status,
    headers: {
      ...baseHeaders,
      vary: 'trpc-accept, accept, Origin',
      'content-type': 'application/json',
      ...errorHeaders(error, status),
    },
  })
}
