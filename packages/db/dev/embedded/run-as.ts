import { spawnSync } from 'node:child_process'
import { lstat, mkdir } from 'node:fs/promises'
import { EmbeddedPostgresError } from './error.ts'

/** Whom PostgreSQL runs as: ourselves, or the user `postgres` when we are root, because it refuses root. */
export interface RunAs {
  readonly name: string | null
  readonly ids: { readonly uid?: number; readonly gid?: number }
}

export function findRunAs(): RunAs {
  if (process.getuid?.() !== 0) return { name: null, ids: {} }
  const found = idsOf('postgres')
  if (found) return { name: 'postgres', ids: found }
  spawnSync('groupadd', ['--system', 'postgres'])
  spawnSync('useradd', ['--system', '--gid', 'postgres', '--no-create-home', 'postgres'])
  const made = idsOf('postgres')
  if (made) return { name: 'postgres', ids: made }
  throw new EmbeddedPostgresError(
    'PostgreSQL does not run as root and the user "postgres" could not be made: add that user, run as an ordinary user, or set DATABASE_URL',
  )
}

function idsOf(user: string): { uid: number; gid: number } | undefined {
  const [uid, gid] = ['-u', '-g'].map(flag => spawnSync('id', [flag, user], { encoding: 'utf8' }))
  if (uid?.status !== 0 || gid?.status !== 0) return undefined
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
}

/** Whether that user may pass the folder, which takes the right to pass every folder above it. */
export function canReach(folder: string, runAs: RunAs): boolean {
  return spawnSync('test', ['-x', folder], runAs.ids).status !== 1
}

/** Makes a folder that every user may enter, or takes our earlier one; a folder of another user is refused. */
export async function ownFolder(path: string): Promise<string> {
  await mkdir(path, { recursive: true, mode: 0o755 })
  const found = await lstat(path)
  if (found.isDirectory() && found.uid === process.getuid?.()) return path
  throw new EmbeddedPostgresError(`${path} belongs to another user: remove it, or set DATABASE_URL`)
}
