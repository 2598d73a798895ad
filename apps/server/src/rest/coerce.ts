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
    case 'array': {
      const item = planText(definition.element) ?? (value => value)
      return value => (Array.isArray(value) ? value.map(item) : [item(value)])
    }
    case 'union':
      return planUnion(definition.options)
    default:
      return undefined
  }
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
