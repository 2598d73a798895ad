import type { Meta } from '@atelier/api'
import type { Tool } from '@modelcontextprotocol/sdk/types.js'
import { isRecord } from '../http/is-record.ts'
import { isNothing } from '../http/schema.ts'
import { writeSchema } from './json-schema.ts'

/** Structured content is an object: any other answer stands under this key. */
const resultField = 'result'

/** An answer as structured content, in the shape of {@link outputSchemaOf}. */
export function structuredContentOf(data: unknown): Record<string, unknown> {
  if (data === undefined) return {}
  return isRecord(data) ? data : { [resultField]: data }
}

/** What a tool answers with: the procedure's output as JSON Schema, open to new fields. */
export function outputSchemaOf({ output }: Pick<Meta, 'output'>): NonNullable<Tool['outputSchema']> {
  if (isNothing(output)) return nothing
  const { options, defs } = writeSchema(output, 'output')
  const objects = options.map(option => (option['type'] === 'object' ? option : underResult(option)))
  const [only, ...others] = output._zod.optout === 'optional' ? [...objects, nothing] : objects
  return others.length === 0
    ? { ...only, ...defs, type: 'object' }
    : { type: 'object', anyOf: [only, ...others], ...defs }
}

const nothing = { type: 'object', maxProperties: 0 } as const

function underResult(option: Readonly<Record<string, unknown>>) {
  // Without a type it could be an object, which stands for itself.
  if (option['type'] === undefined && !('enum' in option) && !('const' in option)) {
    throw new Error('an answer of a tool has a type')
  }
  return { type: 'object', properties: { [resultField]: option }, required: [resultField] }
}
