import { errorMessages } from './error-messages.ts'
import { type DetailsOf, type ErrorCode, type ErrorKind, kindOf } from './errors.ts'

/** The `details` argument is required exactly when the code has details. */
type DetailsArgs<C extends ErrorCode> =
  DetailsOf<C> extends undefined
    ? [details?: undefined, options?: AppErrorOptions]
    : [details: DetailsOf<C>, options?: AppErrorOptions]

interface AppErrorOptions {
  /** The underlying error; it goes to the log, never to a client. */
  readonly cause?: unknown
  /** A documented text in place of the code's own, such as a token failure (`documented-api.md` 3.3). */
  readonly message?: string
  /** Seconds after which a retry makes sense; goes out as `Retry-After`. */
  readonly retryAfterSeconds?: number
}

/** The only error that service functions, rules and adapters throw on purpose. */
export class AppError<C extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'AppError'
  readonly code: C
  readonly details: DetailsOf<C>
  readonly retryAfterSeconds: number | undefined

  constructor(code: C, ...[details, options]: DetailsArgs<C>) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- DetailsArgs requires details exactly when DetailsOf has some
    const typed = details as DetailsOf<C>
    super(options?.message ?? errorMessages[code](typed), { cause: options?.cause })
    this.code = code
    this.details = typed
    this.retryAfterSeconds = options?.retryAfterSeconds
  }

  get kind(): ErrorKind {
    return kindOf(this.code)
  }
}
