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
 * Milliseconds to wait before the next attempt of a call: a `backoff` after the server's Retry-After.
 * Undefined when there is to be none: another kind of error, three retries made, or no time left.
 */
export function retryWait({ error, attempts, leftMs, random }: Failed): number | undefined {
  if (!isRetryable(error) || attempts > retryLimits.retries) return undefined
  const wait = retryAfterMs(error) + backoff({ attempts, random, ...retryLimits })
  return wait < leftMs ? wait : undefined
}

/** Milliseconds for which the server asks not to be called. */
export const retryAfterMs = ({ retryAfterSeconds }: AtelierError): number => (retryAfterSeconds ?? 0) * 1_000

interface Backoff extends Pick<Failed, 'attempts' | 'random'> {
  readonly firstMs: number
  readonly longestMs: number
}

/** Milliseconds: full jitter over a range that doubles with each attempt. */
export const backoff = ({ attempts, random, firstMs, longestMs }: Backoff): number =>
  random * Math.min(longestMs, firstMs * 2 ** (attempts - 1))
