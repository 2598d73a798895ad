import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

export interface DatabaseSettings {
  /** undefined: the embedded database. */
  readonly databaseUrl: string | undefined
  readonly dataDir: string
  readonly production: boolean
}

/** The three variables these commands need; the rest of the configuration may be missing or wrong. */
export function readSettings(): DatabaseSettings {
  // oxlint-disable-next-line node/no-process-env -- migrating must work where the server's other variables are not set
  const { DATABASE_URL, DATA_DIR = '.data', NODE_ENV } = process.env
  if (DATABASE_URL && !/^postgres(ql)?:\/\//.test(DATABASE_URL)) {
    throw new Error('DATABASE_URL must look like postgres://user:password@host:5432/database.')
  }
  return {
    databaseUrl: DATABASE_URL || undefined,
    dataDir: resolve(DATA_DIR, 'postgres'),
    production: NODE_ENV === 'production',
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
  const { startEmbeddedPostgres } = await import('@atelier/db/embedded')
  const base = await mkdtemp(join(tmpdir(), 'atelier-scratch-'))
  await chmod(base, 0o755)
  const server = await startEmbeddedPostgres({ dataDir: join(base, 'postgres'), durable: false })
  try {
    return await work(server.url)
  } finally {
    await server.stop()
    await rm(base, { recursive: true, force: true })
  }
}
