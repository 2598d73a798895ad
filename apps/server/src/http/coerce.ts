import { splitNamedValue } from '@atelier/domain'
import { z } from 'zod'
import { definitionOf, shapeOf, unwrap } from './schema.ts'

/** Text of a path, a query or a form → the value its schema means; text that fits none stays, for the schema to refuse. */
type FromText = (value: unknown) => unknown

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

/** Lists by name: `option=colour:red&option=colour:blue`. */
const toLists: FromText = value => {
  const texts: readonly unknown[] = Array.isArray(value) ? value : [value]
  const lists = new Map<string, string[]>()
  for (const text of texts) {
    const named = typeof text === 'string' ? splitNamedValue(text) : undefined
    if (!named) return value
    lists.set(named[0], [...(lists.get(named[0]) ?? []), named[1]])
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

/** Coerces the members of an object schema, after their keys were renamed. Planned at the first call: a start is quick. */
export function planTexts(schema: z.core.$ZodType): (values: Record<string, unknown>) => Record<string, unknown> {
  let members: readonly MemberPlan[] | undefined
  return values => {
    members ??= Object.entries(shapeOf(schema) ?? {}).map(planMember)
    for (const { key, plan, ignoresEmpty: ignores } of members) {
      if (!Object.hasOwn(values, key)) continue
      const text = ignores ? withoutEmpty(values[key]) : values[key]
      if (text === undefined) delete values[key]
      else values[key] = plan(text)
    }
    return values
  }
}

interface MemberPlan {
  readonly key: string
  readonly plan: FromText
  readonly ignoresEmpty: boolean
}

const planMember = ([key, member]: [string, z.core.$ZodType]): MemberPlan => ({
  key,
  plan: planText(member) ?? asText,
  ignoresEmpty: ignoresEmpty(member),
})

const asText: FromText = value => value

/** Whether an empty text says that a field is absent: it may be absent, and an empty text is no value of it. */
function ignoresEmpty(member: z.core.$ZodType): boolean {
  const accepts = (value: unknown) => z.safeParse(member, value).success
  return accepts(undefined) && !accepts('')
}

/** The texts of a field that are not empty; undefined: none. */
function withoutEmpty(value: unknown): unknown {
  if (!Array.isArray(value)) return value === '' ? undefined : value
  const texts = value.filter(text => text !== '')
  return texts.length === 0 ? undefined : texts
}

/** Whether a path parameter is an id: digits only, and unknown where they name no row. */
export const isWhole = (schema: z.core.$ZodType): boolean => definitionOf(unwrap(schema)).type === 'number'
