import { randomBytes } from 'node:crypto'
import { type ApiContext, appRouter } from '@atelier/api'
import { testDatabase } from '@atelier/db/testing'
import { Pool } from 'pg'
import { type Config, parseConfig } from '../src/config/config.ts'
import { type Mail, type Mailbox, startMailbox } from '../src/dev/mailbox.ts'
import { wire, type Wired } from '../src/wire.ts'
import { testBucket } from './_storage.ts'

/** The variables of a configuration for tests: limits off unless a test asks for them. */
const testEnv = (overrides: Readonly<Record<string, string>>) => ({
  NODE_ENV: 'test',
  SECRET_KEY: randomBytes(64).toString('base64'),
  PUBLIC_URL: 'http://api.test:8443',
  RATE_LIMIT_FACTOR: '0',
  LOG_LEVEL: 'silent',
  ...overrides,
})

function testConfig(env: Readonly<Record<string, string>>): Config {
  const parsed = parseConfig(env)
  if (!parsed.ok) throw new Error(parsed.faults.join('\n'))
  return parsed.config
}

type Caller = ReturnType<typeof appRouter.createCaller>

/** All services on a database, a bucket and a mailbox of their own, called as the transports call them. */
export interface TestBackend extends AsyncDisposable {
  readonly wired: Wired
  readonly config: Config
  /** The variables it was made of, for other processes on the same database. */
  readonly env: Readonly<Record<string, string>>
  /** Past the app, to its database. */
  readonly pool: Pool
  readonly mailbox: Mailbox
  /** Milliseconds to add to the machine's clock. */
  readonly time: { ahead: number }
  /** What went wrong behind the scenes. */
  readonly errors: readonly string[]
  /** Procedures as the user of that access token, or as an anonymous caller. */
  as(accessToken?: string, context?: Partial<ApiContext>): Caller
  /** The newest mail to an address with that subject, once it is there. */
  mailTo(address: string, subject: string): Promise<Mail>
}

export async function testBackend(overrides: Readonly<Record<string, string>> = {}): Promise<TestBackend> {
  const database = await testDatabase()
  const mailbox = await startMailbox()
  const bucket = await testBucket()
  const env = testEnv({ ...bucket, DATABASE_URL: database.url, SMTP_URL: mailbox.smtpUrl, ...overrides })
  const config = testConfig(env)
  const time = { ahead: 0 }
  const errors: string[] = []
  const wired = await wire(config, {
    clock: { now: () => Date.now() + time.ahead },
    passwordCost: { memoryCost: 64, timeCost: 1, parallelism: 1 },
    onError: (error, what) => void errors.push(`${what}: ${String(error)}`),
  })
  await wired.work()
  const pool = new Pool({ connectionString: database.url, max: 2 })

  const as = (accessToken?: string, context: Partial<ApiContext> = {}): Caller =>
    appRouter.createCaller({
      requestId: 'test-request',
      client: { ip: '192.0.2.1', userAgent: 'vitest' },
      services: wired.services,
      idempotencyKey: undefined,
      authenticate: () => wired.transport.authenticate(accessToken ? ['authorization', `Bearer ${accessToken}`] : []),
      deviceToken: { presented: () => undefined, write: () => undefined },
      refreshCookie: { read: () => undefined, presented: () => undefined, write: () => undefined },
      guestTokens: {},
      answeredExisting: () => undefined,
      replayed: () => undefined,
      ...context,
    })

  return {
    wired,
    config,
    env,
    pool,
    mailbox,
    time,
    errors,
    as,
    mailTo(address, subject) {
      const isTo = (to: string) => to.toLowerCase() === address.toLowerCase()
      return mailbox.waitFor(mail => mail.to.some(isTo) && mail.subject.startsWith(subject))
    },
    async [Symbol.asyncDispose]() {
      await pool.end()
      await wired[Symbol.asyncDispose]()
      await mailbox.stop()
      await database[Symbol.asyncDispose]()
    },
  }
}
