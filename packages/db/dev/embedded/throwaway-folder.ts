import { randomUUID } from 'node:crypto'
import { existsSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Linux keeps this folder in memory, where a copy of a database costs a tenth of the time. */
const memoryFolder = '/dev/shm'
/** Several times what the tests fill; a machine with less uses its disk. */
const neededBytes = 4 * 2 ** 30

/** Folder for throw-away data: in memory where there is room, else the temporary folder. */
export const throwawayRoot = (): string => (freeBytes() >= neededBytes ? memoryFolder : tmpdir())

/** A new name for a throw-away data folder. */
export const throwawayFolder = (): string => join(throwawayRoot(), `atelier-${randomUUID()}`)

function freeBytes(): number {
  if (!existsSync(memoryFolder)) return 0
  const { bavail, bsize } = statfsSync(memoryFolder)
  return Math.min(bavail * bsize, process.availableMemory())
}
