import { decimalOf } from '@atelier/domain'
import { type Cell, type DocumentColumn, isMoney } from '@atelier/domain/documents'

/** What a reader sees of a value: money with its currency, moments to the minute. */
export function printed(cell: Cell, kind: DocumentColumn['kind'] = 'text'): string {
  if (cell === null) return ''
  if (isMoney(cell)) return `${decimalOf(cell.amount, cell.currency)} ${cell.currency}`
  return kind === 'date' ? String(cell).slice(0, 16).replace('T', ' ') : String(cell)
}
