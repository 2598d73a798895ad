import { open } from 'node:fs/promises'
import { plainReason, UnreadableTable } from '@atelier/domain/imports'
import { type Entry, openPromise, type ZipFile } from 'yauzl'

/** Parts of a workbook, and bytes a part may unpack to: a shared list of texts is held in memory. */
const limits = { entries: 2_000, part: 536_870_912, texts: 50_331_648 } as const

/** The parts of an office file by name, in any case (ECMA-376 part 2, 6.2.2.3). */
export interface ArchiveParts extends AsyncDisposable {
  /** The unpacked part in pieces; undefined when there is none. @throws UnreadableTable for one beyond the limits */
  open(name: string, kind?: 'texts'): Promise<AsyncIterable<Uint8Array> | undefined>
}

const unreadable = (cause: unknown) => new UnreadableTable(plainReason('not_xlsx'), 1, { cause })

/** A compound file (MS-CFB 2.2): what `.xls` is, and what a workbook with a password is packed in. */
const compoundFile = Buffer.from('d0cf11e0a1b11ae1', 'hex')

async function isCompoundFile(path: string): Promise<boolean> {
  await using file = await open(path)
  const { buffer } = await file.read(Buffer.alloc(compoundFile.length), 0, compoundFile.length, 0)
  return buffer.equals(compoundFile)
}

/**
 * Reads the directory of the archive alone. A part that unpacks to more than the directory says is refused.
 * @throws UnreadableTable
 */
export async function openArchive(path: string): Promise<ArchiveParts> {
  const zip = await openPromise(path, { autoClose: false, lazyEntries: true, validateEntrySizes: true }).catch(
    async (cause: unknown) => {
      if (await isCompoundFile(path)) throw new UnreadableTable(plainReason('old_or_locked_workbook'), 1, { cause })
      throw unreadable(cause)
    },
  )
  const entries = new Map<string, Entry>()
  try {
    if (zip.entryCount > limits.entries) throw new UnreadableTable(plainReason('workbook_has_too_many_parts'))
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName.toLowerCase(), entry)
  } catch (error) {
    zip.close()
    throw error instanceof UnreadableTable ? error : unreadable(error)
  }
  return {
    async open(name, kind) {
      const entry = entries.get(name.toLowerCase())
      if (!entry) return undefined
      if (entry.uncompressedSize > (kind === 'texts' ? limits.texts : limits.part))
        throw new UnreadableTable(plainReason('workbook_too_large'))
      return unpack(zip, entry)
    },
    [Symbol.asyncDispose]: async () => zip.close(),
  }
}

async function* unpack(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  try {
    const stream: AsyncIterable<Uint8Array> = await zip.openReadStreamPromise(entry)
    yield* stream
  } catch (cause) {
    throw unreadable(cause)
  }
}
