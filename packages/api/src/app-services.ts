import type { Clock, OutsideHttp, RateLimiter, Readers, Sealer, Transact, Transactor } from '@atelier/domain'
import type { AllowList, PasswordHasher, PasswordPolicy, Secrets } from '@atelier/domain/accounts'
import type { ImagePipeline, ObjectStore, UploadTickets } from '@atelier/domain/assets'
import type { Assistant } from '@atelier/domain/assistant'
import type { DocumentWriter } from '@atelier/domain/documents'
import type { CalendarWriter, TimeZones } from '@atelier/domain/events'
import type { ImportFileReader } from '@atelier/domain/imports'
import type { LiveFeed } from '@atelier/domain/live'
import type { Mailer } from '@atelier/domain/mail'
import type { Maintenance } from '@atelier/domain/maintenance'
import type { FakePayments, PaymentProviders } from '@atelier/domain/payments'
import type { MarkdownRenderer } from '@atelier/domain/projects'
import type { AccessTokens, RefreshTokens } from '@atelier/domain/sessions'
import type { Diagnosis } from '@atelier/domain/system'
import type { WebhookSigner } from '@atelier/domain/webhook-endpoints'

/** What a deployment decides once; parsed by the server's config. */
export interface Settings {
  /** Origin of every link we write, without a trailing slash. */
  readonly publicUrl: string
  readonly siteName: string
  readonly allowList: AllowList
  readonly passwordPolicy: PasswordPolicy
  /** True: an unverified account may not write (`spec/reliability.md` 8.2). */
  readonly requireVerifiedEmail: boolean
  /** Bytes a user may have stored, variants included. */
  readonly uploadQuotaBytes: number
  /** What a user may spend on the assistant a day. */
  readonly assistantDailyTokens: number
}

/** Everything built once by the composition root and shared by all requests. */
export interface AppServices {
  readonly readers: Readers
  readonly transactor: Transactor
  readonly clock: Clock
  readonly passwords: PasswordHasher
  readonly accessTokens: AccessTokens
  readonly refreshTokens: RefreshTokens
  readonly secrets: Secrets
  readonly markdown: MarkdownRenderer
  readonly timeZones: TimeZones
  readonly calendarWriter: CalendarWriter
  readonly documents: DocumentWriter
  readonly importFiles: ImportFileReader
  readonly mailer: Mailer
  readonly outside: OutsideHttp
  readonly objects: ObjectStore
  readonly uploadTickets: UploadTickets
  readonly assistant: Assistant
  readonly paymentProviders: PaymentProviders
  /** Undefined: this deployment has none, as in production. */
  readonly fakePayments: FakePayments | undefined
  readonly sealer: Sealer
  readonly webhookSigner: WebhookSigner
  readonly images: ImagePipeline
  readonly maintenance: Maintenance
  readonly diagnosis: Diagnosis
  readonly limiter: RateLimiter
  readonly live: LiveFeed
  readonly settings: Settings
}

/** Where a request came from, after trusted proxies; for limits, sessions and audit. */
export interface ClientInfo {
  readonly ip: string
  readonly userAgent: string
}

/** Tokens of guests, as the headers `Cart-Token` and `Order-Token` hold them. */
export interface GuestTokens {
  readonly cart?: string | undefined
  readonly order?: string | undefined
}

/** What service functions may use: the services, and the one way to write, bound to the request. */
export interface RequestContext extends Omit<AppServices, 'transactor'> {
  readonly transact: Transact
  /** Commits by itself, whatever key the request carries: for the steps around a call to the outside. */
  readonly transactIndependently: Transact
  /** Empty in jobs. */
  readonly guestTokens: GuestTokens
}

/** The tools a verb names; using another does not compile. */
export type Needs<K extends keyof RequestContext> = Pick<RequestContext, K>
