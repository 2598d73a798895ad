import type { AllowList } from '@atelier/domain/accounts'
import { databaseUrlFromParts, oldNameWarnings } from './old-names.ts'
import { type Fault, ruleFaults } from './rules.ts'
import { about } from './variable.ts'
import { type Env, environment, type Values, type VariableName } from './variables.ts'

/** Everything a deployment decides, parsed once at the start. */
export interface Config {
  readonly mode: 'production' | 'development' | 'test'
  readonly siteName: string
  /** ISO 4217. */
  readonly currency: string
  readonly dataDir: string
  /** Ports of the services that `pnpm start` and `pnpm dev` embed. */
  readonly embeddedPorts: {
    /** Null: any free one, kept with the data. */
    readonly database: number | null
    readonly storage: number
    readonly smtp: number
    readonly mailbox: number
  }
  readonly server: {
    readonly port: number
    /** Answers probes while `port` is still closed; null: none. */
    readonly probePort: number | null
    /** Addresses to listen on; undefined: every interface. */
    readonly hosts: readonly string[] | undefined
    /** Origin of every link we write, without a trailing slash. */
    readonly publicUrl: string
    readonly workers: number
    readonly trustedProxyHops: number
    /** Seconds to serve on after SIGTERM, so that proxies notice. */
    readonly drainSeconds: number
    /** Origins whose pages may call, the public one included. */
    readonly cors: { readonly listed: readonly string[]; readonly anyLocalPort: boolean }
  }
  readonly observability: {
    readonly logLevel: NonNullable<Values['LOG_LEVEL']>
    readonly metricsToken: string | null
    readonly otlpEndpoint: string | null
    /** Part of the requests that are traced, from 0 to 1. */
    readonly tracesSampled: number
  }
  /** Access tokens are signed with `current` as it is given; other keys are derived from it. */
  readonly secretKey: { readonly current: string; readonly previous: string | null }
  readonly accounts: {
    readonly allowList: AllowList
    readonly requireVerifiedEmail: boolean
    readonly passwords: PasswordRules
    /** The first ADMIN, made while there is none. */
    readonly firstSuperuser: { readonly email: string; readonly password: string } | null
  }
  readonly database: DatabaseUrls
  /** Days that events can be read again by the live stream and by new webhooks. */
  readonly eventRetentionDays: number
  /** Null: no object storage, uploads are off. */
  readonly storage: StorageConfig | null
  /** Bytes a user may have stored, variants included. */
  readonly uploadQuotaBytes: number
  readonly mail: { readonly smtpUrl: string; readonly from: string }
  readonly assistant: {
    /** Null: the assistant is off. */
    readonly provider: { readonly apiKey: string; readonly baseUrl: string; readonly model: string } | null
    readonly dailyTokens: number
  }
  readonly payments: {
    /** Null: buyers cannot pay by it. */
    readonly stripe: {
      readonly secretKey: string
      readonly webhookSecret: string
      readonly apiUrl: string
      /** Null: only frontends of others can take its payments. */
      readonly publishableKey: string | null
    } | null
    /** Null: derived from the secret key. */
    readonly fakeSecret: string | null
  }
  /** Requests to addresses that others chose: webhooks' receivers, images by URL. */
  readonly outside: { readonly allowLoopback: boolean; readonly httpsOnly: boolean }
  readonly cache: {
    /** Null: each process has its own cache and counters. */
    readonly redis: RedisConfig | null
    readonly ttlSeconds: number
  }
  /** Multiplies every rate limit; 0 switches them off. */
  readonly rateLimitFactor: number
}

interface PasswordRules {
  readonly minLength: number
  /** Refuses common passwords and the person's own names. */
  readonly refuseCommon: boolean
}

/** Rules of new passwords. Source: `reliability.md` S14. */
export const passwordRules = (production: boolean, minLength = production ? 10 : 4): PasswordRules => ({
  minLength,
  refuseCommon: production,
})

export interface DatabaseUrls {
  readonly url: string
  /** Keeps sessions: for LISTEN, locks, jobs and migrations. The same as `url` without a pooler. */
  readonly directUrl: string
  /** `url` leads to a pooler in transaction mode. */
  readonly isPooled: boolean
  readonly replicaUrls: readonly string[]
}

export interface RedisConfig {
  readonly url: string
  /** Of Upstash's REST protocol; null: Redis's own protocol. */
  readonly token: string | null
}

interface StorageConfig {
  readonly bucket: string
  /** Undefined: AWS. */
  readonly endpoint: string | undefined
  /** Undefined when it was not set: image URLs then name no region. */
  readonly region: string | undefined
  readonly publicUrl: string | undefined
  /** Where clients send presigned uploads; undefined: to the endpoint. */
  readonly uploadEndpoint: string | undefined
  /** Null: the credentials of the machine. */
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string } | null
}

type ParsedConfig =
  | { readonly ok: true; readonly config: Config; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly faults: readonly string[] }

/** Reads an environment; every fault is listed, one line each: name, what is wrong, what to set. */
export function parseConfig(given: Env): ParsedConfig {
  const warnings = oldNameWarnings(given)
  const env = withoutBlanks(given)
  env['DATABASE_URL'] ??= databaseUrlFromParts(given)
  const parsed = environment.safeParse(env)
  const faults = [...ruleFaults(env), ...(parsed.success ? [] : formFaults(parsed.error.issues, env))]
  if (faults.length > 0 || !parsed.success) return { ok: false, faults: lines(faults) }
  return { ok: true, config: compose(parsed.data), warnings }
}

/** The process's own environment, for this file's callers that start other processes with it. */
export const processEnv = (): Env => process.env

/** Parses the process's environment; lists faults on standard error and ends the process. */
export function loadConfig(): Config {
  const parsed = parseConfig(process.env)
  if (!parsed.ok) {
    process.stderr.write(`${parsed.faults.join('\n')}\n`)
    process.exit(1)
  }
  for (const warning of parsed.warnings) process.stderr.write(`warning: ${warning}\n`)
  return parsed.config
}

/** A blank value is an unset one, except in the allow list, where empty means that no address may register. */
const withoutBlanks = (env: Env): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(env).filter(([name, value]) => name === 'WHITELISTED_EMAILS' || (value ?? '').trim() !== ''),
  )

function formFaults(issues: readonly { readonly path: readonly PropertyKey[] }[], env: Env): Fault[] {
  const names = new Set(issues.map(issue => issue.path[0]).filter(name => isVariable(name)))
  return [...names].map(name => {
    const meta = about.get(environment.shape[name])
    if (env[name] === undefined) return { name, text: `is not set; set ${meta?.what}. ${meta?.text}` }
    const shown = meta?.secret ? 'its value' : JSON.stringify((env[name] ?? '').slice(0, 80))
    return { name, text: `${shown} is not ${meta?.what}; set for example ${name}=${meta?.example}` }
  })
}

const isVariable = (name: PropertyKey | undefined): name is VariableName =>
  name !== undefined && Object.hasOwn(environment.shape, name)

/** In the order of `.env.example`. */
function lines(faults: readonly Fault[]): string[] {
  const order = Object.keys(environment.shape)
  return faults
    .toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name))
    .map(({ name, text }) => `${name}: ${text}`)
}

const loopback = ['127.0.0.1', '::1']
/** Multiplies every limit of a development server that only this machine reaches. */
const developmentFactor = 100

function compose(values: Values): Config {
  const mode = values.NODE_ENV
  const production = mode === 'production'
  const port = values.PORT ?? 8081
  const publicUrl = values.PUBLIC_URL ?? `http://localhost:${port}`
  const origins = values.CORS_ORIGINS?.map(text => new URL(text).origin) ?? []
  const hosts = values.HOST === undefined ? (production ? undefined : loopback) : [values.HOST]
  const isOnlyLocal = hosts?.every(host => loopback.includes(host)) === true && !values.TRUSTED_PROXY_HOPS
  return {
    mode,
    siteName: values.SITE_NAME ?? 'Atelier',
    currency: values.SHOP_CURRENCY ?? 'RUB',
    dataDir: values.DATA_DIR ?? '.data',
    embeddedPorts: {
      database: values.EMBEDDED_DATABASE_PORT ?? null,
      storage: values.EMBEDDED_S3_PORT ?? 9000,
      smtp: values.EMBEDDED_SMTP_PORT ?? 1025,
      mailbox: values.EMBEDDED_MAILBOX_PORT ?? 8025,
    },
    server: {
      port,
      probePort: values.PROBE_PORT ?? null,
      hosts,
      publicUrl,
      workers: values.WEB_CONCURRENCY ?? 1,
      trustedProxyHops: values.TRUSTED_PROXY_HOPS ?? 0,
      drainSeconds: values.DRAIN_SECONDS ?? (production ? 5 : 0),
      cors: { listed: [publicUrl, ...origins], anyLocalPort: !production && values.CORS_ORIGINS === undefined },
    },
    observability: {
      logLevel: values.LOG_LEVEL ?? 'info',
      metricsToken: values.METRICS_TOKEN ?? null,
      otlpEndpoint: values.OTEL_EXPORTER_OTLP_ENDPOINT ?? null,
      tracesSampled: values.OTEL_TRACES_SAMPLER_ARG ?? 1,
    },
    secretKey: { current: values.SECRET_KEY, previous: values.SECRET_KEY_PREVIOUS ?? null },
    accounts: {
      allowList: values.WHITELISTED_EMAILS ?? { entries: null },
      requireVerifiedEmail: values.REQUIRE_VERIFIED_EMAIL ?? production,
      passwords: passwordRules(production, values.PASSWORD_MIN_LENGTH),
      firstSuperuser: pair(values.FIRST_SUPERUSER, values.FIRST_SUPERUSER_PASSWORD, (email, password) => ({
        email,
        password,
      })),
    },
    database: {
      url: values.DATABASE_URL,
      directUrl: values.DATABASE_DIRECT_URL ?? values.DATABASE_URL,
      isPooled: values.DATABASE_DIRECT_URL !== undefined && values.DATABASE_DIRECT_URL !== values.DATABASE_URL,
      replicaUrls: values.DATABASE_REPLICA_URL ?? [],
    },
    eventRetentionDays: values.EVENT_RETENTION_DAYS ?? 7,
    storage: storageOf(values),
    uploadQuotaBytes: values.UPLOAD_QUOTA_BYTES ?? 1_073_741_824,
    mail: {
      smtpUrl: values.SMTP_URL ?? 'smtp://localhost:1025',
      from: values.MAIL_FROM ?? `${values.SITE_NAME ?? 'Atelier'} <no-reply@localhost>`,
    },
    assistant: {
      provider:
        values.OPENAI_API_KEY === undefined
          ? null
          : {
              apiKey: values.OPENAI_API_KEY,
              baseUrl: values.OPENAI_BASE_URL ?? 'https://api.openai.com/v1',
              model: values.OPENAI_MODEL ?? 'gpt-5.4-mini',
            },
      dailyTokens: values.ASSISTANT_DAILY_TOKENS ?? 100_000,
    },
    payments: {
      stripe: pair(values.STRIPE_SECRET_KEY, values.STRIPE_WEBHOOK_SECRET, (secretKey, webhookSecret) => ({
        secretKey,
        webhookSecret,
        apiUrl: values.STRIPE_API_URL ?? 'https://api.stripe.com',
        publishableKey: values.STRIPE_PUBLISHABLE_KEY ?? null,
      })),
      fakeSecret: values.FAKE_PAYMENTS_SECRET ?? null,
    },
    outside: {
      allowLoopback: values.OUTSIDE_ALLOW_LOOPBACK ?? mode === 'development',
      httpsOnly: production,
    },
    cache: {
      redis: redisOf(values),
      ttlSeconds: values.CACHE_TTL_SECONDS ?? 60,
    },
    rateLimitFactor: values.RATE_LIMIT_FACTOR ?? (mode === 'development' && isOnlyLocal ? developmentFactor : 1),
  }
}

const pair = <A, B, T>(one: A | undefined, other: B | undefined, join: (one: A, other: B) => T): T | null =>
  one === undefined || other === undefined ? null : join(one, other)

function redisOf(values: Values): RedisConfig | null {
  if (values.REDIS_URL !== undefined) return { url: values.REDIS_URL, token: null }
  return pair(values.UPSTASH_REDIS_REST_URL, values.UPSTASH_REDIS_REST_TOKEN, (url, token) => ({ url, token }))
}

const storageOf = (values: Values): StorageConfig | null =>
  values.S3_BUCKET === undefined
    ? null
    : {
        bucket: values.S3_BUCKET,
        endpoint: values.S3_ENDPOINT,
        region: values.S3_REGION,
        publicUrl: values.S3_PUBLIC_URL,
        uploadEndpoint: values.S3_UPLOAD_URL,
        credentials: pair(values.AWS_ACCESS_KEY_ID, values.AWS_SECRET_ACCESS_KEY, (accessKeyId, secretAccessKey) => ({
          accessKeyId,
          secretAccessKey,
        })),
      }
