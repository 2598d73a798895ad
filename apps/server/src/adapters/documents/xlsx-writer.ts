import type { DocumentModel } from '@atelier/domain/documents'
import { createMoneyStyles, fixedParts, stylesPart } from './xlsx-parts.ts'
import { sheetsOf } from './xlsx-sheet.ts'
import { createZipArchive } from './zip-archive.ts'

/**
 * A workbook that is packed while its rows are read. Texts are typed as text, so none is a formula. Beyond Excel's last
 * row the table goes on in a further sheet; a text beyond its 32,767 characters is cut.
 */
export async function* writeXlsx(model: DocumentModel): AsyncGenerator<Uint8Array> {
  const archive = createZipArchive()
  const styles = createMoneyStyles()
  let sheets = 0
  for await (const { sheet, xml } of sheetsOf(model, styles)) {
    if (sheet !== sheets) archive.begin(`xl/worksheets/sheet${sheet}.xml`)
    sheets = sheet
    if (archive.write(xml)) yield* archive.take()
  }
  const parts = { ...fixedParts(model, sheets), 'xl/styles.xml': stylesPart(styles.currencies) }
  for (const [path, xml] of Object.entries(parts)) {
    archive.begin(path)
    archive.write(xml)
  }
  archive.end()
  yield* archive.take()
}
