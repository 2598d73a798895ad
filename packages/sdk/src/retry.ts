import { isServerCode, serverCodes } from './codes.ts'
import type { AtelierError } from './errors.ts'

/** Whether the same request may get through later. */
export const isRetryable = ({ code }: AtelierError): boolean =>
  code === 'NETWORK_ERROR' || code === 'DEADLINE_EXCEEDED' || (isServerCode(code) && serverCodes[code])

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
  if (!isRetryable(error) || attempts > retryLimits.retries) return undefined
  const range = Math.min(retryLimits.longestMs, retryLimits.firstMs * 2 ** (attempts - 1))
  const wait = (error.retryAfterSeconds ?? 0) * 1_000 + random * range
  return wait < leftMs ? wait : undefined
}
