export { type AllowList, isAllowed, parseAllowList } from './accounts/allow-list.ts'
export { type Account, emailKeyOf, isEmail, isUsername } from './accounts/account.ts'
export { type LinkPurpose, type LinkToken, linkLifeSeconds } from './accounts/link-token.ts'
export { normalisePassword, type PasswordPolicy } from './accounts/password-policy.ts'
export { passwordIssues, refuseIssues, type Registration, registrationIssues } from './accounts/registration.ts'
export type {
  AccountReader,
  AccountRepository,
  LinkTokenRepository,
  LoginRecord,
  NewAccount,
  NewLinkToken,
  PasswordHasher,
  Secrets,
} from './accounts/ports.ts'
export {
  type Actor,
  type CustomerType,
  customerTypes,
  includesRole,
  ownsOrStaff,
  requireRole,
  type Role,
  roles,
} from './actor.ts'
export type {
  NewObject,
  ObjectContent,
  ObjectHead,
  ObjectList,
  ObjectStore,
  PresignedPut,
} from './assets/object-store.ts'
export {
  type Asset,
  assetGrace,
  assetTypeOf,
  type AssetVisibility,
  assetVisibilities,
  type Image,
  imageKeyOf,
  type ImageVariant,
  keysOf,
  objectIdOf,
  variantKeyOf,
} from './assets/asset.ts'
export {
  type ImageFault,
  type ImageFormat,
  imageFormatOf,
  imageFormats,
  imageLimits,
  mediaTypeOf,
  UnfitImage,
  type VariantName,
  variantSides,
} from './assets/image.ts'
export type {
  AssetIdentity,
  AssetReader,
  AssetRepository,
  AssetTarget,
  AssetUsage,
  EncodedImage,
  ImagePipeline,
  NewAsset,
  ProcessedImage,
} from './assets/ports.ts'
export {
  partsOf,
  quarantinePrefix,
  type UploadPart,
  uploadPrefixOf,
  uploadRules,
  type UploadTicket,
  type UploadTickets,
} from './assets/upload.ts'
export { plainAnswer, tagsOf } from './assistant/answer.ts'
export {
  type Assistant,
  type AssistantAnswer,
  AssistantFailure,
  type AssistantFailureKind,
  type AssistantQuestion,
  type AssistantUsageRepository,
} from './assistant/ports.ts'
export { assistantLimits, type AssistantTask, assistantTasks, questionOf, tokensFor } from './assistant/question.ts'
export type { AuditEntry, AuditFilter, AuditReader, AuditRecord } from './audit/ports.ts'
export {
  type Cell,
  type ColumnKind,
  type DocumentColumn,
  type DocumentFormat,
  documentFormats,
  type DocumentHeading,
  documentMediaTypes,
  type DocumentModel,
  type DocumentTotal,
  isMoney,
} from './documents/document.ts'
export type { DocumentWriter } from './documents/ports.ts'
export * from './catalog/index.ts'
export * from './search/index.ts'
export type { DetailsByCode, Issue, IssueCode } from './error-details.ts'
export {
  AppError,
  type AppErrorOptions,
  type DetailsOf,
  type ErrorCode,
  type ErrorKind,
  errors,
  isErrorCode,
  isRetryable,
  isUniversal,
  kindOf,
  type UniversalCode,
} from './errors.ts'
export type { DomainEvents, EventType } from './events.ts'
export { type CalendarEvent, isCalendarDate, type Schedule, type WantedSchedule } from './events/event.ts'
export type {
  CalendarWriter,
  EventFields,
  EventFilter,
  EventReader,
  EventRepository,
  EventTarget,
  TimeZones,
} from './events/ports.ts'
export { reminderAt } from './events/reminder.ts'
export { scheduleOf } from './events/schedule.ts'
export type { ExportReader, PricedOffer } from './exports/ports.ts'
export {
  type Import,
  type ImportFault,
  type ImportFile,
  type ImportFormat,
  importFormats,
  type ImportKind,
  importKinds,
  importLimits,
  type ImportMode,
  importModes,
  importSeverities,
  importStatuses,
  isOver,
  type ReportedFault,
} from './imports/import.ts'
export {
  BadFile,
  type CatalogImporter,
  type ImportBatch,
  type ImportFileReader,
  type ImportImages,
  type ImportReader,
  type ImportReading,
  type ImportRows,
  type ImportRepository,
  type StrandedImport,
  type TableReader,
  type TableRow,
  UnreadableTable,
  type WaitingImage,
} from './imports/ports.ts'
export { type ImportedRow, naturalKeys, type PriceRow } from './imports/rows.ts'
export type { Job, JobKind, JobPayloads } from './jobs.ts'
export {
  type Addressee,
  emailChangeLetter,
  eventReminderLetter,
  noticeLetter,
  passwordResetLetter,
  type RemindedEvent,
  verificationLetter,
  welcomeLetter,
} from './mail/letters.ts'
export type { Mailer, MailMessage, MailRepository, MailTemplate } from './mail/ports.ts'
export { type DisabledWebhook, webhookDisabledLetter } from './mail/webhook-letter.ts'
export type { Maintenance } from './maintenance/ports.ts'
export type {
  ListedPrice,
  OfferPrice,
  PriceListReader,
  PriceListRecord,
  PriceListRepository,
  PricePlace,
  PriceReader,
  PriceRepository,
  PricesQuestion,
  ProductPrice,
} from './prices/ports.ts'
export {
  type Price,
  type PriceList,
  type PriceListFields,
  priceListFieldsOf,
  type PriceListPatch,
  type ResolvedPrice,
} from './prices/price.ts'
export { documentedLists, requireSameKind, requireSoundList } from './prices/price-list-rules.ts'
export { lowestPrices } from './prices/lowest-price.ts'
export { ownPriceIn, priceSteps, stepAt } from './prices/price-steps.ts'
export { type Buying, listsFor, type PriceQuestion, resolvePrice } from './prices/resolve-price.ts'
export { audiences, type EventAudience, eventTypes, type Hearer, mayHear } from './live/audience.ts'
export type { LiveFeed, OpenStream } from './live/ports.ts'
export type { OutboxConsumer } from './outbox/consumer.ts'
export type { OutboxEvent, OutboxReader, OutboxSignal, OutboxSlice } from './outbox/ports.ts'
export {
  isDeepLink,
  type Poster,
  type PosterFields,
  type PosterTarget,
  type PosterTargetKey,
  posterTargetOf,
  requireFuture,
} from './posters/poster.ts'
export type { PosterFilter, PosterReader, PosterRepository, PosterRow } from './posters/ports.ts'
export {
  type MarkdownRenderer,
  type NewProject,
  type ProjectPatch,
  type ProjectReader,
  type ProjectRepository,
  type ProjectTarget,
} from './projects/ports.ts'
export { type Heading, type Project, projectLimits, projectSlugOf } from './projects/project.ts'
export type { AccessTokens, NewSession, RefreshTokens, SessionReader, SessionStore } from './sessions/ports.ts'
export { accessTokenLifeSeconds, refreshStep, type Session, sessionLife, stepUpSeconds } from './sessions/session.ts'
export type { AnswerCache, CacheOutcome, GivenAnswer, KeptAnswer } from './shared/answer-cache.ts'
export { type CachedList, type CachedRow, type CacheTag, tagsOfEvent } from './shared/cache-tags.ts'
export { type Clock, millisecondsOf, type Timestamp, timestampOf } from './shared/clock.ts'
export { currencyDigits, decimalOf, minorUnitsOf } from './shared/money-text.ts'
export { isUnitAmount, maxUnitAmount, meanOf, type Money, sumOf, times } from './shared/money.ts'
export {
  type OutsideAnswer,
  OutsideFailure,
  type OutsideFailureKind,
  type OutsideHttp,
  type OutsideRequest,
  type OutsideUrlFault,
} from './shared/outside-http.ts'
export { explainMiss, requireHit, targetFor } from './shared/ownership.ts'
export { PermanentFailure } from './shared/permanent-failure.ts'
export { mapPage, type Page, type PageRequest } from './shared/page.ts'
export { type RateBucket, type RateLimiter, rateLimits, type RateRule } from './shared/rate-limits.ts'
export type { Sealer, SealPurpose } from './shared/sealer.ts'
export { slugOf } from './shared/slug.ts'
export {
  type IdempotencyClaim,
  type JobOptions,
  type KeyedWork,
  type Readers,
  Replay,
  type Repositories,
  type StoredAnswer,
  type Transact,
  type Transactor,
  type UnitOfWork,
  type WorkOrigin,
} from './unit-of-work.ts'
export type { NewAvatar, UserFilter, UserPatch, UserReader, UserRepository } from './users/ports.ts'
export { type ProfileLink, profileLimits, type User, type UserRecord } from './users/user.ts'
export {
  afterAttempt,
  type AttemptOutcome,
  type Consequence,
  outcomeOfStatus,
  retryAfterOf,
} from './webhook-endpoints/after-attempt.ts'
export { messageOf, pingOf, type WebhookMessage } from './webhook-endpoints/message.ts'
export type {
  DeliveryFilter,
  DeliveryRecord,
  DueDelivery,
  MissedEvent,
  NewWebhookEndpoint,
  PendingDelivery,
  ReplayStep,
  WebhookEndpointPatch,
  WebhookEndpointReader,
  WebhookEndpointRepository,
  WebhookSigner,
  WebhookTarget,
} from './webhook-endpoints/ports.ts'
export {
  type AttemptError,
  type DeliveryState,
  deliveryStates,
  type DisabledReason,
  disabledReasons,
  type EndpointSecrets,
  type WebhookAttempt,
  type WebhookDelivery,
  type WebhookEndpoint,
  webhookRules,
} from './webhook-endpoints/webhook-endpoint.ts'
