import type { ArchiveParts } from './archive-parts.ts'
import { type NumberFormat, numberFormatOf, numberFormatOfId } from './number-formats.ts'
import { readElements } from './xml-events.ts'

/** Number formats by the number that a cell gives as its style. */
export async function readCellStyles(
  archive: ArchiveParts,
  name: string | undefined,
): Promise<readonly NumberFormat[]> {
  const styles: number[] = []
  const own = new Map<number, NumberFormat>()
  const part = name === undefined ? undefined : await archive.open(name, 'texts')
  if (!part) return []
  let isCell = false
  await readElements(part, (element, attributes) => {
    if (element === 'cellXfs' || element === 'cellStyleXfs') isCell = element === 'cellXfs'
    else if (element === 'numFmt')
      own.set(Number(attributes['numFmtId']), numberFormatOf(attributes['formatCode'] ?? ''))
    else if (element === 'xf' && isCell) styles.push(Number(attributes['numFmtId'] ?? 0))
  })
  return styles.map(id => own.get(id) ?? numberFormatOfId(id))
}
