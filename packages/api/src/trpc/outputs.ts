import type { z } from 'zod'

type Copy = (value: unknown) => unknown
type Parser = z.core.$ZodType & Pick<z.ZodType, 'parse'>

/**
 * `validated`: each output is parsed by its schema. `copied`: it is taken as valid, and what its schema names of it is
 * copied in the schema's order, so that the bytes are the same at a third of the cost. `compared`: both, and they must agree.
 */
export type OutputMode = 'validated' | 'copied' | 'compared'

let mode: OutputMode = 'validated'

/** Copied in production, compared in tests, validated elsewhere. */
export function setOutputMode(wanted: OutputMode): void {
  mode = wanted
}

/** A parser of outputs for tRPC. @throws ZodError for an output of another form, unless outputs are `copied` */
export function outputParser<S extends z.ZodType>(schema: S): S {
  let made: Copy | undefined
  const copy: Copy = value => (made ??= copierOf(schema))(value)
  const parse = (value: unknown): unknown => {
    if (mode === 'copied') return copy(value)
    const parsed = schema.parse(value)
    if (mode === 'compared') requireSame(copy(value), parsed)
    return parsed
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- tRPC reads `parse` alone; the type carries the output
  return { parse } as unknown as S
}

function requireSame(copied: unknown, parsed: unknown): void {
  const [ours, theirs] = [JSON.stringify(copied), JSON.stringify(parsed)]
  if (ours !== theirs) throw new Error(`A copied output differs from the parsed one:\n${ours}\n${theirs}`)
}

const asItIs: Copy = value => value

/** Copies what a schema names of a valid value. What a schema decides or changes by itself, it parses. */
export function copierOf(schema: z.core.$ZodType): Copy {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every schema that zod makes is one of $ZodTypes
  const { def } = (schema as z.core.$ZodTypes)._zod
  const parse: Copy = value => parserOf(schema).parse(value)
  if (changes(schema)) return parse
  switch (def.type) {
    case 'string':
    case 'number':
    case 'boolean':
    case 'null':
    case 'undefined':
    case 'void':
    case 'literal':
    case 'enum':
    case 'unknown':
      return asItIs
    case 'optional':
    case 'nullable':
    case 'readonly': {
      const inner = copierOf(def.innerType)
      return inner === asItIs ? asItIs : value => (value === undefined || value === null ? value : inner(value))
    }
    case 'array': {
      const item = copierOf(def.element)
      return item === asItIs ? asItIs : value => (Array.isArray(value) ? value.map(item) : parse(value))
    }
    case 'object':
      return def.catchall?._zod.def.type === 'never' ? copierOfObject(def.shape, parse) : parse
    default:
      return parse
  }
}

function copierOfObject(shape: Readonly<Record<string, z.core.$ZodType>>, parse: Copy): Copy {
  const fields = Object.entries(shape).map(([key, member]) => ({ key, copy: copierOf(member) }))
  return value => {
    if (!isRecord(value)) return parse(value)
    const copied: Record<string, unknown> = {}
    for (const { key, copy } of fields) {
      const member = copy === asItIs ? value[key] : copy(value[key])
      if (member !== undefined) copied[key] = member
    }
    return copied
  }
}

/** Whether the schema, or one of its checks, makes another value of a valid one. */
function changes(schema: z.core.$ZodType): boolean {
  const { checks = [] } = schema._zod.def
  const coerces = 'coerce' in schema._zod.def && schema._zod.def.coerce === true
  return coerces || checks.some(check => check._zod.def.check === 'overwrite')
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- zod's classic schemas all have it; the core type leaves it out
const parserOf = (schema: z.core.$ZodType) => schema as Parser
