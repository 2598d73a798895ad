import { expect, it } from 'vitest'
import { writeSharedOnce } from './shared-properties.ts'

type Schema = Parameters<typeof writeSharedOnce>[0]
const line: Schema = { type: 'integer', description: 'Line of the file' }
const reason: Schema = { type: 'string' }
const options: readonly [Schema, Schema] = [
  {
    type: 'object',
    properties: { line, reason, code: { const: 'a' }, details: { type: 'null' } },
    required: ['line', 'code'],
  },
  {
    type: 'object',
    properties: { line, reason, code: { const: 'b' }, details: { type: 'object' } },
    required: ['line', 'reason', 'code', 'details'],
  },
]

it('writes what all options have once, required where each of them requires it', () => {
  expect(writeSharedOnce({ oneOf: [...options], description: 'A fault' })).toEqual({
    description: 'A fault',
    type: 'object',
    properties: { line, reason },
    required: ['line'],
    oneOf: [
      { type: 'object', properties: { code: { const: 'a' }, details: { type: 'null' } }, required: ['code'] },
      {
        type: 'object',
        properties: { code: { const: 'b' }, details: { type: 'object' } },
        required: ['reason', 'code', 'details'],
      },
    ],
  })
})

it('leaves options alone that are closed, that differ, or that are no objects', () => {
  const [first, second] = options
  const closed: Schema = { oneOf: [first, { ...second, additionalProperties: false }] }
  const different: Schema = {
    oneOf: [first, { ...second, properties: { ...second.properties, line: { type: 'string' } } }],
  }
  const texts: Schema = { oneOf: [{ type: 'string' }, first] }
  for (const schema of [closed, different, texts]) expect(writeSharedOnce(schema)).toBe(schema)
})
