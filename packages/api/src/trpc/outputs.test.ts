import { afterEach, expect, it } from 'vitest'
import { z } from 'zod'
import { copierOf, outputParser, setOutputMode } from './outputs.ts'

afterEach(() => setOutputMode('validated'))

const Item = z.strictObject({
  id: z.int(),
  name: z.string(),
  image: z.strictObject({ url: z.string() }).nullable(),
  tags: z.array(z.string()).readonly(),
  note: z.string().optional(),
})
const Page = z.strictObject({ items: z.array(Item).readonly(), nextCursor: z.string().nullable() })
const item = { tags: ['new'], name: 'Lamp', id: 1, image: { secret: 's', url: '/a' }, passwordHash: 'h' }

it('copies what a schema names, in its order, and nothing else', () => {
  const copied = copierOf(Page)({ nextCursor: null, items: [item], total: 3 })
  expect(JSON.stringify(copied)).toBe(
    '{"items":[{"id":1,"name":"Lamp","image":{"url":"/a"},"tags":["new"]}],"nextCursor":null}',
  )
})

it.each([
  [
    'a choice',
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('a'), n: z.int() }),
      z.strictObject({ kind: z.literal('b') }),
    ]),
    { kind: 'a', n: 1 },
    { kind: 'a', n: 1 },
  ],
  ['a default', z.strictObject({ n: z.int().default(3) }), {}, { n: 3 }],
  ['a change', z.strictObject({ at: z.string().transform(text => `${text}!`) }), { at: 'x' }, { at: 'x!' }],
  ['a trimmed text', z.strictObject({ at: z.string().trim() }), { at: ' x ' }, { at: 'x' }],
  ['an object that takes more', z.looseObject({ n: z.int() }), { n: 1, m: 2 }, { n: 1, m: 2 }],
])('parses %s', (...[, schema, value, expected]) => expect(copierOf(schema)(value)).toEqual(expected))

it('validates outputs, compares them in tests, and takes them as valid in production', () => {
  const parser = outputParser(Page)
  const bad = { items: [{ ...item, id: 'x' }], nextCursor: null }
  expect(() => parser.parse(bad)).toThrow('expected')
  setOutputMode('copied')
  expect(parser.parse({ items: [item], nextCursor: null })).toEqual(copierOf(Page)({ items: [item], nextCursor: null }))
  setOutputMode('compared')
  const loose = outputParser(z.strictObject({ a: z.custom<string>() }).overwrite(value => ({ ...value, b: 1 })))
  expect(loose.parse({ a: 'x' })).toEqual({ a: 'x', b: 1 })
})
