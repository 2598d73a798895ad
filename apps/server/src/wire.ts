import { createFirstAdmin, type AppServices, outboxConsumers } from '@atelier/api'
import {
  createDatabase,
  createKeyset,
  createMaintenance,
  createReaders,
  createTransactor,
  type Database,
  listenForInvalidations,
  listenToOutbox,
  readBacklog,
  startDispatcher,
  startJobs,
} from '@atelier/db'
import type { Clock, RateLimiter, Transactor } from '@atelier/domain'
import { createAccessTokens } from './adapters/identity/access-tokens.ts'
import { createKeyToActor } from './adapters/identity/api-keys.ts'
import { createAnswerCache, type ProcessCache } from './adapters/cache/answer-cache.ts'
import { createPasswords, type PasswordCost } from './adapters/identity/argon2-passwords.ts'
import { loadCommonPasswords } from './adapters/identity/common-passwords.ts'
import { documentWriter } from './adapters/documents/document-writer.ts'
import { createCalendarWriter } from './adapters/calendar/ical-calendar.ts'
import { createSealer } from './adapters/secrets/aes-sealer.ts'
import { createImageProcess } from './adapters/images/image-process.ts'
import { importProcess } from './adapters/imports/import-process.ts'
import { createLiveFeed } from './adapters/live/live-feed.ts'
import { luciaSessions } from './adapters/identity/lucia-sessions.ts'
import { createMarkdownRenderer } from './adapters/markdown/markdown-renderer.ts'
import { createMemoryCounts } from './adapters/limits/memory-counts.ts'
import { createNoObjectStore } from './adapters/storage/no-object-store.ts'
import { randomSecrets } from './adapters/secrets/random-secrets.ts'
import { noAssistant } from './adapters/assistant/no-assistant.ts'
import { createOpenaiAssistant } from './adapters/assistant/openai-assistant.ts'
import { createFakePayments } from './adapters/payments/fake-payments.ts'
import { manualPayments } from './adapters/payments/manual-payments.ts'
import { paymentProviders } from './adapters/payments/payment-providers.ts'
import { createRateLimiter } from './adapters/limits/rate-limiter.ts'
import { createRefreshTokens } from './adapters/identity/refresh-tokens.ts'
import { deriveKey } from './adapters/shared/derive-key.ts'
import { createSafeFetch } from './adapters/outgoing/safe-fetch.ts'
import { createSmtpMailer } from './adapters/mail/smtp-mailer.ts'
import { timeZones } from './adapters/calendar/time-zones.ts'
import { createUploadTickets } from './adapters/storage/upload-tickets.ts'
import { webhookSigner } from './adapters/outgoing/webhook-signer.ts'
import { authenticate } from './adapters/identity/authenticate.ts'
import { openRedis } from './adapters/redis/open-redis.ts'
import type { GuardedRedis } from './adapters/redis/guarded-redis.ts'
import type { Config } from './config/config.ts'
import { createOrigins } from './http/origins.ts'
import type { TransportServices } from './http/context.ts'
import { type JobRun, runJobs } from './jobs/runner.ts'
import type { Traces } from './observability/traces.ts'
import type { Watched } from './observability/watched-metrics.ts'
import { version } from './version.ts'

/** What the rest of the process uses of the composition. */
export interface Wired extends AsyncDisposable {
  readonly services: AppServices
  readonly transport: TransportServices
  readonly database: Database
  readonly cache: ProcessCache
  /** What metrics read. */
  readonly watched: Omit<Watched, 'cache'>
  /** Starts job workers, schedules, the event dispatcher and the listener for cache invalidations. */
  work(): Promise<void>
  /** Ends live streams with their final event and refuses new ones. */
  endStreams(): void
}

export interface WireOptions {
  /** Receives background errors; they never reach a client. */
  readonly onError: (error: unknown, what: string) => void
  /** Sees each attempt of a job, for metrics. */
  readonly onJob?: (run: JobRun) => void
  readonly traceJob?: Traces['job'] | undefined
  /** Begins a span for a statement. */
  readonly traceStatement?: Traces['statement'] | undefined
  /** Default: the machine's clock. */
  readonly clock?: Clock
  /** Default: what a server needs. Tests log in by the hundred. */
  readonly passwordCost?: PasswordCost
  /** How long an image, the storage or a connection to the database may take, ms. Default: what the caller of a request waits for. */
  readonly patienceMs?: number
}

const systemClock: Clock = { now: () => Date.now() }

/** The composition root: builds everything from `Config`. Only the job queue connects before its first use. */
export async function wire(
  config: Config,
  { onError, onJob, traceJob, traceStatement, clock = systemClock, passwordCost, patienceMs }: WireOptions,
): Promise<Wired> {
  await using building = new AsyncDisposableStack()
  const { current, previous } = config.secretKey
  const key = (purpose: string) => deriveKey(current, purpose)
  const previousKey = (purpose: string) => (previous === null ? undefined : deriveKey(previous, purpose))
  const { publicUrl, cors } = config.server
  const { url, directUrl, isPooled, replicaUrls } = config.database
  const alert = (error: unknown): void => onError(error, 'database')
  const database = building.use(
    createDatabase({ url, isPooled, replicaUrls, trace: traceStatement, alert, connectMs: patienceMs }),
  )
  const images = building.adopt(createImageProcess({ patienceMs }), each => each.close())
  const objects = building.adopt(await objectStoreOf(config, patienceMs), each => each.close())
  const outside = building.adopt(createSafeFetch(config.outside), each => each.close())
  const mailer = building.adopt(createSmtpMailer({ url: config.mail.smtpUrl, from: config.mail.from }), each =>
    each.close(),
  )
  const jobs = building.use(await startJobs({ url: directUrl, onError: error => onError(error, 'job queue') }))
  const keyset = createKeyset(key('cursor'), previousKey('cursor'))
  const readers = createReaders(database, { keyset })
  const opened = config.cache.redis && building.adopt(await openRedis(config.cache.redis), each => each.close())
  const redis = opened && (await import('./adapters/redis/guarded-redis.ts')).createGuardedRedis(opened)
  const cache = await cacheOf(config, redis, key('answers'))
  const invalidate = (tags: readonly string[]) => cache.invalidate(tags)
  const transactor = createTransactor(database, { keyset, jobs, sessions: luciaSessions, onInvalidate: invalidate })
  const tokens = createAccessTokens({ current, previous: previous ?? undefined }, publicUrl, clock)

  const heard = building.use(listenToOutbox({ url: directUrl, onError: error => onError(error, 'listener') }))
  const live = building.adopt(createLiveFeed({ outbox: readers.outbox, signal: heard }), each => each.close())

  const refusals = new Map<string, number>()
  const onRefusal = (bucket: string): void => void refusals.set(bucket, (refusals.get(bucket) ?? 0) + 1)

  const services: AppServices = {
    readers,
    transactor,
    clock,
    passwords: await createPasswords(passwordCost),
    accessTokens: tokens,
    refreshTokens: createRefreshTokens(key('refresh'), previousKey('refresh')),
    secrets: randomSecrets,
    markdown: createMarkdownRenderer(),
    timeZones,
    calendarWriter: createCalendarWriter({ siteName: config.siteName, publicUrl }),
    documents: documentWriter,
    importFiles: importProcess,
    mailer,
    outside,
    objects,
    uploadTickets: createUploadTickets(key('uploads'), previousKey('uploads')),
    assistant: config.assistant.provider ? await createOpenaiAssistant(config.assistant.provider) : noAssistant,
    ...(await paymentsOf(config, { transactor, clock, fakeSecret: key('fake-payments') })),
    sealer: createSealer({ current, previous }),
    webhookSigner,
    images,
    maintenance: createMaintenance(database, { eventRetentionDays: config.eventRetentionDays }),
    // What it needs is loaded with the first question.
    diagnosis: { examine: async () => (await import('./diagnosis/examine.ts')).examine(config) },
    limiter: await limiterOf(config, redis, { clock, onRefusal }),
    live,
    settings: await settingsOf(config),
  }

  const recordUse = transactor.transact({ requestId: 'api-key', ip: '' })
  const keys = createKeyToActor({
    apiKeys: readers.apiKeys,
    hash: token => randomSecrets.hash(token),
    clock,
    recordUse: (...use) => recordUse(uow => uow.apiKeys.recordUse(...use)),
    onError: error => onError(error, 'use of an API key'),
  })

  const running = building.move()
  let isWorking = false
  return {
    services,
    database,
    cache,
    watched: {
      pool: () => database.pool,
      replicaReads: database.replicaReads,
      openStreams: () => live.openStreams(),
      refusals,
      backlog: () => readBacklog(database),
    },
    transport: {
      services,
      cache,
      origins: createOrigins(cors),
      authenticate: rawHeaders => authenticate({ tokens, sessions: readers.sessions, clock, keys }, rawHeaders),
    },
    async work() {
      if (isWorking) return
      isWorking = true
      running.use(listenForInvalidations(directUrl, cache))
      await runJobs({
        jobs,
        services,
        transactor,
        onFailure: (error, { kind }) => onError(error, `job ${kind}`),
        onRun: onJob,
        traced: traceJob,
      })
      running.use(
        startDispatcher({
          url: directUrl,
          outbox: readers.outbox,
          transactor,
          consumers: outboxConsumers(services),
          onError,
        }),
      )
    },
    endStreams: () => live.close(),
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  }
}

// Clients of services that a deployment does not use are not loaded.

async function objectStoreOf({ storage, server }: Config, patienceMs: number | undefined) {
  if (!storage) return createNoObjectStore(server.publicUrl)
  const { createS3ObjectStore } = await import('./adapters/storage/s3-object-store.ts')
  return createS3ObjectStore(storage, { patienceMs })
}

async function cacheOf(
  { cache: { ttlSeconds } }: Config,
  redis: GuardedRedis | null,
  secret: Buffer,
): Promise<ProcessCache> {
  if (!redis) return createAnswerCache({ ttlSeconds, shared: undefined })
  const { createRedisLevel } = await import('./adapters/cache/redis-level.ts')
  return createAnswerCache({ ttlSeconds, shared: createRedisLevel({ redis, secret, version, ttlSeconds }) })
}

interface PaymentParts {
  readonly transactor: Transactor
  readonly clock: Clock
  readonly fakeSecret: Buffer
}

async function paymentsOf({ mode, payments }: Config, { transactor, clock, fakeSecret }: PaymentParts) {
  const transact = transactor.transact({ requestId: 'fake-payments', ip: '' })
  const secret = payments.fakeSecret ?? `whsec_${fakeSecret.toString('base64')}`
  const fakePayments =
    mode === 'production' ? undefined : createFakePayments({ transact, signer: webhookSigner, secret, clock })
  const stripe = payments.stripe && (await import('./adapters/payments/stripe-payments.ts'))
  return {
    fakePayments,
    paymentProviders: paymentProviders([
      ...(stripe && payments.stripe ? [stripe.createStripePayments({ ...payments.stripe, clock })] : []),
      manualPayments,
      ...(fakePayments ? [fakePayments] : []),
    ]),
  }
}

async function limiterOf(
  { rateLimitFactor: factor }: Config,
  redis: GuardedRedis | null,
  options: { readonly clock: Clock; readonly onRefusal: (bucket: string) => void },
): Promise<RateLimiter> {
  const { clock } = options
  const own = createMemoryCounts(clock)
  if (!redis) return createRateLimiter({ ...options, store: own, factor })
  const { createRedisCounts } = await import('./adapters/limits/redis-counts.ts')
  return createRateLimiter({ ...options, store: createRedisCounts({ redis, clock, fallback: own }), factor })
}

async function settingsOf(config: Config): Promise<AppServices['settings']> {
  const { server, siteName, accounts, assistant, uploadQuotaBytes } = config
  const { passwords } = accounts
  const isCommon = passwords.refuseCommon ? await loadCommonPasswords() : () => false
  return {
    publicUrl: server.publicUrl,
    siteName,
    allowList: accounts.allowList,
    requireVerifiedEmail: accounts.requireVerifiedEmail,
    uploadQuotaBytes,
    assistantDailyTokens: assistant.dailyTokens,
    passwordPolicy: { ...passwords, isCommon, siteName },
  }
}

/** Creates the first ADMIN of the configuration if there is none; true when it did. */
export async function ensureFirstAdmin({ services }: Wired, config: Config): Promise<boolean> {
  const { firstSuperuser } = config.accounts
  if (!firstSuperuser) return false
  const { transactor, ...rest } = services
  const transact = transactor.transact({ requestId: 'start', ip: '' })
  return (await createFirstAdmin({ ...rest, transact }, firstSuperuser)) !== undefined
}
