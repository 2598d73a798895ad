import { isEmail, parseAllowList } from '@atelier/domain/accounts'
import { z } from 'zod'
import { processVariables } from './process-variables.ts'
import { flag, needed, secret, urlOf, urlsOf, variable, whole } from './variable.ts'

/** Every variable the server reads. Defaults are in `config.ts`, rules between variables in `rules.ts`. */
export const environment = z.object({
  ...processVariables,
  SECRET_KEY: needed(secret(64), {
    group: 'Secrets',
    text: 'Signs access tokens; other keys are derived from it. pnpm start makes its own.',
    what: 'a secret of at least 64 bytes',
    example: '<openssl rand -base64 64 | tr -d "\\n">',
    secret: true,
  }),
  SECRET_KEY_PREVIOUS: variable(secret(64), {
    group: 'Secrets',
    text: 'The key before the last change: tokens signed with it stay good until they expire.',
    what: 'a secret of at least 64 bytes',
    example: '<the old SECRET_KEY>',
    secret: true,
  }),
  WHITELISTED_EMAILS: variable(
    z
      .string()
      .refine(text => parseAllowList(text).faults.length === 0)
      .transform(text => parseAllowList(text).list),
    {
      group: 'Accounts',
      text: 'Who may register: addresses and *@domain entries, comma separated. Unset: everyone. Empty: no one.',
      what: 'a comma separated list of e-mail addresses and *@domain entries',
      example: 'ana@example.com,*@studio.example',
    },
  ),
  REQUIRE_VERIFIED_EMAIL: variable(flag, {
    group: 'Accounts',
    text: 'Whether writing needs a proven e-mail address. Default true in production, false elsewhere.',
    what: 'true or false',
    example: 'true',
  }),
  PASSWORD_MIN_LENGTH: variable(whole(4, 128), {
    group: 'Accounts',
    text: 'Least number of characters of a new password. Default 10 in production, 4 elsewhere.',
    what: 'a whole number from 4 to 128',
    example: '10',
  }),
  FIRST_SUPERUSER: variable(z.string().refine(isEmail), {
    group: 'Accounts',
    text: 'E-mail address of the first ADMIN, created at start while there is none.',
    what: 'an e-mail address',
    example: 'admin@example.com',
  }),
  FIRST_SUPERUSER_PASSWORD: variable(secret(4), {
    group: 'Accounts',
    text: 'Password of the first ADMIN.',
    what: 'a password of at least 4 bytes',
    example: '<a long password>',
    secret: true,
  }),
  DATABASE_URL: needed(urlOf(/^postgres(ql)?$/), {
    group: 'Database',
    text: 'PostgreSQL 15 to 18. pnpm start and pnpm dev embed one when it is unset.',
    what: 'a postgres:// URL',
    example: 'postgres://user:password@localhost:5432/atelier',
    secret: true,
  }),
  DATABASE_DIRECT_URL: variable(urlOf(/^postgres(ql)?$/), {
    group: 'Database',
    text: 'PostgreSQL itself, where DATABASE_URL leads to a pooler in transaction mode: for LISTEN, locks, jobs and migrations.',
    what: 'a postgres:// URL',
    example: 'postgres://user:password@localhost:5432/atelier',
    secret: true,
  }),
  DATABASE_REPLICA_URL: variable(urlsOf(/^postgres(ql)?$/), {
    group: 'Database',
    text: 'Copies by streaming replication that serve reads while they are not behind; several with blanks between them.',
    what: 'one or more postgres:// URLs',
    example: 'postgres://user:password@replica:5432/atelier',
    secret: true,
  }),
  EVENT_RETENTION_DAYS: variable(whole(1, 365), {
    group: 'Database',
    text: 'How long events can be read again by live streams and new webhooks. Default 7.',
    what: 'a whole number of days from 1 to 365',
    example: '7',
  }),
  S3_ENDPOINT: variable(urlOf(/^https?$/), {
    group: 'Object storage',
    text: 'An S3 server other than AWS. pnpm start and pnpm dev embed one when S3_ENDPOINT and S3_BUCKET are unset.',
    what: 'an http or https URL',
    example: 'http://localhost:9000',
  }),
  S3_REGION: variable(z.string().regex(/^[a-z0-9-]{1,40}$/), {
    group: 'Object storage',
    text: 'Region of the bucket. Default us-east-1.',
    what: 'the name of a region',
    example: 'eu-central-1',
  }),
  S3_BUCKET: variable(z.string().regex(/^[a-z0-9][a-z0-9.-]{2,62}$/), {
    group: 'Object storage',
    text: 'Bucket for images. Unset in production: uploads answer NOT_CONFIGURED.',
    what: 'the name of a bucket',
    example: 'atelier',
  }),
  S3_PUBLIC_URL: variable(urlOf(/^https?$/), {
    group: 'Object storage',
    text: 'Where the objects of the bucket are read, such as a CDN. Default: the bucket itself.',
    what: 'an http or https URL',
    example: 'https://images.example.com',
  }),
  S3_UPLOAD_URL: variable(urlOf(/^https?$/), {
    group: 'Object storage',
    text: 'The S3 server as browsers reach it, for presigned uploads. Default: S3_ENDPOINT.',
    what: 'an http or https URL',
    example: 'https://uploads.example.com',
  }),
  AWS_ACCESS_KEY_ID: variable(z.string(), {
    group: 'Object storage',
    text: 'Access key of the bucket. Unset: the credentials of the machine (instance role).',
    what: 'an access key',
    example: '<access key id>',
    secret: true,
  }),
  AWS_SECRET_ACCESS_KEY: variable(z.string(), {
    group: 'Object storage',
    text: 'Secret of the access key.',
    what: 'a secret key',
    example: '<secret access key>',
    secret: true,
  }),
  UPLOAD_QUOTA_BYTES: variable(whole(1, 1_000_000_000_000), {
    group: 'Object storage',
    text: 'Bytes of images a user may have stored, smaller variants included. Default 1073741824 (1 GiB).',
    what: 'a whole number of bytes from 1 to 1000000000000',
    example: '1073741824',
  }),
  SMTP_URL: variable(urlOf(/^smtps?$/), {
    group: 'Mail',
    text: 'Mail server. pnpm start and pnpm dev embed a mailbox when it is unset; production needs it.',
    what: 'an smtp:// or smtps:// URL',
    example: 'smtps://user:password@mail.example.com:465',
    secret: true,
  }),
  MAIL_FROM: variable(z.string().regex(/^[^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>$|^[^\s<>@]+@[^\s<>@]+$/), {
    group: 'Mail',
    text: 'Sender of every mail. Production needs it.',
    what: 'an address, or a name and <address>',
    example: 'Atelier <no-reply@example.com>',
  }),
  REDIS_URL: variable(urlOf(/^rediss?$/), {
    group: 'Cache',
    text: 'Redis for what processes share. Unset, as UPSTASH_REDIS_REST_URL: each process keeps its own cache and counters.',
    what: 'a redis:// or rediss:// URL',
    example: 'redis://:password@localhost:6379',
    secret: true,
  }),
  UPSTASH_REDIS_REST_URL: variable(urlOf(/^https?$/), {
    group: 'Cache',
    text: 'The same over HTTP, where plain TCP is closed.',
    what: 'an http or https URL',
    example: 'https://name.upstash.io',
  }),
  UPSTASH_REDIS_REST_TOKEN: variable(z.string(), {
    group: 'Cache',
    text: 'Token of that Redis.',
    what: 'a token',
    example: '<token>',
    secret: true,
  }),
  CACHE_TTL_SECONDS: variable(whole(1, 86_400), {
    group: 'Cache',
    text: 'Back-stop life of a cached answer, in seconds. Default 60.',
    what: 'a whole number from 1 to 86400',
    example: '60',
  }),
  OPENAI_API_KEY: variable(z.string(), {
    group: 'Assistant',
    text: 'Key of an OpenAI-compatible server. Unset: the assistant answers NOT_CONFIGURED.',
    what: 'a key',
    example: '<key>',
    secret: true,
  }),
  OPENAI_BASE_URL: variable(urlOf(/^https?$/), {
    group: 'Assistant',
    text: 'Where that server is. Default https://api.openai.com/v1.',
    what: 'an http or https URL',
    example: 'https://api.openai.com/v1',
  }),
  OPENAI_MODEL: variable(z.string().max(200), {
    group: 'Assistant',
    text: 'Model that is asked; it must read images for alternative texts. Default gpt-5.4-mini.',
    what: 'the name of a model',
    example: 'gpt-5.4-mini',
  }),
  ASSISTANT_DAILY_TOKENS: variable(whole(1, 100_000_000), {
    group: 'Assistant',
    text: 'What each user may spend a day, in tokens of questions and answers. Default 100000.',
    what: 'a whole number from 1 to 100000000',
    example: '100000',
  }),
  STRIPE_SECRET_KEY: variable(z.string().min(1), {
    group: 'Payments',
    text: 'Secret key of Stripe. Unset: buyers cannot pay by it.',
    what: 'a key',
    example: '<sk_live_…>',
    secret: true,
  }),
  STRIPE_WEBHOOK_SECRET: variable(z.string().min(1), {
    group: 'Payments',
    text: 'Signing secret of the webhook endpoint <PUBLIC_URL>/v1/webhooks/payments/stripe.',
    what: 'a secret',
    example: '<whsec_…>',
    secret: true,
  }),
  STRIPE_PUBLISHABLE_KEY: variable(z.string().regex(/^pk_\w+$/), {
    group: 'Payments',
    text: 'Publishable key of Stripe, for the shop of this server. Unset: the shop does not offer Stripe.',
    what: 'a key that begins with pk_',
    example: 'pk_live_…',
  }),
  STRIPE_API_URL: variable(urlOf(/^https?$/), {
    group: 'Payments',
    text: 'Where Stripe is. Default https://api.stripe.com.',
    what: 'an http or https URL',
    example: 'https://api.stripe.com',
  }),
  FAKE_PAYMENTS_SECRET: variable(z.string().regex(/^whsec_[A-Za-z0-9+/]{32,}={0,2}$/), {
    group: 'Payments',
    text: 'Signs webhooks of the pretended provider fake, which production does not have. Default: derived from SECRET_KEY.',
    what: 'whsec_ and base64 of at least 24 bytes',
    example: '<whsec_…>',
    secret: true,
  }),
  OUTSIDE_ALLOW_LOOPBACK: variable(flag, {
    group: 'Outside',
    text: 'Whether webhooks may go to this machine itself, at any port. Default true in development, false elsewhere; production refuses true.',
    what: 'true or false',
    example: 'false',
  }),
  RATE_LIMIT_FACTOR: variable(
    z
      .string()
      .refine(text => /^\d{1,6}(\.\d+)?$/.test(text))
      .transform(Number),
    {
      group: 'Limits',
      text: 'Multiplies every rate limit. Default 1, and 100 for a development server on loopback; 0 switches them off, which production refuses.',
      what: 'a number of 0 or more',
      example: '1',
    },
  ),
})

export type VariableName = keyof typeof environment.shape
export type Values = z.output<typeof environment>
export type Env = Readonly<Record<string, string | undefined>>
