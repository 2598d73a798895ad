import type { Issue } from '@atelier/domain'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { camelOf, planInput, planOutput, snakeOf } from './case.ts'

const Time = z.string().meta({ format: 'date-time' })
const Thing = z.strictObject({
  id: z.int(),
  createdAt: Time,
  updatedAt: Time.nullable(),
  tags: z.array(z.strictObject({ tagName: z.string() })).readonly(),
  byColour: z.record(z.string(), z.strictObject({ unitPrice: z.int() })),
})
const thing = {
  byColour: { darkRed: { unitPrice: 3 } },
  tags: [{ tagName: 'oak' }],
  updatedAt: null,
  createdAt: '2026-03-01T09:30:00.123456Z',
  id: 1,
}

test.each([
  ['id', 'id'],
  ['createdAt', 'created_at'],
  ['superWholesalePriceRub', 'super_wholesale_price_rub'],
])('%s is %s outside', (camel, snake) => {
  expect([snakeOf(camel), camelOf(snake)]).toEqual([snake, camel])
})

test('outputs are written in the order of the schema; keys of a record are data and stay', () => {
  const written = planOutput(Thing, { times: 'iso' })?.(thing)
  expect(JSON.stringify(written)).toBe(
    '{"id":1,"created_at":"2026-03-01T09:30:00.123456Z","updated_at":null,"tags":[{"tag_name":"oak"}],"by_colour":{"darkRed":{"unit_price":3}}}',
  )
})

test('picked keys come alone and in their order, times with a blank where asked', () => {
  const plan = planOutput(z.array(Thing), { pick: ['createdAt', 'id', 'updatedAt'], times: 'blank' })
  expect(plan?.([thing])).toEqual([{ created_at: '2026-03-01 09:30:00.123456', id: 1, updated_at: null }])
})

test('picking what is not there fails when the plan is made', () => {
  expect(() => planOutput(Thing, { pick: ['price'], times: 'iso' })).toThrow("No 'price' in the output")
})

const Input = z.strictObject({ id: z.int(), unitPrice: z.int(), lines: z.array(z.strictObject({ offerId: z.int() })) })

function read(value: unknown, hidden: string[] = []) {
  const issues: Issue[] = []
  return { value: planInput(Input, new Set(hidden))?.(value, '', issues), paths: issues.map(issue => issue.path) }
}

test('inputs are read under our names at any depth', () => {
  expect(read({ unit_price: 1, lines: [{ offer_id: 2 }] })).toEqual({
    value: { unitPrice: 1, lines: [{ offerId: 2 }] },
    paths: [],
  })
})

test('unknown, hidden and our own spellings are faults at any depth', () => {
  const sent = JSON.parse('{"id":1,"unitPrice":1,"lines":[{},{"offerId":2}],"__proto__":{"x":1},"constructor":1}')
  const { value, paths } = read(sent, ['id'])
  expect(paths).toEqual(['id', 'unitPrice', 'lines.1.offerId', '__proto__', 'constructor'])
  expect(value).toEqual({ lines: [{}, {}] })
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
})

test('a value of another shape is left for the schema to refuse', () => {
  expect(read([1]).value).toEqual([1])
  expect(read({ lines: 'none' }).value).toEqual({ lines: 'none' })
})
