import { join } from 'node:path'
import { EmbeddedPostgresError, startEmbeddedPostgres } from '@atelier/db/embedded'
import { databaseUrlFromParts } from '../config/old-names.ts'
import type { Env } from '../config/variables.ts'
import { secretKeyOf } from './data-folder.ts'
import { startMailbox } from './mailbox.ts'
import { startObjectStore } from './object-store.ts'
import { StartError } from '../start-error.ts'

/** What the server needs and nobody gave: which of the services this start embeds. */
export const wantsDatabase = (env: Env): boolean => !env['DATABASE_URL'] && !databaseUrlFromParts(env)
const wantsStorage = (env: Env): boolean => !env['S3_ENDPOINT'] && !env['S3_BUCKET']
const wantsMailbox = (env: Env): boolean => !env['SMTP_URL']

export interface Services {
  /** The environment of the server: what was given, and the addresses of what was started. */
  readonly env: Env
  /** Lines for the table. */
  readonly rows: readonly (readonly [name: string, value: string])[]
  /** Stops what was started, the last first. */
  stop(): Promise<void>
}

/** Starts the services whose URLs are not set, over `folder`. */
export async function startServices(given: Env, folder: string): Promise<Services> {
  const env: Record<string, string | undefined> = { ...given }
  const rows: [string, string][] = []
  const stops: (() => Promise<void>)[] = []
  const stop = async (): Promise<void> => {
    for (const end of stops.splice(0).toReversed()) await end()
  }
  env['SECRET_KEY'] ||= await secretKeyOf(folder)
  try {
    if (wantsMailbox(env)) {
      const mailbox = await startMailbox({ directory: join(folder, 'mail'), smtpPort: 1025, pagePort: 8025 })
      stops.push(() => mailbox.stop())
      env['SMTP_URL'] = mailbox.smtpUrl
      rows.push(['Mailbox', mailbox.url])
    }
    if (wantsDatabase(env)) {
      const postgres = await startPostgres(join(folder, 'postgres'))
      stops.push(() => postgres.stop())
      env['DATABASE_URL'] = postgres.url
      rows.push(['Database', postgres.url])
    }
    if (wantsStorage(env)) {
      const store = await startObjectStore(join(folder, 's3'), 9000)
      stops.push(() => store.stop())
      Object.assign(env, store.env)
      const { S3_ENDPOINT: endpoint, AWS_ACCESS_KEY_ID: key, AWS_SECRET_ACCESS_KEY: secret } = store.env
      rows.push(['S3', `${endpoint}, bucket ${store.env.S3_BUCKET}, key ${key}, secret ${secret}`])
    }
  } catch (error) {
    await stop()
    throw error
  }
  return { env, rows, stop }
}

async function startPostgres(dataDir: string) {
  try {
    return await startEmbeddedPostgres({ dataDir, durable: true, whenRunning: 'share' })
  } catch (error) {
    if (error instanceof EmbeddedPostgresError) throw new StartError(error.message, { cause: error })
    throw error
  }
}
