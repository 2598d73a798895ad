import { resolve } from 'node:path'
import { databaseUrlFromParts } from '../config/old-names.ts'
import { environment } from '../config/variables.ts'
import { processEnv } from '../config/config.ts'

export interface DatabaseSettings {
  /** Undefined: the embedded database. */
  readonly databaseUrl: string | undefined
  readonly dataDir: string
  readonly production: boolean
  /** What a new shop begins with. */
  readonly shopCurrency: string | undefined
}

/** Reads only the variables these commands need, so that a migration runs where others are missing. */
export function readSettings(): DatabaseSettings {
  const env = processEnv()
  // Migrations and sessions need PostgreSQL itself, not a pooler.
  const databaseUrl = env['DATABASE_DIRECT_URL'] || env['DATABASE_URL'] || databaseUrlFromParts(env)
  if (databaseUrl && !environment.shape.DATABASE_URL.safeParse(databaseUrl).success) {
    throw new Error('DATABASE_URL must be a URL such as postgres://user:password@localhost:5432/atelier')
  }
  const production = env['NODE_ENV'] === 'production'
  if (production && !databaseUrl) throw new Error('DATABASE_URL is needed with NODE_ENV=production: set it')
  return {
    databaseUrl: databaseUrl || undefined,
    dataDir: resolve(env['DATA_DIR'] || '.data', 'postgres'),
    production,
    shopCurrency: environment.shape.SHOP_CURRENCY.safeParse(env['SHOP_CURRENCY'] || undefined).data,
  }
}

/** The database of DATABASE_URL, else the embedded one, started for this command unless it runs. Names it on stderr. */
export async function withDatabase<T>(settings: DatabaseSettings, work: (url: string) => Promise<T>): Promise<T> {
  if (settings.databaseUrl !== undefined) {
    nameDatabase(settings.databaseUrl, 'DATABASE_URL')
    return work(settings.databaseUrl)
  }
  const { startEmbeddedPostgres } = await import('@atelier/db/embedded')
  const server = await startEmbeddedPostgres({ dataDir: settings.dataDir, durable: true, whenRunning: 'share' })
  nameDatabase(server.url, `embedded, ${settings.dataDir}`)
  try {
    return await work(server.url)
  } finally {
    await server.stop()
  }
}

/** Says which database the command works on, without its password. */
function nameDatabase(url: string, source: string): void {
  const { host, pathname } = new URL(url)
  process.stderr.write(`database: ${host}${pathname} (${source})\n`)
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
