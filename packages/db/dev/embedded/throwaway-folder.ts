import { randomUUID } from 'node:crypto'
import { statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Linux keeps this folder in memory, where a copy of a database costs a tenth of the time. */
const memoryFolder = '/dev/shm'
/** Several times what the tests fill; a machine with less uses its disk. */
const neededBytes = 4 * 2 ** 30

/** A new name for a data folder that nobody keeps: in memory where there is room, else in the temporary folder. */
export async function throwawayFolder(): Promise<string> {
  const disk = await statfs(memoryFolder).catch(() => undefined)
  const freeBytes = disk === undefined ? 0 : Math.min(disk.bavail * disk.bsize, process.availableMemory())
  return join(freeBytes >= neededBytes ? memoryFolder : tmpdir(), `atelier-${randomUUID()}`)
}
