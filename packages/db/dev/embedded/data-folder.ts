import { createHash, randomBytes } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { chmod, chown, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve, sep } from 'node:path'
import type { Binaries } from './binaries.ts'
import { EmbeddedPostgresError } from './error.ts'
import { canReach, ownFolder, type RunAs } from './run-as.ts'

/** Kept beside PostgreSQL's own files, readable by its owner only. */
interface Identity {
  readonly password: string
  /** The port of the last start; the next one tries it again, so that a saved database URL keeps working. */
  readonly port: number | null
  /** The process the server lives and ends with; null when it stays until it is stopped. */
  readonly owner: number | null
}

export const user = 'atelier'

/** Makes the folder a data folder of this major version if it is not one yet, and returns where it is. */
export async function prepareDataFolder(wanted: string, binaries: Binaries, runAs: RunAs): Promise<string> {
  const folder = locate(wanted, runAs)
  await makeParent(wanted, runAs)
  const version = await readText(join(folder, 'PG_VERSION'))
  if (version === null) await initialise(folder, binaries, runAs)
  else if (Number(version.trim()) !== binaries.major) {
    throw new EmbeddedPostgresError(
      `${folder} was made by PostgreSQL ${version.trim()} and this is ${binaries.major}: move the folder away to start empty, or set DATABASE_URL to a server of version ${version.trim()}`,
    )
  }
  return folder
}

export async function readIdentity(folder: string): Promise<Identity> {
  const text = await readText(join(folder, 'atelier.json'))
  // The file is written by `writeIdentity` only.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
  return text === null ? { password: '', port: null, owner: null } : (JSON.parse(text) as Identity)
}

export async function writeIdentity(folder: string, identity: Identity): Promise<void> {
  await writeFile(join(folder, 'atelier.json'), JSON.stringify(identity), { mode: 0o600 })
}

/**
 * Where the data of a wanted folder is. As root the folder's parents may be closed to the user `postgres`: such data
 * lies in /var/tmp instead. Folders below the temporary one are ours to open.
 */
export function locate(wanted: string, runAs: RunAs): string {
  const folder = resolve(wanted)
  if (runAs.name === null || isTemporary(folder) || canReach(nearestFolder(dirname(folder)), runAs)) return folder
  return join('/var/tmp', `atelier-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`, 'postgres')
}

const isTemporary = (folder: string): boolean => folder.startsWith(`${tmpdir()}${sep}`)

/** `mkdtemp` makes folders that other users may not enter; entering gives no right to list them. */
async function open(folder: string, runAs: RunAs): Promise<void> {
  if (!isTemporary(folder)) return
  await open(dirname(folder), runAs)
  if (!canReach(folder, runAs)) await chmod(folder, (await stat(folder)).mode | 0o011)
}

function nearestFolder(path: string): string {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
  return isFolder || path === dirname(path) ? path : nearestFolder(dirname(path))
}

async function makeParent(wanted: string, runAs: RunAs): Promise<void> {
  const parent = dirname(locate(wanted, runAs))
  if (parent !== dirname(resolve(wanted))) return void (await ownFolder(parent))
  try {
    await mkdir(parent, { recursive: true })
    if (runAs.name !== null) await open(parent, runAs)
  } catch (cause) {
    throw new EmbeddedPostgresError(unusable(resolve(wanted), cause), { cause })
  }
}

async function initialise(folder: string, binaries: Binaries, runAs: RunAs): Promise<void> {
  const unfinished = `${folder}.new-${process.pid}`
  const password = randomBytes(18).toString('base64url')
  const passwordFile = `${unfinished}.password`
  try {
    if ((await readdir(folder).catch(() => [])).length > 0) {
      throw new EmbeddedPostgresError(`${folder} is not a PostgreSQL data folder: empty it, or choose another DATA_DIR`)
    }
    await mkdir(unfinished, { mode: 0o700 })
    await writeFile(passwordFile, password, { mode: 0o600 })
    if (runAs.ids.uid !== undefined && runAs.ids.gid !== undefined) {
      await chown(unfinished, runAs.ids.uid, runAs.ids.gid)
      await chown(passwordFile, runAs.ids.uid, runAs.ids.gid)
    }
    const locale =
      binaries.major >= 17
        ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
        : ['--locale=C.UTF-8']
    const args = [
      '-D',
      unfinished,
      '-U',
      user,
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
      '--encoding=UTF8',
      ...locale,
      // The password is random, so iterations add nothing but 5 ms of CPU to each connection.
      ...(binaries.major >= 16 ? ['-c', 'scram_iterations=1'] : []),
    ]
    const made = spawnSync(binaries.initdb, [...args, '--no-sync'], { encoding: 'utf8', ...runAs.ids })
    if (made.status !== 0) throw new EmbeddedPostgresError(unusable(folder, made.error ?? made.stderr))
    await writeIdentity(unfinished, { password, port: null, owner: null })
    await rename(unfinished, folder)
  } catch (cause) {
    if (cause instanceof EmbeddedPostgresError) throw cause
    throw new EmbeddedPostgresError(unusable(folder, cause), { cause })
  } finally {
    await Promise.all([passwordFile, unfinished].map(path => rm(path, { recursive: true, force: true })))
  }
}

async function readText(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8')
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR')) return null
    throw new EmbeddedPostgresError(unusable(dirname(file), cause), { cause })
  }
}

function unusable(folder: string, cause: unknown): string {
  const text = cause instanceof Error ? cause.message : String(cause)
  const lines = text.trim().split('\n')
  const why = lines.find(line => /error|denied/i.test(line)) ?? lines.at(-1) ?? ''
  return `The data folder ${folder} cannot be used (${why.trim()}): give yourself the rights to it, or set DATA_DIR to another folder`
}
