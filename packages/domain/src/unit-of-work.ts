import type { AccountReader, AccountRepository, LinkTokenRepository } from './accounts/ports.ts'
import type { AddressReader, AddressRepository } from './addresses/ports.ts'
import type { ApiKeyReader, ApiKeyRepository } from './api-keys/ports.ts'
import type { AssetReader, AssetRepository } from './assets/ports.ts'
import type { AssistantUsageRepository } from './assistant/ports.ts'
import type { AuditEntry, AuditReader } from './audit/ports.ts'
import type { CartReader, CartRepository } from './carts/ports.ts'
import type { CategoryReader, CategoryRepository } from './categories/ports.ts'
import type { CollectionReader, CollectionRepository } from './collections/ports.ts'
import type { CouponReader, CouponRepository } from './coupons/ports.ts'
import type { DocumentReader, DocumentRepository } from './documents/ports.ts'
import type { OfferReader, OfferRepository } from './offers/ports.ts'
import type { ProductReader, ProductRepository } from './products/ports.ts'
import type { SubCategoryReader, SubCategoryRepository } from './sub-categories/ports.ts'
import type { StoredAnswerRepository } from './shared/stored-answers.ts'
import type { TaxClassReader, TaxClassRepository } from './tax-classes/ports.ts'
import type { DomainEvents, PreparedEvent, EventType, PayloadWithoutId } from './events.ts'
import type { EventReader, EventRepository } from './events/ports.ts'
import type { ExportReader } from './exports/ports.ts'
import type { CatalogImporter, ImportImages, ImportReader, ImportRepository } from './imports/ports.ts'
import type { FailedJobReader, FailedJobRepository } from './failed-jobs/ports.ts'
import type { JobKind, JobPayloads } from './jobs.ts'
import type { MailRepository } from './mail/ports.ts'
import type { FakePaymentRepository, PaymentReader, PaymentRepository } from './payments/ports.ts'
import type { PosterReader, PosterRepository } from './posters/ports.ts'
import type { OrderReader, OrderRepository } from './orders/ports.ts'
import type { OutboxReader } from './outbox/ports.ts'
import type { PriceListReader, PriceListRepository, PriceReader, PriceRepository } from './prices/ports.ts'
import type { ProjectReader, ProjectRepository } from './projects/ports.ts'
import type { ReturnReader, ReturnRepository } from './returns/ports.ts'
import type { SearchReader } from './search/ports.ts'
import type { CacheTag } from './shared/cache-tags.ts'
import type { ShippingMethodReader, ShippingMethodRepository } from './shipping-methods/ports.ts'
import type { ShopSettingsReader, ShopSettingsRepository } from './shop-settings/ports.ts'
import type { SitemapReader } from './sitemap/ports.ts'
import type { KnownDeviceReader, KnownDeviceRepository } from './sessions/known-device.ts'
import type { SessionReader, SessionStore } from './sessions/ports.ts'
import type { Timestamp } from './shared/clock.ts'
import type { LocationReader, LocationRepository } from './locations/ports.ts'
import type { WaybillReader, WaybillRepository } from './waybills/ports.ts'
import type { StockReader, StockRepository } from './stock/ports.ts'
import type { UserReader, UserRepository } from './users/ports.ts'
import type { WebhookEndpointReader, WebhookEndpointRepository } from './webhook-endpoints/ports.ts'

/** Everything that can be read outside a transaction; has no way to write. */
export interface Readers {
  readonly accounts: AccountReader
  readonly users: UserReader
  readonly sessions: SessionReader
  readonly knownDevices: KnownDeviceReader
  readonly projects: ProjectReader
  readonly events: EventReader
  readonly posters: PosterReader
  readonly assets: AssetReader
  readonly audit: AuditReader
  readonly categories: CategoryReader
  readonly carts: CartReader
  readonly subCategories: SubCategoryReader
  readonly products: ProductReader
  readonly offers: OfferReader
  readonly collections: CollectionReader
  readonly taxClasses: TaxClassReader
  readonly documents: DocumentReader
  readonly returns: ReturnReader
  readonly outbox: OutboxReader
  readonly priceLists: PriceListReader
  readonly prices: PriceReader
  readonly webhookEndpoints: WebhookEndpointReader
  readonly imports: ImportReader
  readonly exports: ExportReader
  readonly search: SearchReader
  readonly shopSettings: ShopSettingsReader
  readonly sitemap: SitemapReader
  readonly shippingMethods: ShippingMethodReader
  readonly coupons: CouponReader
  readonly addresses: AddressReader
  readonly locations: LocationReader
  readonly stock: StockReader
  readonly orders: OrderReader
  readonly payments: PaymentReader
  readonly waybills: WaybillReader
  readonly apiKeys: ApiKeyReader
  readonly failedJobs: FailedJobReader
}

export interface Repositories {
  readonly accounts: AccountRepository
  readonly linkTokens: LinkTokenRepository
  readonly mails: MailRepository
  readonly users: UserRepository
  readonly sessions: SessionStore
  readonly knownDevices: KnownDeviceRepository
  readonly storedAnswers: StoredAnswerRepository
  readonly projects: ProjectRepository
  readonly events: EventRepository
  readonly posters: PosterRepository
  readonly assets: AssetRepository
  readonly categories: CategoryRepository
  readonly carts: CartRepository
  readonly subCategories: SubCategoryRepository
  readonly documents: DocumentRepository
  readonly returns: ReturnRepository
  readonly products: ProductRepository
  readonly offers: OfferRepository
  readonly collections: CollectionRepository
  readonly taxClasses: TaxClassRepository
  readonly priceLists: PriceListRepository
  readonly prices: PriceRepository
  readonly assistantUsage: AssistantUsageRepository
  readonly webhookEndpoints: WebhookEndpointRepository
  readonly imports: ImportRepository
  readonly catalogImport: CatalogImporter
  readonly importImages: ImportImages
  readonly shopSettings: ShopSettingsRepository
  readonly shippingMethods: ShippingMethodRepository
  readonly coupons: CouponRepository
  readonly addresses: AddressRepository
  readonly locations: LocationRepository
  readonly stock: StockRepository
  readonly orders: OrderRepository
  readonly payments: PaymentRepository
  readonly fakePayments: FakePaymentRepository
  readonly waybills: WaybillRepository
  readonly apiKeys: ApiKeyRepository
  readonly failedJobs: FailedJobRepository
}

export interface JobOptions {
  /** Jobs of one kind and key are one job. */
  readonly dedupeKey?: string
  /** Not before this instant. */
  readonly startAfter?: Timestamp
}

/** Obtained inside a transaction only: what it writes commits together or not at all. */
export interface UnitOfWork extends Repositories {
  /** Tells what happened: a row of the same transaction, delivered after it commits. */
  readonly outbox: {
    emit<E extends EventType>(type: E, payload: DomainEvents[E]): Promise<void>
    /** For a repository whose insert also writes the event. @throws Error for events that invalidate cached answers */
    prepare<E extends EventType>(type: E, payload: PayloadWithoutId<E>): PreparedEvent
  }
  readonly jobs: {
    enqueue<K extends JobKind>(kind: K, payload: JobPayloads[K], options?: JobOptions): Promise<void>
  }
  /** Forgets kept answers in every process once it commits. Events do it by themselves: only for what tells none. */
  readonly cache: { invalidate(tags: readonly CacheTag[]): Promise<void> }
  readonly audit: { record(entry: AuditEntry): Promise<void> }
  /** Runs after commit; only for effects whose loss is harmless. */
  onCommit(effect: () => void): void
}

/** Where the work came from: written beside events, jobs and audit rows. */
export interface WorkOrigin {
  readonly requestId: string
  readonly ip: string
}

export interface TransactOptions {
  /** The work runs a single statement, which is the transaction: one round trip. A second statement is refused. */
  readonly isOneStatement?: boolean
}

/** Runs work in one transaction. Deadlocks and serialization failures run it anew, at most three times. */
export type Transact = <T>(work: (uow: UnitOfWork) => Promise<T>, options?: TransactOptions) => Promise<T>

/** Identifies a keyed request (`reliability.md` 6.2, 6.3); hashes are hex SHA-256. */
export interface IdempotencyClaim {
  /** `user:<id>`, `cart:<hash of the token>` or `anonymous`. */
  readonly actor: string
  /** The procedure's path; REST and SDK share it. */
  readonly operation: string
  readonly keyHash: string
  readonly fingerprint: string
}

/** What a keyed request answered: an output, or a listed error decided inside the transaction. */
export type StoredAnswer =
  | { readonly ok: true; readonly data: unknown }
  | { readonly ok: false; readonly code: string; readonly message: string; readonly details: unknown }

/** Thrown by {@link KeyedWork.transact} when the key already has an answer; the transport sends that answer. */
export class Replay extends Error {
  override readonly name = 'Replay'
  readonly answer: StoredAnswer
  constructor(answer: StoredAnswer) {
    super('answered before')
    this.answer = answer
  }
}

/** A request that acts once per key. The key row, the work and the stored answer commit together. */
export interface KeyedWork {
  /** The first call begins the transaction and claims the key; each call runs in a savepoint of it. */
  readonly transact: Transact
  /** Whether a transaction is open: nothing to settle otherwise. */
  readonly begun: boolean
  /** Stores the answer and commits. Unfinished: a repeat is refused as in progress until `amend`, for 30 s at most. */
  settle(answer: StoredAnswer, options?: { readonly isUnfinished: boolean }): Promise<void>
  /** Replaces the answer of an unfinished call, in a transaction of its own. */
  amend(answer: StoredAnswer): Promise<void>
  /** Rolls everything back, so that a retry runs anew. */
  abandon(): Promise<void>
}

/** The one way to write, made once by the composition root. */
export interface Transactor {
  transact(origin: WorkOrigin): Transact
  /** @throws IDEMPOTENCY_KEY_REUSED, IDEMPOTENCY_IN_PROGRESS and {@link Replay} from its first `transact`. */
  keyed(claim: IdempotencyClaim, origin: WorkOrigin): KeyedWork
}
