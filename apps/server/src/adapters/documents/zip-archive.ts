import { Zip, ZipDeflate } from 'fflate'

/** Zip entries carry a time: the first that they can, in any zone (DOC-3 of `spec/commerce.md`). */
const noTime = new Date(1980, 0, 1)
const pieceLength = 65_536
const encoder = new TextEncoder()

/** An archive that is packed while its entries are written: nothing is kept but the piece at hand. */
export interface ZipArchive {
  /** Ends the entry before. */
  begin(path: string): void
  /** Goes on with the entry that was begun; true when there is something to take. */
  write(text: string): boolean
  /** What is packed by now. */
  take(): readonly Uint8Array[]
  end(): void
}

export function createZipArchive(): ZipArchive {
  const packed: Uint8Array[] = []
  const zip = new Zip((error, bytes) => {
    if (error) throw error
    if (bytes.length > 0) packed.push(bytes)
  })
  let entry: ZipDeflate | undefined
  let piece = ''
  function close(): void {
    entry?.push(encoder.encode(piece), true)
    piece = ''
  }
  return {
    begin(path) {
      close()
      entry = new ZipDeflate(path, { level: 4 })
      entry.mtime = noTime
      zip.add(entry)
    },
    write(text) {
      piece += text
      if (piece.length < pieceLength) return false
      entry?.push(encoder.encode(piece), false)
      piece = ''
      return true
    },
    take: () => packed.splice(0),
    end() {
      close()
      zip.end()
    },
  }
}
