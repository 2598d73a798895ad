import type { ImportBatch, ImportFault } from '@atelier/domain/imports'

/** What the import process sends: batches, then the faults of the file as a whole. */
type ImportFrame = { readonly batch: ImportBatch } | { readonly end: readonly ImportFault[] }

/** A frame without its rows, which follow as bytes. */
type Head =
  | (Omit<ImportBatch, 'rows'> & { readonly rows: Omit<ImportBatch['rows'], 'json'> })
  | { readonly end: readonly ImportFault[] }

const lengthBytes = 8

/** A frame: the length of its head and of its rows, four bytes each, the head as JSON, the rows as they are. */
export function frameOf(frame: ImportFrame): Buffer {
  const { head, json } = 'end' in frame ? { head: frame, json: new Uint8Array() } : splitBatch(frame.batch)
  const text = Buffer.from(JSON.stringify(head))
  const lengths = Buffer.alloc(lengthBytes)
  lengths.writeUInt32BE(text.length)
  lengths.writeUInt32BE(json.length, 4)
  return Buffer.concat([lengths, text, json])
}

function splitBatch({ rows: { json, ...rows }, ...batch }: ImportBatch): {
  readonly head: Head
  readonly json: Uint8Array
} {
  return { head: { ...batch, rows }, json }
}

/** Whole frames in order. A frame that the pipe cut off is dropped. */
export async function* framesOf(pipe: AsyncIterable<Buffer>): AsyncGenerator<ImportFrame> {
  let chunks: Buffer[] = []
  let held = 0
  let wanted = lengthBytes
  for await (const chunk of pipe) {
    chunks.push(chunk)
    held += chunk.length
    while (held >= wanted) {
      const bytes = Buffer.concat(chunks)
      chunks = [bytes]
      const rowsAt = lengthBytes + bytes.readUInt32BE()
      wanted = rowsAt + bytes.readUInt32BE(4)
      if (held < wanted) break
      chunks = [bytes.subarray(wanted)]
      held -= wanted
      yield frameIn(bytes.subarray(lengthBytes, rowsAt), bytes.subarray(rowsAt, wanted))
      wanted = lengthBytes
    }
  }
}

function frameIn(text: Buffer, json: Buffer): ImportFrame {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own process wrote it, by frameOf
  const head = JSON.parse(text.toString()) as Head
  return 'end' in head ? head : { batch: { ...head, rows: { ...head.rows, json } } }
}
