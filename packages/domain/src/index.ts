export { AppError } from './app-error.ts'
export {
  type Actor,
  type ActorKey,
  type CustomerType,
  customerTypes,
  includesRole,
  ownsOrStaff,
  requireRole,
  type Role,
  roles,
} from './actor.ts'
export {
  type CartGap,
  cartGaps,
  type CouponFault,
  couponFaults,
  type DeclineReason,
  declineReasons,
  type DetailsByCode,
  type Issue,
  type IssueBound,
  type IssueCode,
  issueCodes,
  type IssueLimit,
  issueUnits,
  type RuleName,
  ruleNames,
  type ShortLine,
} from './error-details.ts'
export { fieldText } from './error-messages.ts'
export {
  type DetailsOf,
  type ErrorCode,
  type ErrorKind,
  errors,
  isErrorCode,
  isUniversal,
  type UniversalCode,
} from './errors.ts'
export { retryAfterOf } from './retry-after.ts'
export type { EventFieldKind, EventFields } from './event-fields.ts'
export {
  type DomainEvents,
  domainEvents,
  eventEntry,
  type PreparedEvent,
  eventTypes,
  type EventType,
  numberField,
  type PayloadWithoutId,
} from './events.ts'
export { isJobKind, type JobKind, jobKinds, type JobPayloads, jobs, type JobSettings } from './jobs.ts'
export type { AnswerCache, CacheOutcome, ServedAnswer, CachedAnswer } from './shared/answer-cache.ts'
export type { Audience } from './shared/audience.ts'
export type { CachedList, CachedRow, CacheTag } from './shared/cache-tags.ts'
export { catalogLimits } from './shared/catalog-limits.ts'
export { type Clock, millisecondsOf, type Timestamp, timestampOf } from './shared/clock.ts'
export { maxIssues, unknownKey } from './shared/issues.ts'
export { nextShare, type NextShare, shareOf, spread } from './shared/money-shares.ts'
export { currencyDigits, decimalOf, isCurrency, minorUnitsOf } from './shared/money-text.ts'
export { maxUnitAmount, type Money, sumOf } from './shared/money.ts'
export { joinNamedValue, splitNamedValue } from './shared/named-value.ts'
export { pluralOf, singularOf } from './shared/nouns.ts'
export {
  type OutsideAnswer,
  OutsideFailure,
  type OutsideFailureKind,
  type OutsideHttp,
  type OutsideRequest,
  type OutsideUrlFault,
} from './shared/outside-http.ts'
export { targetFor } from './shared/ownership.ts'
export type { OrderViewer } from './shared/order-viewer.ts'
export { mapPage, type Page, type PageRequest } from './shared/page.ts'
export { PermanentFailure } from './shared/permanent-failure.ts'
export { forgivingBuckets, type RateBucket, type RateLimiter, rateLimits, type RateRule } from './shared/rate-limits.ts'
export type { StoredAnswerRepository } from './shared/stored-answers.ts'
export type { ById, BySlug, Patch } from './shared/rows.ts'
export type { Sealer, SealPurpose } from './shared/sealer.ts'
export { slugOf } from './shared/slug.ts'
export { statesBefore, transition, type Transitions } from './shared/state-machine.ts'
export { tagsOfEvent } from './shared/tags-of-event.ts'
export { transliteratedSlugOf, offerSlugOf, transliterate } from './shared/transliterated-slug.ts'
export {
  type IdempotencyClaim,
  type JobOptions,
  type KeyedWork,
  type Readers,
  Replay,
  type Repositories,
  type StoredAnswer,
  type Transact,
  type TransactOptions,
  type Transactor,
  type UnitOfWork,
  type WorkOrigin,
} from './unit-of-work.ts'
