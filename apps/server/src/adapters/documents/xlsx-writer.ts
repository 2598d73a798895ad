import type { DocumentModel } from '@atelier/domain'
import { Zip, ZipDeflate } from 'fflate'
import { createMoneyStyles, fixedParts, stylesPart } from './xlsx-parts.ts'
import { sheetsOf } from './xlsx-sheet.ts'

/** Zip entries carry a time: the first that they can, in any zone (DOC-3 of `spec/commerce.md`). */
const noTime = new Date(1980, 0, 1)
const pieceLength = 65_536
const encoder = new TextEncoder()

/**
 * A workbook that is packed while its rows are read: nothing is kept but the piece at hand. Texts are typed as text, so
 * none is a formula. Beyond Excel's last row the table goes on in a further sheet; a text beyond its 32,767 characters is cut.
 */
export async function* writeXlsx(model: DocumentModel): AsyncGenerator<Uint8Array> {
  const packed: Uint8Array[] = []
  const zip = new Zip((error, bytes) => {
    if (error) throw error
    if (bytes.length > 0) packed.push(bytes)
  })
  const begin = (path: string): ZipDeflate => {
    const entry = new ZipDeflate(path, { level: 4 })
    entry.mtime = noTime
    zip.add(entry)
    return entry
  }

  const styles = createMoneyStyles()
  let sheets = 0
  let entry: ZipDeflate | undefined
  let piece = ''
  for await (const { sheet, xml } of sheetsOf(model, styles)) {
    if (sheet !== sheets) {
      entry?.push(encoder.encode(piece), true)
      piece = ''
      entry = begin(`xl/worksheets/sheet${sheet}.xml`)
      sheets = sheet
    }
    piece += xml
    if (piece.length < pieceLength) continue
    entry?.push(encoder.encode(piece), false)
    piece = ''
    yield* packed.splice(0)
  }
  entry?.push(encoder.encode(piece), true)
  const parts = { ...fixedParts(model, sheets), 'xl/styles.xml': stylesPart(styles.currencies) }
  for (const [path, xml] of Object.entries(parts)) begin(path).push(encoder.encode(xml), true)
  zip.end()
  yield* packed.splice(0)
}
