import { z } from 'zod'

/** The inner side of a schema, as zod keeps it: `type` tells the members apart. */
type Definition = z.core.$ZodTypes['_zod']['def']

export const definitionOf = (schema: z.core.$ZodType): Definition => {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every schema that zod makes is one of $ZodTypes
  return (schema as z.core.$ZodTypes)._zod.def
}

/** The schema behind optional, nullable, default, readonly, catch, lazy and the way in (or out) of a pipe. */
export function unwrap(schema: z.core.$ZodType, side: 'in' | 'out' = 'in'): z.core.$ZodType {
  const inner = innerOf(schema, side)
  return inner ? unwrap(inner, side) : schema
}

/** One step of {@link unwrap}; undefined for a schema that wraps none. */
function innerOf(schema: z.core.$ZodType, side: 'in' | 'out'): z.core.$ZodType | undefined {
  const definition = definitionOf(schema)
  switch (definition.type) {
    case 'optional':
    case 'nullable':
    case 'nonoptional':
    case 'default':
    case 'prefault':
    case 'readonly':
    case 'catch':
      return definition.innerType
    case 'pipe':
      return definition[side]
    case 'lazy':
      return definition.getter()
    default:
      return undefined
  }
}

/** The members of an object schema, or of all objects of a union; undefined for anything else. */
export function shapeOf(
  schema: z.core.$ZodType,
  side: 'in' | 'out' = 'in',
): Readonly<Record<string, z.core.$ZodType>> | undefined {
  const definition = definitionOf(unwrap(schema, side))
  if (definition.type === 'object') return definition.shape
  if (definition.type !== 'union') return undefined
  const shapes = definition.options.map(option => shapeOf(option, side))
  if (shapes.some(shape => shape === undefined)) return undefined
  return Object.assign({}, ...shapes)
}

/** What `.meta()` says of a schema and of all that it wraps; the outer one overrides single entries. */
export function metaOf(schema: z.core.$ZodType): z.core.GlobalMeta {
  const inner = innerOf(schema, 'out')
  return { ...(inner && metaOf(inner)), ...z.globalRegistry.get(schema) }
}

/** Whether a schema is an ISO timestamp of ours. */
export const isTimestamp = (schema: z.core.$ZodType): boolean => metaOf(schema)['format'] === 'date-time'

/** Whether nothing goes in, or nothing comes out. */
export const isNothing = (schema: z.core.$ZodType): boolean => definitionOf(schema).type === 'void'

/** Whether a file can be somewhere in it. */
export function holdsFile(schema: z.core.$ZodType): boolean {
  const definition = definitionOf(unwrap(schema))
  if (definition.type === 'file') return true
  if (definition.type === 'array') return holdsFile(definition.element)
  return Object.values(shapeOf(schema) ?? {}).some(holdsFile)
}

/** Whether it is a list without a cursor; legacy routes answer it bare, all others as a single page. */
export const isList = (schema: z.core.$ZodType): boolean => definitionOf(unwrap(schema, 'out')).type === 'array'
