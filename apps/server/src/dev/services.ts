import { join } from 'node:path'
import { databaseUrlFromParts } from '../config/old-names.ts'
import type { Config } from '../config/config.ts'
import type { Env } from '../config/variables.ts'
import { secretKeyOf } from './data-folder.ts'
import { StartError } from '../process/start-error.ts'

/** Production embeds nothing, whatever is unset: the configuration then names what is missing. */
export const mayEmbed = (env: Env): boolean => env['NODE_ENV'] !== 'production'

/** Which services this start embeds: those without an address. */
export const wantsDatabase = (env: Env): boolean => mayEmbed(env) && !env['DATABASE_URL'] && !databaseUrlFromParts(env)
const wantsStorage = (env: Env): boolean => mayEmbed(env) && !env['S3_ENDPOINT'] && !env['S3_BUCKET']
const wantsMailbox = (env: Env): boolean => mayEmbed(env) && !env['SMTP_URL']

interface Services {
  /** The environment of the server: the given one and the addresses of the started services. */
  readonly env: Env
  /** Lines for the table. */
  readonly rows: readonly (readonly [name: string, value: string])[]
  /** Stops what was started, the last first. */
  stop(): Promise<void>
}

/** Starts the services without an address, with their data in `folder`. */
export async function startServices(given: Env, folder: string, ports: Config['embeddedPorts']): Promise<Services> {
  const env: Record<string, string | undefined> = { ...given }
  const rows: Service['row'][] = []
  const stops: (() => Promise<void>)[] = []
  const stop = async (): Promise<void> => {
    for (const end of stops.splice(0).toReversed()) await end()
  }
  if (mayEmbed(env)) env['SECRET_KEY'] ||= await secretKeyOf(folder)
  const starters = [
    wantsMailbox(env) && mailbox(folder, ports),
    wantsDatabase(env) && database(folder, ports),
    wantsStorage(env) && storage(folder, ports),
  ].filter(starting => starting !== false)
  const results = await Promise.allSettled(starters)
  for (const result of results) {
    if (result.status === 'rejected') continue
    stops.push(result.value.stop)
    rows.push(result.value.row)
    Object.assign(env, result.value.env)
  }
  const failed = results.find(result => result.status === 'rejected')
  if (failed) {
    await stop()
    throw failed.reason
  }
  return { env, rows, stop }
}

type Ports = Config['embeddedPorts']

/** A running service: its variables for the server and its line of the table. */
interface Service {
  readonly env: Env
  readonly row: readonly [name: string, value: string]
  readonly stop: () => Promise<void>
}

async function mailbox(folder: string, { smtp: smtpPort, mailbox: pagePort }: Ports): Promise<Service> {
  const { startMailbox } = await import('./mailbox.ts')
  const { smtpUrl, url, stop } = await startMailbox({ directory: join(folder, 'mail'), smtpPort, pagePort })
  // Another port than the wished one where that is taken: the pages link to it.
  return { env: { SMTP_URL: smtpUrl, EMBEDDED_MAILBOX_PORT: new URL(url).port }, row: ['Mailbox', url], stop }
}

async function database(folder: string, { database: port }: Ports): Promise<Service> {
  const { EmbeddedPostgresError, startEmbeddedPostgres } = await import('@atelier/db/embedded')
  try {
    const postgres = await startEmbeddedPostgres({
      dataDir: join(folder, 'postgres'),
      durable: true,
      whenRunning: 'share',
      ...(port === null ? {} : { port }),
    })
    return { env: { DATABASE_URL: postgres.url }, row: ['Database', postgres.url], stop: () => postgres.stop() }
  } catch (error) {
    if (error instanceof EmbeddedPostgresError) throw new StartError(error.message, { cause: error })
    throw error
  }
}

async function storage(folder: string, { storage: port }: Ports): Promise<Service> {
  const { startObjectStore } = await import('./object-store.ts')
  const { env, stop } = await startObjectStore(join(folder, 's3'), port)
  const { S3_ENDPOINT: endpoint, S3_BUCKET: bucket, AWS_ACCESS_KEY_ID: key, AWS_SECRET_ACCESS_KEY: secret } = env
  return { env, row: ['S3', `${endpoint}, bucket ${bucket}, key ${key}, secret ${secret}`], stop }
}
