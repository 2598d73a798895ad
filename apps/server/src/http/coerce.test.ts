import { expect, test } from 'vitest'
import { z } from 'zod'
import { planText, planTexts } from './coerce.ts'

const coerced = (schema: z.ZodType, text: unknown) => (planText(schema) ?? (value => value))(text)

test.each([
  ['12', 12],
  ['-1.5', -1.5],
  ['0', 0],
  // What Number() would take, and people do not mean.
  ['', ''],
  [' 1', ' 1'],
  ['1e3', '1e3'],
  ['0x10', '0x10'],
  ['012', '012'],
  ['Infinity', 'Infinity'],
  ['NaN', 'NaN'],
])('the text %j for a number is %j', (text, value) => {
  expect(coerced(z.int().default(20), text)).toBe(value)
})

test.each([
  ['true', true],
  ['1', true],
  ['false', false],
  ['0', false],
  ['yes', 'yes'],
  ['', ''],
])('the text %j for a boolean is %j', (text, value) => {
  expect(coerced(z.boolean().optional(), text)).toBe(value)
})

test('bigints, dates, literals', () => {
  expect(coerced(z.bigint(), '9007199254740993')).toBe(9_007_199_254_740_993n)
  expect(coerced(z.date(), '2026-03-01')).toEqual(new Date('2026-03-01'))
  expect(coerced(z.date(), 'soon')).toBe('soon')
  expect(coerced(z.literal([1, 2]), '2')).toBe(2)
})

test('text stays text, digits too', () => {
  expect(coerced(z.string(), '12')).toBe('12')
  expect(coerced(z.enum(['1', '2']), '1')).toBe('1')
})

test('one value becomes a list where a list is wanted', () => {
  expect(coerced(z.array(z.int()), '1')).toEqual([1])
  expect(coerced(z.array(z.int()), ['1', 'x'])).toEqual([1, 'x'])
})

test('words of a closed list may stand in one text, other texts keep their commas', () => {
  const Words = z
    .array(z.enum(['brand', 'price', 'tags']))
    .readonly()
    .default([])
  expect(coerced(Words, 'brand,price')).toEqual(['brand', 'price'])
  expect(coerced(Words, ['brand,price', 'tags'])).toEqual(['brand', 'price', 'tags'])
  expect(coerced(z.array(z.string()), 'Nuts, bolts')).toEqual(['Nuts, bolts'])
})

test('lists by name are names and values with a colon between them', () => {
  const Options = z.record(z.string(), z.array(z.string()).readonly()).optional()
  expect(coerced(Options, 'colour:red')).toEqual({ colour: ['red'] })
  expect(coerced(Options, ['colour:red', 'size:1:2', 'colour:blue'])).toEqual({
    colour: ['red', 'blue'],
    size: ['1:2'],
  })
  expect(coerced(Options, '__proto__:red')).toEqual({ ['__proto__']: ['red'] })
  // For the schema to refuse.
  expect(coerced(Options, ['colour:red', 'blue'])).toEqual(['colour:red', 'blue'])
  expect(coerced(Options, ':red')).toBe(':red')
})

test('a union takes the first option the text fits', () => {
  expect(coerced(z.union([z.int(), z.string()]), '7')).toBe(7)
  expect(coerced(z.union([z.int(), z.string()]), 'seven')).toBe('seven')
})

test('through default, nullish, pipe, readonly and lazy', () => {
  const Wrapped = z.lazy(() => z.int().nullish().default(1).readonly().pipe(z.int()))
  expect(coerced(Wrapped, '3')).toBe(3)
})

test('members of an object, and only those that were sent', () => {
  const plan = planTexts(z.strictObject({ limit: z.int().default(20), open: z.boolean(), q: z.string() }))
  expect(plan({ limit: '5', q: '5' })).toEqual({ limit: 5, q: '5' })
})
