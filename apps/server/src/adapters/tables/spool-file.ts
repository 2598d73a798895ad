import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

/** Writes a file to disk while it is used: a workbook is read from its end. */
export async function spoolFile(file: AsyncIterable<Uint8Array>): Promise<AsyncDisposable & { readonly path: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'atelier-table-'))
  const path = join(folder, 'file')
  const dispose = () => rm(folder, { recursive: true, force: true })
  try {
    await pipeline(file, createWriteStream(path, { mode: 0o600 }))
  } catch (error) {
    await dispose()
    throw error
  }
  return { path, [Symbol.asyncDispose]: dispose }
}
