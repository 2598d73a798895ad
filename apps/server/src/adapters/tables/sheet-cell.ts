import { type FaultReason, plainReason } from '@atelier/domain/imports'
import { errorFault, textFault } from './cell-faults.ts'
import { type NumberFormat, paddedNumber } from './number-formats.ts'
import { unescapeText } from './shared-texts.ts'

/** A cell as its XML has it. */
interface SheetCell {
  /** `t`: n, s, str, inlineStr, b, e or d. */
  readonly type: string
  readonly value: string
  readonly hasValue: boolean
  readonly hasFormula: boolean
  readonly format: NumberFormat
}

/** What the cells of a workbook refer to. */
export interface SheetContext {
  /** Shared texts by number. */
  readonly texts: readonly string[]
  readonly formats: readonly NumberFormat[]
  /** True: no formula of the workbook has been calculated. */
  readonly isUncalculated: boolean
}

/** The text that a spreadsheet shows of the cell. Formulas count as their stored result. */
export function textOfCell({ type, value, format }: SheetCell, { texts }: SheetContext): string {
  if (type === 's') return texts[Number(value)] ?? ''
  if (type === 'inlineStr' || type === 'str') return unescapeText(value)
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE'
  if (type !== 'n' || value === '') return value
  const text = plainNumber(Number(value), value)
  return typeof format === 'object' ? paddedNumber(text, format.zeros) : text
}

/** Why the cell can be no text of a table; undefined: it can. */
export function faultOfCell(cell: SheetCell, text: string, { isUncalculated }: SheetContext): FaultReason | undefined {
  const { type, value, hasValue, hasFormula, format } = cell
  if (hasFormula && (isUncalculated || !hasValue || (value === '' && type !== 'str')))
    return plainReason('formula_not_calculated')
  if (type === 'e') return errorFault(value)
  if (type === 'b') return { code: 'is_logical', details: { text } }
  if (type === 'd' || (type === 'n' && value !== '' && format === 'date')) return plainReason('is_date')
  if (type === 'n' && value !== '' && format === 'patterned') return plainReason('is_patterned_number')
  if (type === 'n' && Math.abs(Number(value)) >= longestNumber) return plainReason('is_long_number')
  return textFault(text)
}

/** From here on Excel shows other digits than the file holds. */
const longestNumber = 1e15

/** Excel itself stores and shows 15 digits: 19.900000000000002 is shown as 19.9. */
function plainNumber(number: number, text: string): string {
  const short = String(Number(number.toPrecision(15)))
  return Number.isFinite(number) && !short.includes('e') ? short : text
}
