import type { DetailsOf as ServerDetailsOf, ErrorCode } from '@atelier/domain'

/** Codes the SDK makes itself: without an answer of the server (`status` 0), or for a code it does not know. */
export type SdkCode = keyof typeof sdkMessages
/** Every code a call can fail with. */
export type Code = ErrorCode | SdkCode
/** An error of a newer server, as it was sent. */
export interface UnknownDetails {
  readonly code: string
  readonly details: unknown
}
/** What `details` holds for a code; `undefined` for codes that have none. */
export type DetailsOf<C extends Code> = C extends ErrorCode
  ? ServerDetailsOf<C>
  : C extends 'UNKNOWN'
    ? UnknownDetails
    : undefined

const sdkMessages = {
  NETWORK_ERROR: 'The server could not be reached',
  DEADLINE_EXCEEDED: 'The server did not answer in time',
  ABORTED: 'The call was aborted',
  INVALID_RESPONSE: 'The answer is not one of this API: check the url',
  UNKNOWN: 'The server answered with a code that this version of the SDK does not know',
  UNSUPPORTED: 'This platform lacks what the call needs',
} as const

interface Facts<C extends Code> {
  readonly message: string
  readonly status?: number
  readonly requestId?: string | undefined
  readonly details?: DetailsOf<C>
  readonly retryAfterSeconds?: number | undefined
  readonly cause?: unknown
}

/**
 * The only error a call fails with.
 * @example
 * ```ts
 * try {
 *   await api.projects.get.query({ id: 7 })
 * } catch (error) {
 *   if (isAtelierError(error) && error.code === 'NOT_FOUND') console.log(error.details.resource)
 * }
 * ```
 */
export class AtelierError<C extends Code = Code> extends Error {
  override readonly name = 'AtelierError'
  /** One of the closed list; testing it narrows `details`. */
  readonly code: C
  /** HTTP status of the answer; 0 when there was none. */
  readonly status: number
  /** Names the request in the server's log; null when no answer came. */
  readonly requestId: string | null
  /** What exactly is wrong, by code; undefined for codes that need no more words. */
  readonly details: DetailsOf<C>
  /** Seconds after which a new try makes sense, where the server said so. */
  readonly retryAfterSeconds: number | null

  constructor(code: C, facts: Facts<C>) {
    super(facts.message, { cause: facts.cause })
    this.code = code
    this.status = facts.status ?? 0
    this.requestId = facts.requestId ?? null
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- codes without details have undefined there
    this.details = facts.details as DetailsOf<C>
    this.retryAfterSeconds = facts.retryAfterSeconds ?? null
  }
}

/** One class per code, so that testing `code` narrows `details`. */
export type AtelierErrorOf<C extends Code> = C extends Code ? AtelierError<C> : never

/** Whether a thrown value is an error of this SDK, also one made by another copy of it. */
export const isAtelierError = (value: unknown): value is AtelierErrorOf<Code> =>
  value instanceof Error && value.name === 'AtelierError' && 'code' in value

/** A failure without an answer of the server behind it. */
export const sdkError = <C extends Exclude<SdkCode, 'UNKNOWN'>>(
  code: C,
  { message = sdkMessages[code], cause }: { message?: string; cause?: unknown } = {},
): AtelierError<C> => new AtelierError(code, { message, cause })
