import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { DecimalSign, ImportFormat, ImportKind, ImportMode } from '@atelier/domain/imports'
import type { Client, Outputs } from '@atelier/sdk'
import type { ProgressBar } from './progress-bar.ts'

interface Importing {
  readonly api: Client
  readonly bar: ProgressBar
  readonly path: string
  readonly kind: ImportKind
  readonly format?: ImportFormat | undefined
  readonly mode: ImportMode
  readonly decimal?: DecimalSign | undefined
  readonly dryRun: boolean
}

type Import = Outputs['imports']['get']

/** Sends a file, follows its import to the end, and lists what was wrong. */
export async function importFile({ api, bar, path, ...wanted }: Importing): Promise<Import> {
  const uploadId = await sendParts(api, bar, path)
  let shown: Import = await api.imports.create.mutate({ ...wanted, uploadId })
  while (shown.status === 'queued' || shown.status === 'running') {
    bar.show({ done: shown.rowsRead, all: undefined, label: `${shown.status}: ${countsOf(shown)}` })
    await pause(300)
    shown = await api.imports.get.query({ id: shown.id })
  }
  while (shown.status === 'completed' && imagesDone(shown) < shown.imagesWanted) {
    bar.show({ done: imagesDone(shown), all: shown.imagesWanted, label: `images: ${imagesDone(shown)}` })
    await pause(300)
    shown = await api.imports.get.query({ id: shown.id })
  }
  bar.show({ done: 1, all: 1, label: `${shown.status}${shown.dryRun ? ' (dry run)' : ''}: ${countsOf(shown)}` })
  bar.end()
  return shown
}

const imagesDone = ({ imagesStored, imagesRefused }: Import): number => imagesStored + imagesRefused

function countsOf({ rowsRead, rowsGood, rowsBad, imagesWanted, imagesStored }: Import): string {
  const images = imagesWanted === 0 ? '' : `, ${imagesStored} of ${imagesWanted} images`
  return `${rowsRead} rows, ${rowsGood} good, ${rowsBad} bad${images}`
}

async function sendParts(api: Client, bar: ProgressBar, path: string): Promise<string> {
  await using file = await open(path)
  const { size } = await file.stat()
  const name = basename(path)
  const { uploadId, parts } = await api.imports.presign.mutate({ name, bytes: size })
  let at = 0
  for (const { url, headers, bytes } of parts) {
    const { buffer } = await file.read(Buffer.alloc(bytes), 0, bytes, at)
    const answer = await fetch(url, { method: 'PUT', headers, body: buffer })
    if (!answer.ok) throw new Error(`The storage refused a part of the file: ${answer.status}`)
    at += bytes
    bar.show({ done: at, all: size, label: `sending ${name}` })
  }
  return uploadId
}

/** Every fault of an import, a page at a time. */
export async function* faultsOf(api: Client, id: number): AsyncGenerator<string> {
  for (let cursor: string | null = null; ;) {
    const page: Outputs['imports']['report'] = await api.imports.report.query({ id, limit: 100, cursor })
    for (const { line, column, reason, severity } of page.items)
      yield `${severity === 'warning' ? 'warning: ' : ''}line ${line}${column === null ? '' : `, ${column}`}: ${reason}`
    if (page.nextCursor === null) return
    cursor = page.nextCursor
  }
}
