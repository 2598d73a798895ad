import { deleteSafeIntegerBounds } from '@atelier/api'
import { z } from 'zod'
import { deleteUnicodePattern, namedParts } from '../../http/json-schema.ts'
import { snakeOf } from '../case.ts'
import { writeSharedOnce } from './shared-properties.ts'

export type Schema = z.core.JSONSchema.BaseSchema
type Schemas = Record<string, Schema>

/** What the wire style of a row changes in a schema. */
export interface SchemaStyle {
  readonly io: 'input' | 'output'
  readonly pick?: readonly string[]
  /** True: times with a blank, exactly these keys. */
  readonly documented?: boolean
  /** Input keys that do not come in the body or the query. */
  readonly hidden?: ReadonlySet<string>
}

const blankTime: Schema = {
  type: 'string',
  description: 'UTC, always six digits',
  pattern: String.raw`^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}\.\d{6}$`,
  examples: ['2026-03-01 09:30:00.123456'],
}

/** Writes zod schemas as JSON Schema under wire names, and gathers the named ones as components. */
export function createSchemas() {
  const components: Schemas = {}

  function write(schema: z.core.$ZodType, style: SchemaStyle): Schema {
    const json = z.toJSONSchema(schema, { io: style.io, unrepresentable: 'any', override: tidy, reused: 'inline' })
    const { $schema: _, $defs: named = {}, ...root } = json
    // A picked row picks from the named thing it answers with, alone or in a list.
    const main = root.$ref ?? (isSchema(root.items) ? root.items.$ref : undefined)
    const picked = (name: string, part: Schema) => (main === `#/$defs/${name}` ? pickOf(part, style) : part)
    const parts = Object.fromEntries(Object.entries(named).map(([name, part]) => [name, picked(name, part)]))
    const shown = pickOf(root, style)
    for (const [name, part] of namedParts(shown, parts)) {
      const { id: _id, ...plain } = part
      components[nameOf(name, style)] ??= writeSharedOnce(onWire(plain, style))
    }
    return onWire(shown, style)
  }

  return { components, write }
}

const nameOf = (id: string, { documented = false }: SchemaStyle) => (documented ? `Documented${id}` : id)

/**
 * Without the bounds of every safe integer, without `readOnly`, which means something else in OpenAPI, and without the encoding
 * `binary`, which OpenAPI 3.1 does not list: converters to 3.0 refuse the document for it, and files are sent as they are.
 */
function tidy({ jsonSchema }: { jsonSchema: Schema }): void {
  delete jsonSchema.readOnly
  if (jsonSchema.contentEncoding === 'binary') delete jsonSchema.contentEncoding
  deleteSafeIntegerBounds(jsonSchema)
  deleteUnicodePattern(jsonSchema)
}

function pickOf(schema: Schema, { pick, hidden }: SchemaStyle): Schema {
  const { properties } = schema
  if (!properties || (!pick && !hidden)) return schema
  const keys = (pick ?? Object.keys(properties)).filter(key => !hidden?.has(key))
  return {
    ...schema,
    properties: Object.fromEntries(keys.map(key => [key, properties[key] ?? {}])),
    required: (schema.required ?? []).filter(key => keys.includes(key)),
  }
}

/** Keys in snake_case, examples as lists, answers open to new fields except on legacy routes. */
function onWire(schema: Schema, style: SchemaStyle): Schema {
  if (style.documented && schema['format'] === 'date-time') return blankTime
  const { $ref, properties, required, example, examples, additionalProperties, items, anyOf, oneOf, allOf, ...rest } =
    schema
  const inner = (part: z.core.JSONSchema._JSONSchema): Schema => (isSchema(part) ? onWire(part, style) : {})
  const isClosed = additionalProperties === false && (style.io === 'input' || style.documented)
  const given = examples ?? (example === undefined ? undefined : [example])
  return {
    ...rest,
    ...($ref === undefined ? {} : { $ref: `#/components/schemas/${nameOf($ref.replace('#/$defs/', ''), style)}` }),
    ...(properties ? { properties: mapKeys(properties, inner) } : {}),
    ...(required && required.length > 0 ? { required: required.map(snakeOf) } : {}),
    ...(isClosed ? { additionalProperties: false } : {}),
    ...(isSchema(additionalProperties) && Object.keys(additionalProperties).length > 0
      ? { additionalProperties: inner(additionalProperties) }
      : {}),
    ...(isSchema(items) ? { items: inner(items) } : {}),
    ...(anyOf ? { anyOf: anyOf.map(inner) } : {}),
    ...(oneOf ? { oneOf: oneOf.map(inner) } : {}),
    ...(allOf ? { allOf: allOf.map(inner) } : {}),
    ...(Array.isArray(given) ? { examples: given } : {}),
  }
}

const mapKeys = (
  properties: Record<string, z.core.JSONSchema._JSONSchema>,
  map: (part: z.core.JSONSchema._JSONSchema) => Schema,
) => Object.fromEntries(Object.entries(properties).map(([key, part]) => [snakeOf(key), map(part)]))

export const isSchema = (part: unknown): part is Schema =>
  typeof part === 'object' && part !== null && !Array.isArray(part)
