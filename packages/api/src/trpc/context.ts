import type { Actor, AppError } from '@atelier/domain'
import type { AppServices, ClientInfo, GuestTokens } from '../app-services.ts'

/** The refresh cookie of a browser; reading it checks the request's origin first. */
export interface RefreshCookie {
  /** @throws ORIGIN_REFUSED when a page of an unlisted origin sends it. */
  read(): string | undefined
  /** The same without the check: only to end what a new login replaces. */
  presented(): string | undefined
  /** Sets it on the answer, or clears it. */
  write(token: string | null): void
}

/** The token by which an account knows a device again (`spec/resolutions.md` 50). */
export interface DeviceToken {
  /** From the cookie, or from the `Device-Token` header of clients on another origin. */
  presented(): string | undefined
  /** Sets the cookie on the answer; for `body` also the header. */
  write(token: string, into: 'body' | 'cookie'): void
}

/** What a transport knows of a request before a procedure runs. */
export interface ApiContext {
  readonly requestId: string
  readonly client: ClientInfo
  readonly services: AppServices
  /** The `Idempotency-Key` header. */
  readonly idempotencyKey: string | undefined
  /** Reads the credentials once: null when there are none. @throws TOKEN_*, SESSION_ENDED, MALFORMED_REQUEST */
  authenticate(): Promise<Actor | null>
  readonly refreshCookie: RefreshCookie
  readonly deviceToken: DeviceToken
  readonly guestTokens: GuestTokens
  /** Called when a creation answers with a record that exists already. */
  answeredExisting(): void
  /** Runs a procedure in a span of the request's trace, which records its refusal; undefined without tracing. */
  readonly traced?: (<T>(path: string, run: (note: (error: AppError) => void) => Promise<T>) => Promise<T>) | undefined
  /** Called when the answer is an earlier one of the same idempotency key. */
  replayed(): void
}
