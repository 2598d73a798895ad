import { importLimits, type TableRow, UnreadableTable } from '@atelier/domain/imports'
import { unescaped } from './workbook-texts.ts'
import type { XmlListener } from './xml-events.ts'

/** Hears a sheet and gathers its rows. */
export interface SheetRows extends XmlListener {
  /** The rows since it was last asked. */
  take(): TableRow[]
}

/** A formula counts as what it last came to: it is never calculated. @throws UnreadableTable beyond the bounds */
export function createSheetRows(texts: readonly string[]): SheetRows {
  let rows: TableRow[] = []
  let line = 0
  let cells: string[] = []
  let column = 0
  let type = ''
  let value = ''
  let isValue = false

  return {
    open(name, attributes) {
      if (name === 'row') {
        line = Number(attributes['r'] ?? line + 1)
        cells = []
        column = 0
      } else if (name === 'c') {
        column = columnOf(attributes['r']) ?? column
        type = attributes['t'] ?? 'n'
        value = ''
        if (column >= importLimits.columns * 4) throw new UnreadableTable('The row has too many columns', line)
      } else if (name === 'v' || name === 't') isValue = true
    },
    text(piece) {
      if (!isValue) return
      value += piece
      if (value.length > importLimits.cellLength) throw new UnreadableTable('A cell holds too much text', line)
    },
    close(name) {
      if (name === 'v' || name === 't') isValue = false
      else if (name === 'c') {
        while (cells.length < column) cells.push('')
        cells[column] = written(type, value, texts)
        column += 1
      } else if (name === 'row' && cells.some(cell => cell.trim() !== '')) rows.push({ line, cells })
    },
    take() {
      const taken = rows
      rows = []
      return taken
    },
  }
}

function written(type: string, value: string, texts: readonly string[]): string {
  if (type === 's') return texts[Number(value)] ?? ''
  if (type === 'inlineStr' || type === 'str') return unescaped(value)
  if (type === 'b') return value === '1' ? 'true' : 'false'
  // Excel itself keeps and shows 15 digits: 19.900000000000002 is 19.9 to whoever typed it.
  return type === 'n' && value !== '' ? plainNumber(Number(value), value) : value
}

function plainNumber(number: number, text: string): string {
  const short = String(Number(number.toPrecision(15)))
  return Number.isFinite(number) && !short.includes('e') ? short : text
}

/** `AB7` is column 27, counted from 0. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = reference === undefined ? undefined : /^[A-Z]{1,3}/.exec(reference)?.[0]
  if (letters === undefined) return undefined
  let index = 0
  for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64
  return index - 1
}
