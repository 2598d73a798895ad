import { UnreadableTable } from '@atelier/domain/imports'
import { type Entry, openPromise, type ZipFile } from 'yauzl'

/** Parts of a workbook, and bytes a part may unfold to: a shared list of texts is kept in memory. */
const limits = { entries: 2_000, part: 536_870_912, texts: 50_331_648 } as const

/** A workbook's parts by path. */
export interface Workbook extends AsyncDisposable {
  /** The part unfolded, as it is taken; undefined: there is none. @throws UnreadableTable for one beyond the bounds */
  open(path: string, kind?: 'texts'): Promise<AsyncIterable<Uint8Array> | undefined>
}

const unreadable = (cause: unknown) => new UnreadableTable('The file is no XLSX workbook', 1, { cause })

/** Reads the list of parts alone. Sizes are as the list says, and a part that unfolds to more breaks off. @throws UnreadableTable */
export async function openWorkbook(path: string): Promise<Workbook> {
  const zip = await openPromise(path, { autoClose: false, lazyEntries: true, validateEntrySizes: true }).catch(
    (cause: unknown) => {
      throw unreadable(cause)
    },
  )
  const entries = new Map<string, Entry>()
  try {
    if (zip.entryCount > limits.entries) throw new UnreadableTable('The workbook has too many parts')
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry)
  } catch (error) {
    zip.close()
    throw error instanceof UnreadableTable ? error : unreadable(error)
  }
  return {
    async open(part, kind) {
      const entry = entries.get(part)
      if (!entry) return undefined
      if (entry.uncompressedSize > (kind === 'texts' ? limits.texts : limits.part))
        throw new UnreadableTable('The workbook unfolds to more than can be read: save it as CSV')
      return unfolded(zip, entry)
    },
    [Symbol.asyncDispose]: async () => zip.close(),
  }
}

async function* unfolded(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  try {
    const stream: AsyncIterable<Uint8Array> = await zip.openReadStreamPromise(entry)
    yield* stream
  } catch (cause) {
    throw unreadable(cause)
  }
}
