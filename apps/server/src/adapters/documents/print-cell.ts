import { decimalOf, type Money } from '@atelier/domain'
import { type Cell, type DocumentColumn, type DocumentLocale, isMoney } from '@atelier/domain/documents'

interface Printing {
  readonly kind?: DocumentColumn['kind'] | undefined
  readonly locale?: DocumentLocale | undefined
}

/** The text of a value for people: money grouped and with its currency, moments to the minute. */
export function printCell(cell: Cell, { kind = 'text', locale = 'en' }: Printing = {}): string {
  if (cell === null) return ''
  if (isMoney(cell)) return printMoney(cell, locale)
  return kind === 'date' ? String(cell).slice(0, 16).replace('T', ' ') : String(cell)
}

/** `1,234,567.50 RUB`, or as the locale groups. Works on digits: no amount is rounded. */
function printMoney({ amount, currency }: Money, locale: DocumentLocale): string {
  const [, sign = '', whole = '0', fraction] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimalOf(amount, currency)) ?? []
  const { format, decimalPoint } = separatorsOf(locale)
  const digits = format(BigInt(whole))
  return `${sign}${digits}${fraction === undefined ? '' : decimalPoint + fraction} ${currency}`
}

interface Separators {
  readonly format: (whole: bigint) => string
  readonly decimalPoint: string
}

const known = new Map<DocumentLocale, Separators>()

function separatorsOf(locale: DocumentLocale): Separators {
  const found = known.get(locale)
  if (found) return found
  const numbers = new Intl.NumberFormat(locale, { useGrouping: 'always' })
  const decimalPoint = numbers.formatToParts(0.5).find(({ type }) => type === 'decimal')?.value ?? '.'
  const separators = { format: (whole: bigint) => numbers.format(whole), decimalPoint }
  known.set(locale, separators)
  return separators
}
