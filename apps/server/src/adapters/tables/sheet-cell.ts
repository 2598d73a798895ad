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
export function faultOfCell(cell: SheetCell, text: string, { isUncalculated }: SheetContext): string | undefined {
  const { type, value, hasValue, hasFormula, format } = cell
  if (hasFormula && (isUncalculated || !hasValue || (value === '' && type !== 'str')))
    return 'Is a formula that was not calculated: open the file in a spreadsheet program and save it again'
  if (type === 'e') return errorFault(value)
  if (type === 'b') return `Is the logical value ${text}: format the cell as text`
  if (type === 'd' || (type === 'n' && value !== '' && format === 'date'))
    return 'Is a date or a time: format the cell as text and type the value again'
  if (type === 'n' && value !== '' && format === 'patterned')
    return 'Is a number that its format shows among other characters: format the cell as text and type it as shown'
  if (type === 'n' && Math.abs(Number(value)) >= longestNumber)
    return 'Is a number of more than 15 digits, which spreadsheets round: format the cell as text and type it again'
  return textFault(text)
}

/** From here on Excel shows other digits than the file holds. */
const longestNumber = 1e15

/** Excel itself stores and shows 15 digits: 19.900000000000002 is shown as 19.9. */
function plainNumber(number: number, text: string): string {
  const short = String(Number(number.toPrecision(15)))
  return Number.isFinite(number) && !short.includes('e') ? short : text
}
