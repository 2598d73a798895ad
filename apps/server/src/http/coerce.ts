import type { z } from 'zod'
import { definitionOf, shapeOf, unwrap } from './schema.ts'

/** Text of a path, a query or a form → the value its schema means; text that fits none stays, for the schema to refuse. */
export type FromText = (value: unknown) => unknown

const numberForm = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/
const wholeForm = /^-?(?:0|[1-9]\d*)$/

const toNumber: FromText = value => (typeof value === 'string' && numberForm.test(value) ? Number(value) : value)
const toBigint: FromText = value => (typeof value === 'string' && wholeForm.test(value) ? BigInt(value) : value)
const toBoolean: FromText = value => {
  if (value === 'true' || value === '1') return true
  return value === 'false' || value === '0' ? false : value
}
const toDate: FromText = value => {
  const date = typeof value === 'string' ? new Date(value) : undefined
  return date && !Number.isNaN(date.getTime()) ? date : value
}

/** Plans once how text becomes a value of `schema`; undefined where text is what it wants. */
export function planText(schema: z.core.$ZodType): FromText | undefined {
  const definition = definitionOf(unwrap(schema))
  switch (definition.type) {
    case 'number':
      return toNumber
    case 'bigint':
      return toBigint
    case 'boolean':
      return toBoolean
    case 'date':
      return toDate
    case 'literal':
      return value => definition.values.find(literal => String(literal) === value) ?? value
    case 'array':
      return planList(definition.element)
    case 'record':
      return definitionOf(unwrap(definition.valueType)).type === 'array' ? toLists : undefined
    case 'union':
      return planUnion(definition.options)
    default:
      return undefined
  }
}

/** A name that comes again makes a list; words of a closed list may also stand in one text: `facets=brand,price`. */
function planList(element: z.core.$ZodType): FromText {
  const item = planText(element) ?? (value => value)
  const isWord = definitionOf(unwrap(element)).type === 'enum'
  return value => {
    const texts: readonly unknown[] = Array.isArray(value) ? value : [value]
    return (isWord ? texts.flatMap(splitWords) : texts).map(item)
  }
}

const splitWords = (text: unknown): readonly unknown[] => (typeof text === 'string' ? text.split(',') : [text])

/** Lists by name: `option=colour:red&option=colour:blue`. The name ends at the first colon. */
const toLists: FromText = value => {
  const texts: readonly unknown[] = Array.isArray(value) ? value : [value]
  const lists = new Map<string, string[]>()
  for (const text of texts) {
    const end = typeof text === 'string' ? text.indexOf(':') : -1
    if (typeof text !== 'string' || end < 1) return value
    const name = text.slice(0, end)
    lists.set(name, [...(lists.get(name) ?? []), text.slice(end + 1)])
  }
  return Object.fromEntries(lists)
}

/** The first option that takes the text as its own. */
function planUnion(options: readonly z.core.$ZodType[]): FromText | undefined {
  const plans = options.map(planText).filter(plan => plan !== undefined)
  if (plans.length === 0) return undefined
  return value => {
    for (const plan of plans) {
      const read = plan(value)
      if (read !== value) return read
    }
    return value
  }
}

/** Coerces the members of an object schema, after their keys were renamed. */
export function planTexts(schema: z.core.$ZodType): (values: Record<string, unknown>) => Record<string, unknown> {
  const plans = Object.entries(shapeOf(schema) ?? {}).flatMap(([key, member]) => {
    const plan = planText(member)
    return plan ? [{ key, plan }] : []
  })
  return values => {
    for (const { key, plan } of plans) if (Object.hasOwn(values, key)) values[key] = plan(values[key])
    return values
  }
}

/** Whether a path parameter is an id: digits only, and unknown where they name no row. */
export const isWhole = (schema: z.core.$ZodType): boolean => definitionOf(unwrap(schema)).type === 'number'
