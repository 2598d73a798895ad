import { randomBytes } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { deleteAtTheEnd, startThrowawayPostgres, throwawayFolder } from '@atelier/db/embedded'
import { demoPassword } from '@atelier/domain/accounts'
import { type Config, parseConfig } from '../config/config.ts'
import type { Env } from '../config/variables.ts'
import { baseHeadersFor } from '../http/base-headers.ts'
import type { App } from '../http/app.ts'
import { createLog } from '../observability/logger.ts'
import { createHttpServer, listen } from '../process/listen.ts'
import { StartError } from '../process/start-error.ts'
import { refuse } from '../rest/refuse.ts'
import { admin, demoPeople } from './demo.ts'
import { fillWithDemo } from './fill-with-demo.ts'
import { closeServer } from './listen-near.ts'
import { startMailbox } from './mailbox.ts'
import { withNotice } from './notice.ts'
import { startObjectStore } from './object-store.ts'
import { serveRenewedData } from './renewed-data.ts'
import { startResetEndpoint } from './reset-endpoint.ts'
import { serveCopy } from './serve-copy.ts'
import { buildWeb } from './web-build.ts'

/** What `pnpm start --ephemeral` prints, as one line of JSON. */
interface EphemeralAddresses {
  /** Of the API and the pages. */
  readonly url: string
  /** Of the mailbox; `/messages.json?to=<address>` lists its mails. */
  readonly mailbox: string
  /** A `POST` here brings the demo back; 204 once it is there. */
  readonly reset: string
  readonly logins: readonly { readonly email: string; readonly password: string; readonly role: 'ADMIN' | 'USER' }[]
}

/** Variables that mean the same for throw-away data; addresses of services are never among them. */
const passedOn = [
  'LOG_LEVEL',
  'SITE_NAME',
  'SHOP_CURRENCY',
  'CORS_ORIGINS',
  'RATE_LIMIT_FACTOR',
  'WHITELISTED_EMAILS',
  'REQUIRE_VERIFIED_EMAIL',
  'PASSWORD_MIN_LENGTH',
  'OUTSIDE_ALLOW_LOOPBACK',
]

interface Ephemeral extends AsyncDisposable {
  readonly addresses: EphemeralAddresses
}

/** Serves the demo on a free port, with data that ends with this process. @throws StartError in production */
export async function startEphemeral(root: string, given: Env, signal: AbortSignal): Promise<Ephemeral> {
  if (given['NODE_ENV'] === 'production')
    throw new StartError('--ephemeral: the passwords of the demo are published; start without NODE_ENV=production')
  await using building = new AsyncDisposableStack()
  const stopLater = <T extends { stop(): Promise<void> }>(started: T): T => building.adopt(started, each => each.stop())
  const folder = throwawayFolder()
  const bucket = join(folder, 's3')
  await mkdir(folder)
  building.defer(() => rm(folder, { recursive: true, force: true }))
  building.defer(deleteAtTheEnd(folder))
  const web = buildWeb(root, signal)
  building.defer(async () => void (await web))
  const postgres = stopLater(await startThrowawayPostgres())
  const mailbox = stopLater(await startMailbox())
  const storage = stopLater(await startObjectStore(bucket))

  let app = notYet
  const headers = baseHeadersFor({ hsts: false, cors: { listed: [], anyLocalPort: false } }).of('', null)
  const server = createHttpServer((request, node) => app(request, node), refuse, { headers })
  await listen(server, { port: 0, hosts: ['127.0.0.1', '::1'] })
  building.defer(() => closeServer(server))
  const address = server.address()
  const env: Env = {
    LOG_LEVEL: 'warn',
    ...Object.fromEntries(passedOn.flatMap(name => (given[name] === undefined ? [] : [[name, given[name]]]))),
    ...storage.env,
    NODE_ENV: 'development',
    PORT: typeof address === 'object' ? String(address?.port) : undefined,
    SECRET_KEY: randomBytes(64).toString('base64url'),
    SMTP_URL: mailbox.smtpUrl,
  }
  const filled = configOf(env, postgres.url)
  const log = createLog(filled.observability, process.stderr)
  await withNotice('Filling the database with the demo', () => fillWithDemo(filled, log, signal), process.stderr)
  signal.throwIfAborted()
  mailbox.clear()
  const data = building.use(
    await serveRenewedData({
      databaseUrl: postgres.url,
      bucket,
      serve: databaseUrl => serveCopy(configOf(env, databaseUrl), log),
      onRenewal: () => mailbox.clear(),
    }),
  )
  app = data.app
  const fault = await withNotice('Building the pages', () => web, process.stderr)
  if (fault !== undefined) process.stderr.write(`${fault}\n`)
  const endpoint = stopLater(await startResetEndpoint(() => data.renew()))
  const running = building.move()
  return {
    addresses: { url: filled.server.publicUrl, mailbox: mailbox.url, reset: endpoint.url, logins },
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  }
}

const notYet: App = () => new Response(null, { status: 503 })

const logins = demoPeople.map(({ email }) => ({
  email,
  password: demoPassword,
  role: email === admin.email ? ('ADMIN' as const) : ('USER' as const),
}))

function configOf(env: Env, databaseUrl: string): Config {
  const parsed = parseConfig({ ...env, DATABASE_URL: databaseUrl })
  if (!parsed.ok) throw new StartError(parsed.faults.join('\n'))
  return parsed.config
}
