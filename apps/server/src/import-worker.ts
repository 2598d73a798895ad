import { flushCompileCache } from 'node:module'
import { readImport } from '@atelier/api/import-reader'
import { BadFile, type ImportReading } from '@atelier/domain/imports'
import { frameOf } from './adapters/imports/import-frames.ts'
import { createMarkdownRenderer } from './adapters/markdown/markdown-renderer.ts'
import { tableReader } from './adapters/tables/table-reader.ts'

/** The file comes in by standard input, frames go out by standard output: who is not read waits. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the server wrote it
const reading = JSON.parse(process.argv[2] ?? '') as ImportReading
const services = { tables: tableReader, markdown: createMarkdownRenderer() }

// The server ends this process as soon as it has the last frame.
flushCompileCache()

const send = (bytes: Uint8Array): Promise<void> =>
  new Promise((resolve, reject) => process.stdout.write(bytes, error => (error ? reject(error) : resolve())))

try {
  for await (const batch of readImport(services, process.stdin, reading)) await send(frameOf({ batch }))
  await send(frameOf({ end: [] }))
} catch (error) {
  if (!(error instanceof BadFile)) throw error
  await send(frameOf({ end: error.faults }))
}
process.exit(0)
