import { fileURLToPath } from 'node:url'
import { watch } from 'chokidar'

const watched = [
  '..',
  '../../../../packages/domain/src',
  '../../../../packages/db/src',
  '../../../../packages/api/src',
].map(path => fileURLToPath(new URL(path, import.meta.url)))
/** A save is often several events: they count as one. */
const quietMs = 40

/**
 * Calls `restart` after a save, one call at a time. Node's own `--watch` loses a file when an editor saves by renaming over it, and a folder's
 * files likewise on Linux. @returns stops watching
 */
export function restartOnSave(restart: () => Promise<void>): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | undefined
  let again = false

  const run = async (): Promise<void> => {
    do {
      again = false
      await restart().catch((error: unknown) => process.stderr.write(`restart: ${String(error)}\n`))
    } while (again)
    running = undefined
  }
  const watcher = watch(watched, { ignoreInitial: true, ignored: path => path.endsWith('.test.ts') })
  watcher.on('all', () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      again = true
      running ??= run()
    }, quietMs)
  })
  return async () => {
    clearTimeout(timer)
    again = false
    await watcher.close()
    await running
  }
}
