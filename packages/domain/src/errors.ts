import type { DetailsByCode } from './error-details.ts'

/** What an error means to a caller; each transport maps it to a status with a table over all kinds. */
export type ErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'declined'
  | 'forbidden'
  | 'not-found'
  | 'method-not-allowed'
  | 'conflict'
  | 'precondition-failed'
  | 'too-large'
  | 'uri-too-long'
  | 'unsupported-media-type'
  | 'unprocessable'
  | 'upgrade-required'
  | 'rate-limited'
  | 'headers-too-large'
  | 'internal'
  | 'unavailable'

interface Entry {
  readonly kind: ErrorKind
  /** True: every procedure can answer with it, so none declares it. */
  readonly universal?: true
  /** True: a client may send the same request again (GET, or a write with an idempotency key). */
  readonly retryable?: true
}

/** The closed list of errors; their texts are in `error-messages.ts`. Source: `spec/reliability.md` section 4. */
export const errors = {
  INVALID_INPUT: { kind: 'invalid', universal: true },
  MALFORMED_REQUEST: { kind: 'invalid', universal: true },
  INVALID_IMAGE: { kind: 'invalid' },
  EMAIL_NOT_ALLOWED: { kind: 'invalid' },
  LINK_TOKEN_INVALID: { kind: 'invalid' },
  ALREADY_VERIFIED: { kind: 'invalid' },
  IDEMPOTENCY_KEY_REQUIRED: { kind: 'invalid' },
  SIGNATURE_INVALID: { kind: 'invalid' },
  UNAUTHENTICATED: { kind: 'unauthenticated', universal: true },
  TOKEN_EXPIRED: { kind: 'unauthenticated', universal: true },
  TOKEN_INVALID: { kind: 'unauthenticated', universal: true },
  SESSION_ENDED: { kind: 'unauthenticated', universal: true },
  INVALID_CREDENTIALS: { kind: 'unauthenticated' },
  PAYMENT_DECLINED: { kind: 'declined' },
  FORBIDDEN: { kind: 'forbidden', universal: true },
  EMAIL_NOT_VERIFIED: { kind: 'forbidden' },
  STEP_UP_REQUIRED: { kind: 'forbidden' },
  ACCOUNT_BANNED: { kind: 'forbidden' },
  ORIGIN_REFUSED: { kind: 'forbidden', universal: true },
  NOT_FOUND: { kind: 'not-found', universal: true },
  METHOD_NOT_ALLOWED: { kind: 'method-not-allowed', universal: true },
  ALREADY_EXISTS: { kind: 'conflict' },
  HAS_CHILDREN: { kind: 'conflict' },
  IN_USE: { kind: 'conflict' },
  LIMIT_REACHED: { kind: 'conflict' },
  ILLEGAL_TRANSITION: { kind: 'conflict' },
  INSUFFICIENT_STOCK: { kind: 'conflict' },
  TOTAL_CHANGED: { kind: 'conflict' },
  CART_NOT_ACTIVE: { kind: 'conflict' },
  CART_NOT_READY: { kind: 'conflict' },
  COUPON_INVALID: { kind: 'conflict' },
  STALE_COUNT: { kind: 'conflict' },
  WOULD_STRAND_ORDERS: { kind: 'conflict' },
  ALREADY_CONVERTED: { kind: 'conflict' },
  EXCEEDS_REMAINING: { kind: 'conflict' },
  IDEMPOTENCY_IN_PROGRESS: {
    kind: 'conflict',
    retryable: true,
  },
  VERSION_CONFLICT: { kind: 'precondition-failed' },
  PAYLOAD_TOO_LARGE: { kind: 'too-large', universal: true },
  STORAGE_QUOTA_EXCEEDED: { kind: 'too-large' },
  URI_TOO_LONG: { kind: 'uri-too-long', universal: true },
  UNSUPPORTED_MEDIA_TYPE: { kind: 'unsupported-media-type', universal: true },
  RULE_VIOLATED: { kind: 'unprocessable' },
  REFERENCE_MISSING: { kind: 'unprocessable' },
  IDEMPOTENCY_KEY_REUSED: {
    kind: 'unprocessable',
  },
  CLIENT_TOO_OLD: { kind: 'upgrade-required', universal: true },
  RATE_LIMITED: { kind: 'rate-limited', universal: true, retryable: true },
  HEADERS_TOO_LARGE: { kind: 'headers-too-large', universal: true },
  INTERNAL: { kind: 'internal', universal: true },
  OVERLOADED: {
    kind: 'unavailable',
    universal: true,
    retryable: true,
  },
  CONTENTION: { kind: 'unavailable', universal: true, retryable: true },
  TIMEOUT: { kind: 'unavailable', universal: true, retryable: true },
  DATABASE_UNAVAILABLE: {
    kind: 'unavailable',
    universal: true,
    retryable: true,
  },
  OUTCOME_UNKNOWN: {
    kind: 'unavailable',
    universal: true,
    retryable: true,
  },
  STORAGE_UNAVAILABLE: { kind: 'unavailable', retryable: true },
  PROVIDER_UNAVAILABLE: { kind: 'unavailable', retryable: true },
  NOT_CONFIGURED: { kind: 'unavailable' },
} as const satisfies Record<string, Entry>

export type ErrorCode = keyof typeof errors
/** Codes that any call can answer with, so that no procedure declares them. */
export type UniversalCode = {
  [C in ErrorCode]: (typeof errors)[C] extends { universal: true } ? C : never
}[ErrorCode]
/** What `details` holds for a code; `undefined` for codes that have none. */
export type DetailsOf<C extends ErrorCode> = C extends keyof DetailsByCode ? DetailsByCode[C] : undefined

const table: Readonly<Record<ErrorCode, Entry>> = errors
/** Whether `code` may leave any procedure undeclared. */
export const isUniversal = (code: ErrorCode): code is UniversalCode => table[code].universal === true
/** Whether a client may repeat the request that answered with `code`. */
export const isRetryable = (code: ErrorCode): boolean => table[code].retryable === true
export const kindOf = (code: ErrorCode): ErrorKind => table[code].kind
/** Whether a text from outside names a listed error. */
export const isErrorCode = (text: string): text is ErrorCode => Object.hasOwn(errors, text)
