import { describe, expect, it } from 'vitest'
import { parseInt8, parserOf, parseTimestamp } from './type-parsers.ts'

describe('parseTimestamp', () => {
  it.each([
    ['2026-03-01 09:30:00.123456+00', '2026-03-01T09:30:00.123456Z'],
    ['2026-03-01 09:30:00.1+00', '2026-03-01T09:30:00.100000Z'],
    ['2026-03-01 09:30:00+00', '2026-03-01T09:30:00.000000Z'],
  ])('makes %j to %j', (text, timestamp) => expect(parseTimestamp(text)).toBe(timestamp))

  it.each(['infinity', '2026-03-01 09:30:00+02', '2026-03-01 09:30:00.5+05:30', '0044-03-15 00:00:00+00 BC'])(
    'refuses %j, which is no plain UTC moment',
    text => expect(() => parseTimestamp(text)).toThrow(RangeError),
  )
})

describe('parseInt8', () => {
  it('gives a number', () => expect(parseInt8('9007199254740991')).toBe(Number.MAX_SAFE_INTEGER))
  it('refuses what a number would round', () => expect(() => parseInt8('9007199254740993')).toThrow(RangeError))
})

describe('parserOf', () => {
  it.each([
    [1082, '2026-03-01'],
    [1700, '12345678901234567890.10'],
    [1114, '2026-03-01 09:30:00'],
  ])('leaves type %i as text', (id, text) => expect(parserOf(id)?.(text)).toBe(text))

  it('reads arrays of int8', () => {
    expect(parserOf(1016)?.('{1,2}')).toEqual([1, 2])
    expect(parserOf(1016)?.('{}')).toEqual([])
  })

  it('leaves the rest to the driver', () => expect(parserOf(16)).toBeUndefined())
})
