import { type CellFault, importLimits, plainReason, type TableRow, UnreadableTable } from '@atelier/domain/imports'
import type { NumberFormat } from './number-formats.ts'
import { faultOfCell, type SheetContext, textOfCell } from './sheet-cell.ts'
import type { XmlListener } from './xml-events.ts'

/** Gathers the rows of a sheet while its XML is parsed. */
interface SheetRows extends XmlListener {
  /** The rows since the last call. */
  take(): TableRow[]
}

/** @throws UnreadableTable beyond the limits of a table */
export function createSheetRows(context: SheetContext): SheetRows {
  let rows: TableRow[] = []
  let line = 0
  let cells: string[] = []
  let faults: CellFault[] = []
  let numbers: number[] = []
  let column = 0
  let cell = emptyCell()
  let isText = false
  let isReading = false

  function endCell(): void {
    const text = textOfCell(cell, context)
    const why = faultOfCell(cell, text, context)
    while (cells.length < column) cells.push('')
    cells[column] = text
    if (why) faults.push({ column, why })
    if (cell.type === 'n' && text !== '') numbers.push(column)
    column += 1
  }

  function endRow(): void {
    if (faults.length === 0 && cells.every(text => text.trim() === '')) return
    rows.push({ line, cells, ...(faults.length > 0 && { faults }), ...(numbers.length > 0 && { numbers }) })
  }

  return {
    open(name, attributes) {
      if (name === 'row') {
        line = Number(attributes['r'] ?? line + 1)
        cells = []
        faults = []
        numbers = []
        column = 0
      } else if (name === 'c') {
        column = columnOf(attributes['r']) ?? column
        cell = emptyCell(attributes['t'], context.formats[Number(attributes['s'] ?? 0)])
        if (column >= importLimits.columns * 4) throw new UnreadableTable(plainReason('row_has_too_many_columns'), line)
      } else if (name === 'f') cell.hasFormula = true
      else if (name === 'rPh') isReading = true
      else if (name === 'v' || name === 't') {
        isText = !isReading
        cell.hasValue = true
      }
    },
    text(piece) {
      if (!isText) return
      cell.value += piece
      if (cell.value.length > importLimits.cellLength) throw new UnreadableTable(plainReason('cell_too_long'), line)
    },
    close(name) {
      if (name === 'v' || name === 't') isText = false
      else if (name === 'rPh') isReading = false
      else if (name === 'c') endCell()
      else if (name === 'row') endRow()
    },
    take() {
      const taken = rows
      rows = []
      return taken
    },
  }
}

const emptyCell = (type = 'n', format: NumberFormat = 'plain') => ({
  type,
  format,
  value: '',
  hasValue: false,
  hasFormula: false,
})

/** `AB7` is column 27, counted from 0. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = reference === undefined ? undefined : /^[A-Z]{1,3}/.exec(reference)?.[0]
  if (letters === undefined) return undefined
  let index = 0
  for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64
  return index - 1
}
