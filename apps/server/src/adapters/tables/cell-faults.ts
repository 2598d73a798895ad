import { type CellFault, type FaultReason, plainReason, type TableRow } from '@atelier/domain/imports'

/** Why the text of a cell cannot be taken; undefined: it can. */
type FaultOfCell = (text: string) => FaultReason | undefined

/** The row, with a fault for each cell that cannot be taken. */
export function tableRow(line: number, cells: readonly string[], faultOf: FaultOfCell): TableRow {
  const faults: CellFault[] = []
  cells.forEach((text, column) => {
    const why = faultOf(text)
    if (why) faults.push({ column, why })
  })
  return faults.length === 0 ? { line, cells } : { line, cells, faults }
}

export const errorFault = (text: string): FaultReason => ({ code: 'is_error', details: { text: text.slice(0, 20) } })

/** What Excel and LibreOffice write for an error when they save a sheet as CSV. */
const errors: ReadonlySet<string> = new Set(['#DIV/0!', '#N/A', '#NAME?', '#NULL!', '#NUM!', '#REF!', '#VALUE!'])

/** PostgreSQL stores neither U+0000 nor half of a surrogate pair. */
export const textFault: FaultOfCell = text =>
  text.includes('\u0000') || !text.isWellFormed() ? plainReason('unstorable_character') : undefined

export const csvCellFault: FaultOfCell = text => (errors.has(text.trim()) ? errorFault(text.trim()) : textFault(text))
