import type { CellFault, TableRow } from '@atelier/domain/imports'

/** Why the text of a cell cannot be taken; undefined: it can. */
type FaultOfCell = (text: string) => string | undefined

/** The row, with a fault for each cell that cannot be taken. */
export function tableRow(line: number, cells: readonly string[], faultOf: FaultOfCell): TableRow {
  const faults: CellFault[] = []
  cells.forEach((text, column) => {
    const reason = faultOf(text)
    if (reason !== undefined) faults.push({ column, reason })
  })
  return faults.length === 0 ? { line, cells } : { line, cells, faults }
}

export const errorFault = (text: string): string =>
  `Is the error ${text.slice(0, 20)} of a spreadsheet: correct the cell`

/** What Excel and LibreOffice write for an error when they save a sheet as CSV. */
const errors: ReadonlySet<string> = new Set(['#DIV/0!', '#N/A', '#NAME?', '#NULL!', '#NUM!', '#REF!', '#VALUE!'])

/** PostgreSQL stores neither U+0000 nor half of a surrogate pair. */
export const textFault: FaultOfCell = text =>
  text.includes('\u0000') || !text.isWellFormed()
    ? 'Holds a character that cannot be stored: type the text again'
    : undefined

export const csvCellFault: FaultOfCell = text => (errors.has(text.trim()) ? errorFault(text.trim()) : textFault(text))
