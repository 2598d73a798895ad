import { resolve } from 'node:path'
import { databaseUrlFromParts } from '../config/old-names.ts'
import { environment } from '../config/variables.ts'
import { processEnv } from '../config/config.ts'

export interface DatabaseSettings {
  /** undefined: the embedded database. */
  readonly databaseUrl: string | undefined
  readonly dataDir: string
  readonly production: boolean
}

/** Only the variables these commands need: migrating must work where the server's other ones are missing or wrong. */
export function readSettings(): DatabaseSettings {
  const env = processEnv()
  const databaseUrl = env['DATABASE_URL'] || databaseUrlFromParts(env)
  if (databaseUrl && !environment.shape.DATABASE_URL.safeParse(databaseUrl).success) {
    throw new Error('DATABASE_URL must be a URL such as postgres://user:password@localhost:5432/atelier')
  }
  const production = env['NODE_ENV'] === 'production'
  if (production && !databaseUrl) throw new Error('DATABASE_URL is needed with NODE_ENV=production: set it')
  return {
    databaseUrl: databaseUrl || undefined,
    dataDir: resolve(env['DATA_DIR'] || '.data', 'postgres'),
    production,
  }
}

/** The database of DATABASE_URL; without one the embedded one, started for this command unless it runs already. */
export async function withDatabase<T>(settings: DatabaseSettings, work: (url: string) => Promise<T>): Promise<T> {
  if (settings.databaseUrl !== undefined) return work(settings.databaseUrl)
  const { startEmbeddedPostgres } = await import('@atelier/db/embedded')
  const server = await startEmbeddedPostgres({ dataDir: settings.dataDir, durable: true, whenRunning: 'share' })
  try {
    return await work(server.url)
  } finally {
    await server.stop()
  }
}

/** An empty server for comparisons, always of the version this repository pins. */
export async function withScratchServer<T>(work: (adminUrl: string) => Promise<T>): Promise<T> {
  const { startThrowawayPostgres } = await import('@atelier/db/embedded')
  const server = await startThrowawayPostgres()
  try {
    return await work(server.url)
  } finally {
    await server.stop()
  }
}
