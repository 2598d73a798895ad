import type { Meta } from '@atelier/api'
import type { Tool } from '@modelcontextprotocol/sdk/types.js'
import type { z } from 'zod'
import { holdsFile, isNothing, shapeOf } from '../http/schema.ts'
import { isRecord } from '../http/is-record.ts'
import { writeSchema } from './json-schema.ts'

/** Kept apart from the procedure's own keys: it becomes the `Idempotency-Key` of the call. */
export const keyField = 'idempotencyKey'

/** What a tool takes: the procedure's input as JSON Schema without its files, and a key for writes. */
export function inputSchemaOf({ input, idempotency }: Meta, type: 'query' | 'mutation'): Tool['inputSchema'] {
  const { properties, required, rest } = isNothing(input) ? nothing : objectSchemaOf(input)
  const takesKey = type === 'mutation' && idempotency !== 'exempt'
  const needsKey = takesKey && idempotency === 'required'
  return {
    ...rest,
    type: 'object',
    properties: { ...properties, ...(takesKey ? { [keyField]: keySchema } : {}) },
    required: [...required, ...(needsKey ? [keyField] : [])],
    additionalProperties: false,
  }
}

const keySchema = {
  type: 'string',
  minLength: 1,
  maxLength: 255,
  description: 'Repeat it when you repeat the call: the write happens once',
}

interface ObjectSchema {
  readonly properties: Record<string, object>
  readonly required: readonly string[]
  readonly rest: object
}
const nothing: ObjectSchema = { properties: {}, required: [], rest: {} }

/** A choice of objects is shown as one object with all their keys, since tools take objects; the procedure checks the choice. */
function objectSchemaOf(schema: z.core.$ZodType): ObjectSchema {
  const { options, defs } = writeSchema(schema, 'input')
  const objects = options.filter(({ type }) => type === 'object')
  if (objects.length === 0) throw new Error('a tool takes an object')
  const files = new Set(Object.entries(shapeOf(schema) ?? {}).flatMap(([key, part]) => (holdsFile(part) ? [key] : [])))
  const properties: Record<string, object> = {}
  for (const one of objects) {
    for (const [key, part] of Object.entries(isRecord(one['properties']) ? one['properties'] : {})) {
      if (!files.has(key) && isRecord(part)) properties[key] = part
    }
  }
  const all = objects.map(one => new Set(Array.isArray(one['required']) ? one['required'].map(String) : []))
  const required = Object.keys(properties).filter(key => all.every(keys => keys.has(key)))
  return { properties, required, rest: defs }
}
