import { plainReason, UnreadableTable } from '@atelier/domain/imports'
import type { ArchiveParts } from './archive-parts.ts'
import { readRelationships } from './relationships.ts'
import { readElements } from './xml-events.ts'

/** The parts of a workbook that its first visible sheet needs, by name. */
interface Workbook {
  readonly sheet: string
  readonly texts: string | undefined
  readonly styles: string | undefined
  /** True: the program that wrote it has calculated no formula, and asks the next one to. */
  readonly isUncalculated: boolean
}

/** Follows the relationships from the file to the sheet: names of parts are for each program to choose. @throws UnreadableTable */
export async function readWorkbook(archive: ArchiveParts): Promise<Workbook> {
  const book = (await readRelationships(archive, '')).find(({ type }) => type === 'officeDocument')?.target
  // The parts of a binary workbook (XLSB) are no XML.
  const part = book === undefined || /\.bin$/i.test(book) ? undefined : await archive.open(book)
  if (book === undefined || !part) throw new UnreadableTable(plainReason('not_xlsx'))
  const visible: string[] = []
  let isUncalculated = false
  await readElements(part, (name, attributes) => {
    if (name === 'sheet' && (attributes['state'] ?? 'visible') === 'visible') visible.push(relationOf(attributes))
    else if (name === 'calcPr') isUncalculated = ['1', 'true'].includes(attributes['fullCalcOnLoad'] ?? '')
  })
  const relationships = await readRelationships(archive, book)
  const targetOf = (wanted: string) => relationships.find(({ type }) => type === wanted)?.target
  // A sheet that is a chart alone has no rows.
  const sheets = relationships.filter(({ type }) => type === 'worksheet')
  const [sheet] = visible.flatMap(id => sheets.find(each => each.id === id)?.target ?? [])
  if (sheet === undefined) throw new UnreadableTable(plainReason('no_visible_sheet'))
  return { sheet, texts: targetOf('sharedStrings'), styles: targetOf('styles'), isUncalculated }
}

/** The value of `r:id`, whatever prefix the file gives the namespace. */
const relationOf = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? ''
