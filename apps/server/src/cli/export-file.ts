import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { type DocumentFormat, documentFormats } from '@atelier/domain/documents'
import { importFormats, importKinds } from '@atelier/domain/imports'
import type { Client } from '@atelier/sdk'
import type { ProgressBar } from './progress-bar.ts'

interface Exporting {
  readonly api: Client
  readonly bar: ProgressBar
  /** A kind of rows, or `price-list:<code>`. */
  readonly what: string
  readonly format: DocumentFormat | undefined
  readonly path: string | undefined
}

/** Writes a table or a price list to a file; its name is the server's unless one is given. */
export async function exportFile({ api, bar, what, format, path }: Exporting): Promise<string> {
  const { url, fileName } = await linkOf(api, what, format)
  const answer = await fetch(url)
  if (!answer.ok || !answer.body) throw new Error(`The server refused the file: ${answer.status}`)
  let bytes = 0
  const file = path ?? fileName
  const counted = async function* (pieces: AsyncIterable<Uint8Array>) {
    for await (const piece of pieces) {
      bytes += piece.length
      bar.show({ done: bytes, all: undefined, label: `${(bytes / 1e6).toFixed(1)} MB` })
      yield piece
    }
  }
  await pipeline(piecesOf(answer.body), counted, createWriteStream(file))
  bar.end()
  return `${file}: ${bytes} bytes`
}

async function* piecesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    yield value
  }
}

function linkOf(api: Client, what: string, format: DocumentFormat | undefined) {
  const [head, code] = what.split(':')
  if (head === 'price-list' && code) return api.documents.priceList.mutate({ code, format: format ?? 'pdf' })
  const kind = importKinds.find(each => each === what)
  const table = importFormats.find(each => each === (format ?? 'csv'))
  if (kind && table) return api.exports.create.mutate({ kind, format: table })
  throw new Error(
    `export takes ${importKinds.join(', ')} as ${importFormats.join(' or ')}, or price-list:<code> as ${documentFormats.join(', ')}`,
  )
}
