import type { DocumentModel } from '@atelier/domain/documents'
import { createMoneyStyles, fixedParts, stylesPart } from './xlsx-parts.ts'
import { sheetsOf, titleRowOf } from './xlsx-sheet.ts'
import { createZipArchive } from './zip-archive.ts'

/**
 * Packs a workbook while its rows are read. Texts are typed as text, so none is a formula. Beyond Excel's last row the
 * table continues in a further sheet; a text beyond 32,767 characters is cut.
 */
export async function* writeXlsx(model: DocumentModel): AsyncGenerator<Uint8Array> {
  const archive = createZipArchive()
  const styles = createMoneyStyles()
  const titleRows: number[] = []
  for await (const { sheet, xml } of sheetsOf(model, styles)) {
    if (sheet > titleRows.length) {
      archive.begin(`xl/worksheets/sheet${sheet}.xml`)
      titleRows.push(titleRowOf(model, sheet))
    }
    if (archive.write(xml)) yield* archive.take()
  }
  const parts = { ...fixedParts(model, titleRows), 'xl/styles.xml': stylesPart(styles.currencies, model.locale) }
  for (const [path, xml] of Object.entries(parts)) {
    archive.begin(path)
    archive.write(xml)
  }
  archive.end()
  yield* archive.take()
}
