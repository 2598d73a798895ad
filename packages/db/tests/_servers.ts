import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { startThrowawayPostgres } from '@atelier/db/embedded'
import { expect, inject, test } from 'vitest'

interface Server {
  readonly major: number
  /** Starts it; the newest is the run's own and stays. */
  readonly open: () => Promise<{ readonly adminUrl: string } & AsyncDisposable>
}

/** PostgreSQL 15 to 18, as far as this machine has them: Debian's packages, or POSTGRES_BIN_DIRS=/a/bin:/b/bin. */
export const servers: readonly Server[] = [15, 16, 17, 18].flatMap(major => {
  if (major === 18)
    return [
      { major, open: async () => ({ adminUrl: inject('postgres').adminUrl, [Symbol.asyncDispose]: async () => {} }) },
    ]
  const binDir = binDirOf(major)
  return binDir === undefined ? [] : [{ major, open: () => openOlder(binDir) }]
})

/** Names each version that is not here as a skip. REQUIRE_ALL_SUITES=1 asks for one older than the embedded one. */
export function nameMissingServers(): void {
  const missing = [15, 16, 17].filter(wanted => !servers.some(server => server.major === wanted))
  const fail = process.env['REQUIRE_ALL_SUITES'] === '1' && missing.length === 3
  for (const major of missing) {
    test.skipIf(!fail)(`PostgreSQL ${major} is on this machine: postgresql-${major}`, () => {
      expect.fail(
        'REQUIRE_ALL_SUITES=1 needs an older PostgreSQL: install postgresql, or name its folder in POSTGRES_BIN_DIRS',
      )
    })
  }
}

function binDirOf(major: number): string | undefined {
  const given = (process.env['POSTGRES_BIN_DIRS'] ?? '').split(':').filter(Boolean)
  const folders = [...given.filter(folder => folder.includes(String(major))), `/usr/lib/postgresql/${major}/bin`]
  return folders.find(folder => existsSync(join(folder, 'initdb')))
}

async function openOlder(binDir: string): Promise<{ readonly adminUrl: string } & AsyncDisposable> {
  const server = await startThrowawayPostgres({ binDir })
  return { adminUrl: server.url, [Symbol.asyncDispose]: () => server.stop() }
}
