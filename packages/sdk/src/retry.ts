import type { ErrorCode, errors } from '@atelier/domain'
import type { AtelierError, Code } from './errors.ts'

type Retryable = { [C in ErrorCode]: (typeof errors)[C] extends { retryable: true } ? C : never }[ErrorCode]

/** Codes after which the same request may be sent again; total over the list of errors. */
const listed: Record<Retryable, true> = {
  IDEMPOTENCY_IN_PROGRESS: true,
  RATE_LIMITED: true,
  OVERLOADED: true,
  CONTENTION: true,
  TIMEOUT: true,
  DATABASE_UNAVAILABLE: true,
  OUTCOME_UNKNOWN: true,
  STORAGE_UNAVAILABLE: true,
  PROVIDER_UNAVAILABLE: true,
}
const retryable: ReadonlySet<string> = new Set<Code>([
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Object.keys forgets the keys of a closed record
  ...(Object.keys(listed) as Retryable[]),
  'NETWORK_ERROR',
  'DEADLINE_EXCEEDED',
])

/** Whether the same request may get through later. */
export const isRetryable = ({ code }: AtelierError): boolean => retryable.has(code)

export const retryLimits = { retries: 3, firstMs: 200, longestMs: 5_000 } as const

export interface Failed {
  readonly error: AtelierError
  /** Attempts made so far, the first included. */
  readonly attempts: number
  /** Milliseconds until the call's own deadline. */
  readonly leftMs: number
  /** A number from 0 to 1. */
  readonly random: number
}

/**
 * Milliseconds to wait before the next attempt: full jitter over a doubling range, never less than the server's Retry-After.
 * Undefined when there is to be none: another kind of error, three retries made, or no time left.
 */
export function retryWait({ error, attempts, leftMs, random }: Failed): number | undefined {
  if (!retryable.has(error.code) || attempts > retryLimits.retries) return undefined
  const range = Math.min(retryLimits.longestMs, retryLimits.firstMs * 2 ** (attempts - 1))
  const wait = (error.retryAfterSeconds ?? 0) * 1_000 + random * range
  return wait < leftMs ? wait : undefined
}
