import type { DetailsByCode } from './error-details.ts'

/** What an error means to a caller; every door maps it to its own status with a table over all kinds. */
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
  | 'rate-limited'
  | 'headers-too-large'
  | 'internal'
  | 'unavailable'

interface Entry {
  readonly kind: ErrorKind
  /** The one fixed text of the code; documented routes replace it with theirs. */
  readonly message: string
  /** True: every procedure can answer with it, so none declares it. */
  readonly universal?: true
  /** True: a client may send the same request again (GET, or a write with an idempotency key). */
  readonly retryable?: true
}

/** The closed list of errors. Source: `spec/reliability.md` section 4. */
export const errors = {
  INVALID_INPUT: { kind: 'invalid', message: 'Request is not valid', universal: true },
  MALFORMED_REQUEST: { kind: 'invalid', message: 'Request could not be read', universal: true },
  INVALID_IMAGE: { kind: 'invalid', message: 'One or more image files are not valid' },
  EMAIL_NOT_ALLOWED: { kind: 'invalid', message: 'This e-mail address may not register here' },
  LINK_TOKEN_INVALID: { kind: 'invalid', message: 'This link is not valid or has expired: ask for a new one' },
  ALREADY_VERIFIED: { kind: 'invalid', message: 'Account already verified' },
  IDEMPOTENCY_KEY_REQUIRED: { kind: 'invalid', message: 'Send an Idempotency-Key header with this request' },
  SIGNATURE_INVALID: { kind: 'invalid', message: 'Signature is not valid' },
  UNAUTHENTICATED: { kind: 'unauthenticated', message: 'No authorization token provided', universal: true },
  TOKEN_EXPIRED: { kind: 'unauthenticated', message: 'Signature has expired', universal: true },
  TOKEN_INVALID: { kind: 'unauthenticated', message: 'Invalid token', universal: true },
  SESSION_ENDED: { kind: 'unauthenticated', message: 'Session has been revoked', universal: true },
  INVALID_CREDENTIALS: { kind: 'unauthenticated', message: 'Invalid username or password' },
  PAYMENT_DECLINED: { kind: 'declined', message: 'Payment was declined' },
  FORBIDDEN: { kind: 'forbidden', message: 'Your role does not allow this', universal: true },
  EMAIL_NOT_VERIFIED: { kind: 'forbidden', message: 'Verify your e-mail address first' },
  STEP_UP_REQUIRED: { kind: 'forbidden', message: 'Enter your password again to do this' },
  ACCOUNT_BANNED: { kind: 'forbidden', message: 'This account is banned' },
  ORIGIN_REFUSED: { kind: 'forbidden', message: 'Requests from this origin are refused', universal: true },
  NOT_FOUND: { kind: 'not-found', message: 'Not found', universal: true },
  METHOD_NOT_ALLOWED: { kind: 'method-not-allowed', message: 'Method not allowed', universal: true },
  ALREADY_EXISTS: { kind: 'conflict', message: 'This value is taken' },
  HAS_CHILDREN: { kind: 'conflict', message: 'It still holds others: move or delete them first' },
  IN_USE: { kind: 'conflict', message: 'It is used elsewhere' },
  LIMIT_REACHED: { kind: 'conflict', message: 'The limit of these is reached' },
  ILLEGAL_TRANSITION: { kind: 'conflict', message: 'Its state does not allow this' },
  IDEMPOTENCY_IN_PROGRESS: {
    kind: 'conflict',
    message: 'A request with this idempotency key is still running',
    retryable: true,
  },
  VERSION_CONFLICT: { kind: 'precondition-failed', message: 'It was changed meanwhile: read it again' },
  PAYLOAD_TOO_LARGE: { kind: 'too-large', message: 'Request body is too large', universal: true },
  STORAGE_QUOTA_EXCEEDED: { kind: 'too-large', message: 'Your storage is full' },
  URI_TOO_LONG: { kind: 'uri-too-long', message: 'Request path is too long', universal: true },
  UNSUPPORTED_MEDIA_TYPE: { kind: 'unsupported-media-type', message: 'Unsupported media type', universal: true },
  RULE_VIOLATED: { kind: 'unprocessable', message: 'These fields do not fit together' },
  REFERENCE_MISSING: { kind: 'unprocessable', message: 'It refers to something that does not exist' },
  IDEMPOTENCY_KEY_REUSED: {
    kind: 'unprocessable',
    message: 'This idempotency key was used with another request',
  },
  RATE_LIMITED: { kind: 'rate-limited', message: 'Too many requests', universal: true, retryable: true },
  HEADERS_TOO_LARGE: { kind: 'headers-too-large', message: 'Request headers are too large', universal: true },
  INTERNAL: { kind: 'internal', message: 'Internal server error', universal: true },
  OVERLOADED: {
    kind: 'unavailable',
    message: 'Service unavailable, try again',
    universal: true,
    retryable: true,
  },
  CONTENTION: { kind: 'unavailable', message: 'Service unavailable, try again', universal: true, retryable: true },
  TIMEOUT: { kind: 'unavailable', message: 'Service unavailable, try again', universal: true, retryable: true },
  DATABASE_UNAVAILABLE: {
    kind: 'unavailable',
    message: 'Service unavailable, try again',
    universal: true,
    retryable: true,
  },
  OUTCOME_UNKNOWN: {
    kind: 'unavailable',
    message: 'The outcome is unknown: try again with the same idempotency key',
    universal: true,
    retryable: true,
  },
  STORAGE_UNAVAILABLE: { kind: 'unavailable', message: 'Image storage is unavailable', retryable: true },
  PROVIDER_UNAVAILABLE: { kind: 'unavailable', message: 'Service unavailable, try again', retryable: true },
  NOT_CONFIGURED: { kind: 'unavailable', message: 'This feature is switched off here' },
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

/** `details` is asked for exactly when the code has some. */
export type DetailsArgs<C extends ErrorCode> =
  DetailsOf<C> extends undefined
    ? [details?: undefined, options?: AppErrorOptions]
    : [details: DetailsOf<C>, options?: AppErrorOptions]

export interface AppErrorOptions {
  /** The error behind it: for the log, never for a client. */
  readonly cause?: unknown
  /** A text of ours in place of the code's fixed one, such as a token failure of the closed list. */
  readonly message?: string
  /** Seconds after which a retry makes sense; goes out as `Retry-After`. */
  readonly retryAfterSeconds?: number
}

/** The only error that verbs, rules and adapters throw on purpose. */
export class AppError<C extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'AppError'
  readonly code: C
  readonly details: DetailsOf<C>
  readonly retryAfterSeconds: number | undefined

  constructor(code: C, ...[details, options]: DetailsArgs<C>) {
    super(options?.message ?? table[code].message, { cause: options?.cause })
    this.code = code
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- DetailsArgs asks for details exactly when DetailsOf has some
    this.details = details as DetailsOf<C>
    this.retryAfterSeconds = options?.retryAfterSeconds
  }

  get kind(): ErrorKind {
    return table[this.code].kind
  }
}
