import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const prefix = 'atelier-tests-'

/** Makes a folder for the temporary files of this process, removed with it; removes those of processes that were killed. */
export function runFolder(root: string): string {
  for (const name of readdirSync(root)) {
    const pid = name.startsWith(prefix) ? Number(name.slice(prefix.length)) : process.pid
    if (pid !== process.pid && !isAlive(pid)) remove(join(root, name))
  }
  const folder = join(root, `${prefix}${process.pid}`)
  mkdirSync(folder, { recursive: true })
  process.once('exit', () => remove(folder))
  return folder
}

const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true })

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // A process of another user cannot be signalled.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
