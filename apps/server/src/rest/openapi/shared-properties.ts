import type { z } from 'zod'

type Schema = z.core.JSONSchema.BaseSchema

/** Fewer than these are as short where they are. */
const fewest = 2

/** What all options of an answer have in common is written once, beside them: it says the same in fewer lines. */
export function writeSharedOnce(schema: Schema): Schema {
  const options = (schema.oneOf ?? []).filter(option => typeof option === 'object')
  if (schema.properties || options.length < 2 || !options.every(isOpenObject)) return schema
  const [first = {}, ...others] = options.map(({ properties = {} }) => properties)
  const shared = Object.keys(first).filter(key => others.every(other => isSame(first[key], other[key])))
  if (shared.length < fewest) return schema
  const isShared = (key: string) => shared.includes(key)
  const required = shared.filter(key => options.every(option => option.required?.includes(key)))
  return {
    ...schema,
    type: 'object',
    properties: Object.fromEntries(shared.map(key => [key, first[key] ?? {}])),
    ...(required.length > 0 ? { required } : {}),
    oneOf: options.map(({ properties = {}, required: needed = [], ...rest }) => {
      const own = needed.filter(key => !required.includes(key))
      return {
        ...rest,
        properties: Object.fromEntries(Object.entries(properties).filter(([key]) => !isShared(key))),
        ...(own.length > 0 ? { required: own } : {}),
      }
    }),
  }
}

/** A closed one would refuse what stands beside it. */
const isOpenObject = ({ properties, additionalProperties }: Schema): boolean =>
  properties !== undefined && additionalProperties === undefined

const isSame = (one: unknown, other: unknown): boolean =>
  one !== undefined && other !== undefined && JSON.stringify(one) === JSON.stringify(other)
