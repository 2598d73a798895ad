import { plainReason, type TableRow, UnreadableTable } from '@atelier/domain/imports'
import { openArchive } from './archive-parts.ts'
import { readCellStyles } from './cell-styles.ts'
import { readSharedTexts } from './shared-texts.ts'
import { createSheetRows } from './sheet-rows.ts'
import { spoolFile } from './spool-file.ts'
import { readWorkbook } from './workbook.ts'
import { xmlEvents } from './xml-events.ts'

/** The first visible sheet of a workbook. @throws UnreadableTable */
export async function* readXlsx(file: AsyncIterable<Uint8Array>): AsyncGenerator<TableRow> {
  await using onDisk = await spoolFile(file)
  await using archive = await openArchive(onDisk.path)
  const { sheet, texts, styles, isUncalculated } = await readWorkbook(archive)
  const part = await archive.open(sheet)
  if (!part) throw new UnreadableTable(plainReason('no_visible_sheet'))
  const rows = createSheetRows({
    texts: await readSharedTexts(archive, texts),
    formats: await readCellStyles(archive, styles),
    isUncalculated,
  })
  for await (const _ of xmlEvents(part, rows)) yield* rows.take()
}
