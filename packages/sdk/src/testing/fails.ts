import { httpStatuses } from '@atelier/api/http-statuses'
import { AppError, type ErrorCode, retryAfterOf } from '@atelier/domain'
import type { DetailsOf } from '../index.ts'

type Args<C extends ErrorCode> =
  undefined extends DetailsOf<C> ? [code: C, details?: DetailsOf<C>] : [code: C, details: DetailsOf<C>]

/**
 * A handler that fails as the server does: with the code's status, text and typed details.
 * @example
 * ```ts
 * fakeClient({ 'projects.update': fails('VERSION_CONFLICT', { currentVersion: 4 }) })
 * ```
 */
export const fails =
  <C extends ErrorCode>(...[code, details]: Args<C>): (() => never) =>
  () => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the arguments hold each code to its details
    throw new AppError(code, details as never)
  }

interface Refusal {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly envelope: object
}

/** What a handler failed with, as the wire carries it; anything but a listed error is a fault of the test. */
export function errorEnvelopeOf(thrown: unknown): Refusal {
  const error: AppError = thrown instanceof AppError ? thrown : new AppError('INTERNAL')
  const { code, details, kind } = error
  const message = thrown instanceof Error ? thrown.message : error.message
  const status = httpStatuses[kind]
  return {
    status,
    headers: retryHeader(error),
    envelope: { error: { message, code: -32603, data: { code, httpStatus: status, requestId: 'r-fake', details } } },
  }
}

/** `Retry-After`, where the server sends it. */
export function retryHeader(error: AppError): Readonly<Record<string, string>> {
  const seconds = retryAfterOf(error)
  return seconds === undefined ? {} : { 'retry-after': String(seconds) }
}
