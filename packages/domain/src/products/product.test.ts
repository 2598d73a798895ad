import { describe, expect, it } from 'vitest'
import { combinationOf } from './product.ts'

const options = [
  {
    id: 1,
    name: 'size',
    values: [
      { id: 11, value: 'S' },
      { id: 12, value: 'M' },
    ],
  },
  { id: 2, name: 'colour', values: [{ id: 21, value: 'red' }] },
]

describe('combinationOf', () => {
  it("gives the values in the order of the product's options, however they were sent", () => {
    const wanted = [
      { optionId: 1, valueId: 12 },
      { optionId: 2, valueId: 21 },
    ]
    expect(combinationOf(options, [12, 21])).toEqual(wanted)
    expect(combinationOf(options, [21, 12, 21])).toEqual(wanted)
    expect(combinationOf(options, [])).toEqual([])
  })

  it.each([
    [[99], 'REFERENCE_MISSING'],
    [[11, 99], 'REFERENCE_MISSING'],
    [[11, 12], 'RULE_VIOLATED'],
  ])('refuses %j with %s', (ids, code) =>
    expect(() => combinationOf(options, ids)).toThrow(expect.objectContaining({ code })),
  )
})
