import { type TableRow, UnreadableTable } from '@atelier/domain/imports'
import { createSheetRows } from './sheet-rows.ts'
import { spooled } from './spooled-file.ts'
import { openWorkbook } from './workbook.ts'
import { firstSheetOf, sharedTextsOf } from './workbook-texts.ts'
import { xmlEvents } from './xml-events.ts'

/** The first sheet of a workbook. @throws UnreadableTable */
export async function* readXlsx(file: AsyncIterable<Uint8Array>): AsyncGenerator<TableRow> {
  await using onDisk = await spooled(file)
  await using workbook = await openWorkbook(onDisk.path)
  const sheet = await workbook.open(await firstSheetOf(workbook))
  if (!sheet) throw new UnreadableTable('The workbook has no sheet')
  const rows = createSheetRows(await sharedTextsOf(workbook))
  for await (const _ of xmlEvents(sheet, rows)) yield* rows.take()
}
