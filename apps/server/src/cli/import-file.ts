import { readFile } from 'node:fs/promises'
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
  const file = new File([await readFile(path)], basename(path))
  const onProgress = (percent: number) => bar.show({ done: percent, all: 100, label: `sending ${file.name}` })
  let shown: Import = await api.imports.upload(file, { ...wanted, onProgress })
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
