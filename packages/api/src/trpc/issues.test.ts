import { expect, test } from 'vitest'
import { z } from 'zod'
import { filled, longest } from '../schemas/lengths.ts'
import { Text } from '../schemas/common.ts'
import { inputIssues } from './issues.ts'

const schema = z.strictObject({
  title: z.string().min(3),
  startsAt: z.iso.datetime(),
  status: z.enum(['draft', 'published']),
  lines: z.array(z.strictObject({ quantity: z.int().min(1).max(9) })).min(1),
  note: z
    .string()
    .refine(note => note !== 'x', { error: 'must not be x' })
    .optional(),
})
const textsOf = (value: unknown) => inputIssues(schema, value).map(({ code, message }) => `${code}: ${message}`)

test('every fault is a sentence of ours that names its field', () => {
  expect(textsOf({})).toEqual([
    "required: 'title' is required",
    "required: 'starts_at' is required",
    "required: 'status' is required",
    "required: 'lines' is required",
  ])
  expect(
    textsOf({ title: 'ab', startsAt: 'soon', status: 'gone', lines: [{ quantity: 0 }, { quantity: 1.5 }], note: 'x' }),
  ).toEqual([
    "too_small: 'title' must be at least 3 characters long",
    "format: 'starts_at' must be a date and time such as 2026-03-01T09:30:00Z",
    "enum: 'status' must be draft or published",
    "too_small: 'lines.0.quantity' must be at least 1",
    "type: 'lines.1.quantity' must be a whole number",
    "custom: 'note' must not be x",
  ])
  expect(textsOf([])).toEqual(['type: The request must be an object, not a list'])
})

test('an unknown key hides no other fault, and is repeated only if it looks like a name', () => {
  const issues = inputIssues(schema, { titel: 'Lamp', '{"title":"secret"}': '', startsAt: '2026-03-01T09:30:00Z' })
  expect(issues.map(({ path, code }) => [path, code])).toEqual([
    ['title', 'required'],
    ['status', 'required'],
    ['lines', 'required'],
    ['titel', 'unknown_key'],
    ['', 'unknown_key'],
  ])
  expect(JSON.stringify(issues)).not.toContain('secret')
})

test('a value of a union is judged by the option whose type it has', () => {
  const status = z.enum(['draft', 'published'])
  const filter = z.strictObject({ status: z.union([z.array(status).min(1), status]) })
  const messages = (value: unknown) => inputIssues(filter, { status: value }).map(({ message }) => message)
  expect(messages('open')).toEqual(["'status' must be draft or published"])
  expect(messages(['draft', 'open'])).toEqual(["'status.1' must be draft or published"])
  expect(messages([])).toEqual(["'status' must have at least 1 item"])
  expect(messages(undefined)).toEqual(["'status' is required"])
})

test('a hostile body gets no more issues than help', () => {
  const keys = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`k${index}`, 1]))
  expect(inputIssues(schema, keys)).toHaveLength(50)
})

test('a value out of bounds comes with the bound, in what it is counted', () => {
  const bounded = z.strictObject({
    code: z.string().max(3),
    tags: z.array(z.string()).max(2),
    price: z.number().positive(),
    title: filled(2, "'title' must be 1 to 2 characters long"),
    body: Text.refine(...longest(3, 'bytes', "'body' must be at most 3 bytes long")),
  })
  const limitsOf = (value: object) => inputIssues(bounded, value).map(({ code, limit }) => [code, limit])
  expect(limitsOf({ code: 'oaks', tags: ['a', 'b', 'c'], price: 0, title: '🪵🪵🪵', body: '🪵' })).toEqual([
    ['too_big', { value: 3, unit: 'characters' }],
    ['too_big', { value: 2, unit: 'items' }],
    ['too_small', { value: 0, unit: 'number', exclusive: true }],
    ['too_big', { value: 2, unit: 'characters' }],
    ['too_big', { value: 3, unit: 'bytes' }],
  ])
  expect(limitsOf({ code: '', tags: [], price: 1, title: '', body: '' })).toEqual([
    ['too_small', { value: 1, unit: 'characters' }],
  ])
})
