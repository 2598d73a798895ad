import type { DecimalSign } from './decimal-sign.ts'
import { type FaultReason, plainReason } from './fault-reasons.ts'

/** What a cell says under each sign, as a decimal with a point such as `1990.50`. Undefined: nothing. */
type Readings = Readonly<Record<DecimalSign, string | undefined>>

const blanks = String.raw` \u00A0\u2009\u202F'’`

/** Groups of three digits are separated by one character, the same in the whole amount. */
const amountWith = (thousands: string, decimal: string) =>
  new RegExp(String.raw`^(\d+|[1-9]\d{0,2}([${blanks}${thousands}])\d{3}(?:\2\d{3})*)(?:${decimal}(\d+))?$`, 'u')

const patterns: Readonly<Record<DecimalSign, RegExp>> = {
  point: amountWith(',', String.raw`\.`),
  comma: amountWith('.', ','),
}

function readingOf(cell: string, sign: DecimalSign): string | undefined {
  const match = patterns[sign].exec(cell.trim())
  if (!match) return undefined
  const [, whole = '', , fraction] = match
  const digits = whole.replaceAll(/\D/g, '')
  return fraction === undefined ? digits : `${digits}.${fraction}`
}

const readingsOf = (cell: string): Readings => ({ point: readingOf(cell, 'point'), comma: readingOf(cell, 'comma') })

/** The sign of a column as far as its cells were read. */
export interface DecimalEvidence {
  add(cell: string): void
  /** Undefined: no cell is decisive, or two cells disagree. */
  sign(): DecimalSign | undefined
}

/** Source: `spec/commerce.md` 15. */
export function decimalEvidence(): DecimalEvidence {
  const seen = new Set<DecimalSign>()
  return {
    add(cell) {
      const { point, comma } = readingsOf(cell)
      if (comma === undefined && point !== undefined) seen.add('point')
      if (point === undefined && comma !== undefined) seen.add('comma')
    },
    sign() {
      const [sign, other] = seen
      return other === undefined ? sign : undefined
    },
  }
}

/** The amount of a cell with a point, or why it is not taken. A cell that is no amount stays as it is. */
export type AmountCell = { readonly amount: string } | { readonly why: FaultReason }

export function amountOfCell(cell: string, sign: DecimalSign | undefined): AmountCell {
  const readings = readingsOf(cell)
  const { point, comma } = readings
  if (point === comma) return { amount: point ?? cell.trim() }
  const amount = sign && readings[sign]
  if (amount !== undefined) return { amount }
  if (sign !== undefined) return { why: { code: 'not_with_declared_sign', details: { decimal: sign } } }
  if (point !== undefined && comma !== undefined)
    return { why: { code: 'ambiguous_amount', details: { point, comma } } }
  return { why: plainReason('other_decimal_sign') }
}
