import { array, assert, constantFrom, integer, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amountOfCell, type AmountCell, decimalEvidence } from './amount-cell.ts'
import type { DecimalSign } from './decimal-sign.ts'

/** The cells of a column as an import reads them. */
function columnOf(cells: readonly string[], declared?: DecimalSign): readonly AmountCell[] {
  const evidence = decimalEvidence()
  for (const cell of cells) evidence.add(cell)
  return cells.map(cell => amountOfCell(cell, declared ?? evidence.sign()))
}
const amounts = (cells: readonly string[], declared?: DecimalSign) =>
  columnOf(cells, declared).map(read => ('amount' in read ? read.amount : 'refused'))

describe('an amount', () => {
  it.each([
    ['19,90', '19.90'],
    ['0,5', '0.5'],
    ['7.25', '7.25'],
    ['1 990,50', '1990.50'],
    ['1\u00A0990,50', '1990.50'],
    ['1\u202F990,50', '1990.50'],
    ['1.355,90', '1355.90'],
    ['4,204.23', '4204.23'],
    [`1'234.50`, '1234.50'],
    ['1,234,567', '1234567'],
    ['1 990', '1990'],
    [' 1990 ', '1990'],
  ])('%j alone is %s', (cell, amount) => expect(amounts([cell])).toEqual([amount]))

  it.each(['1,990', '1.990', '12,345', '123.456'])('%j alone is refused', cell => {
    expect(columnOf([cell])).toEqual([
      { why: { code: 'ambiguous_amount', details: { point: expect.any(String), comma: expect.any(String) } } },
    ])
  })

  it.each([
    [
      ['1.990', '19,90'],
      ['1990', '19.90'],
    ],
    [
      ['1,990', '7.25'],
      ['1990', '7.25'],
    ],
    [
      ['1,990', '1990'],
      ['refused', '1990'],
    ],
    [
      ['19,90', '7.25', '5', '1,990'],
      ['refused', 'refused', '5', 'refused'],
    ],
    [
      ['abc', '', '-5'],
      ['abc', '', '-5'],
    ],
  ])('%j is read as %j', (cells, read) => expect(amounts(cells)).toEqual(read))

  it.each([
    ['comma', '1.990', '1990'],
    ['comma', '2,4', '2.4'],
    ['comma', '1,990.50', 'refused'],
    ['comma', '1,990', '1.990'],
    ['point', '1,990', '1990'],
    ['point', '19,90', 'refused'],
    ['point', '1.990', '1.990'],
  ] as const)('decimal=%s: %j is %s', (sign, cell, amount) => expect(amounts([cell], sign)).toEqual([amount]))
})

const writings = {
  point: [',', ' ', '\u00A0', "'", ''].map(thousands => ({ thousands, decimal: '.' })),
  comma: ['.', ' ', '\u202F', '’', ''].map(thousands => ({ thousands, decimal: ',' })),
}

const anAmount = record({
  minor: integer({ min: 0, max: 999_999_999 }),
  style: integer({ min: 0, max: 4 }),
  digits: integer({ min: 0, max: 3 }),
})

it('never reads an amount of any writing as another amount', () => {
  const written = (minor: number, { thousands, decimal }: { thousands: string; decimal: string }, digits: number) => {
    const text = String(minor).padStart(digits + 1, '0')
    const whole = text.slice(0, text.length - digits).replaceAll(/\B(?=(\d{3})+$)/g, thousands)
    return digits === 0 ? whole : `${whole}${decimal}${text.slice(-digits)}`
  }
  assert(
    property(
      constantFrom('point' as const, 'comma' as const),
      array(anAmount, { minLength: 1, maxLength: 6 }),
      (sign, cells) => {
        const texts = cells.map(({ minor, style, digits }) => {
          const writing = writings[sign][style] ?? { thousands: '', decimal: '.' }
          return { text: written(minor, writing, digits), is: minor / 10 ** digits }
        })
        const isRight = (read: AmountCell, at: number, declared?: DecimalSign) =>
          'amount' in read
            ? Math.abs(Number(read.amount) - (texts[at]?.is ?? Number.NaN)) < 1e-6
            : declared === undefined
        for (const declared of [sign, undefined]) {
          const column = columnOf(
            texts.map(({ text }) => text),
            declared,
          )
          expect(column.filter((read, at) => !isRight(read, at, declared))).toEqual([])
        }
      },
    ),
  )
})
