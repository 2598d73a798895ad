import { deleteSafeIntegerBounds } from '@atelier/api'
import { z } from 'zod'
import { isRecord } from '../http/is-record.ts'
import { deleteUnicodePattern, namedParts } from '../http/json-schema.ts'

type Schema = Readonly<Record<string, unknown>>

interface Written {
  /** What the value can be: one schema, or one for each choice. References to named parts at the top are followed. */
  readonly options: readonly Schema[]
  /** Goes beside them: the named parts that they refer to. */
  readonly defs: { readonly $defs?: Schema }
}

/** A schema of a procedure as JSON Schema. Inputs refuse unknown keys; outputs allow new ones and have no texts and bounds. */
export function writeSchema(schema: z.core.$ZodType, io: 'input' | 'output'): Written {
  const { $defs = {}, ...root } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    reused: 'inline',
    override: ({ jsonSchema }) => {
      deleteSafeIntegerBounds(jsonSchema)
      deleteUnicodePattern(jsonSchema)
      if (io === 'output') strip(jsonSchema)
    },
  })
  const options = optionsIn(root, $defs)
  const named = Array.from(namedParts(options, $defs), ([name, part]) => [name, unnamed(part)])
  return { options, defs: named.length > 0 ? { $defs: Object.fromEntries(named) } : {} }
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

/** Without `id`, which validators read as the address of the schema. */
const unnamed = ({ id: _id, ...part }: Schema): Schema => part

/** Models read the schemas of all tools at once and clients compile them, so an output keeps only its shape. */
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
