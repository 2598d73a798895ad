import { z } from 'zod'
import { isRecord } from '../http/is-record.ts'

type Schema = Readonly<Record<string, unknown>>

interface Written {
  /** What the value can be: one schema, or one for each choice. References to named parts at the top are followed. */
  readonly options: readonly Schema[]
  /** Goes beside them: the named parts that they refer to. */
  readonly defs: { readonly $defs?: Schema }
}

/** A schema of a procedure as JSON Schema. Inputs refuse unknown keys; outputs are open to new ones, and bare of texts and bounds. */
export function writeSchema(schema: z.core.$ZodType, io: 'input' | 'output'): Written {
  const { $defs = {}, ...root } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    reused: 'inline',
    override: ({ jsonSchema }) => {
      tidy(jsonSchema)
      if (io === 'output') strip(jsonSchema)
    },
  })
  const options = optionsIn(root, $defs)
  const named = namedIn(options, $defs)
  return { options, defs: named.size > 0 ? { $defs: Object.fromEntries(named) } : {} }
}

function optionsIn({ $schema: _dialect, ...schema }: Schema, defs: Schema): readonly Schema[] {
  if (typeof schema['$ref'] === 'string') {
    const target = defs[schema['$ref'].replace('#/$defs/', '')]
    if (isRecord(target)) return optionsIn(unnamed(target), defs)
  }
  const choices = schema['anyOf'] ?? schema['oneOf']
  if (!Array.isArray(choices)) return [schema]
  return choices.flatMap(choice => (isRecord(choice) ? optionsIn(choice, defs) : []))
}

/** The named parts that these parts name, or that those name. */
function namedIn(
  parts: readonly Schema[],
  defs: Schema,
  found = new Map<string, Schema>(),
): ReadonlyMap<string, Schema> {
  for (const [, name = ''] of JSON.stringify(parts).matchAll(/"#\/\$defs\/([^"]+)"/g)) {
    const part = defs[name]
    if (!isRecord(part) || found.has(name)) continue
    found.set(name, unnamed(part))
    namedIn([part], defs, found)
  }
  return found
}

/** Validators take `id` for an address of the schema. */
const unnamed = ({ id: _id, ...part }: Schema): Schema => part

/** Without the bounds of every safe integer. */
function tidy(part: z.core.JSONSchema.BaseSchema): void {
  if (part.minimum === Number.MIN_SAFE_INTEGER) delete part.minimum
  if (part.maximum === Number.MAX_SAFE_INTEGER) delete part.maximum
}

/** A model reads the schemas of all tools at once, and a client compiles them: of an answer they say the shape alone. */
function strip(part: z.core.JSONSchema.BaseSchema): void {
  for (const key of unneeded) delete part[key]
  if (part.additionalProperties === false) delete part.additionalProperties
}

const unneeded = [
  'title',
  'description',
  'example',
  'examples',
  'default',
  'readOnly',
  'pattern',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
]
