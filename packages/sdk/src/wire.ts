import type { ErrorCode } from '@atelier/domain'
import { isServerCode } from './codes.ts'
import { AtelierError, type DetailsOf, sdkError } from './errors.ts'
import type { FetchAnswer } from './options.ts'

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The output in one answer. @throws what the server refused with; INVALID_RESPONSE for anything that is no answer of this API. */
export function outputOf(envelope: unknown, answer: FetchAnswer): unknown {
  if (isRecord(envelope)) {
    if (isRecord(envelope['result'])) return envelope['result']['data']
    if (isRecord(envelope['error'])) throw refusalOf(envelope['error'], answer)
  }
  throw sdkError('INVALID_RESPONSE')
}

/** An error as procedures send it (`data`), or as the layers before them do (the REST envelope). */
export function refusalOf(error: Record<string, unknown>, answer: FetchAnswer): AtelierError {
  const data = isRecord(error['data']) ? error['data'] : restFacts(error)
  const { code, httpStatus, requestId, details } = data
  if (typeof code !== 'string') return sdkError('INVALID_RESPONSE')
  const facts = {
    message: typeof error['message'] === 'string' ? error['message'] : code,
    status: typeof httpStatus === 'number' ? httpStatus : answer.status,
    requestId: typeof requestId === 'string' ? requestId : undefined,
    retryAfterSeconds: retryAfterOf(answer),
  }
  if (!isServerCode(code)) return new AtelierError('UNKNOWN', { ...facts, details: { code, details } })
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- details have the shape of their code by the server's own types
  return new AtelierError(code, { ...facts, details: (details ?? undefined) as DetailsOf<ErrorCode> })
}

const restFacts = (error: Record<string, unknown>) => ({
  code: error['code'],
  httpStatus: error['status'],
  requestId: error['request_id'],
  details: camelCased(error['details']),
})

function camelCased(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(camelCased)
  if (!isRecord(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      camelCased(inner),
    ]),
  )
}

/** Whole seconds; our server never sends the form with a date. */
function retryAfterOf(answer: FetchAnswer): number | undefined {
  const text = answer.headers.get('retry-after')
  return text !== null && /^\d{1,6}$/.test(text) ? Number(text) : undefined
}
