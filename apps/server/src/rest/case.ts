import { type Issue, maxIssues, unknownKey } from '@atelier/domain'
import type { z } from 'zod'
import { isRecord } from '../http/is-record.ts'
import { definitionOf, isTimestamp, metaOf, shapeOf, unwrap } from '../http/schema.ts'

const snakes = new Map<string, string>()

/** `createdAt` → `created_at`. Only our own names come here, so the memory of it is bounded. */
export function snakeOf(camel: string): string {
  let snake = snakes.get(camel)
  if (snake === undefined) snakes.set(camel, (snake = camel.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)))
  return snake
}

/** `created_at` → `createdAt`. */
export const camelOf = (snake: string): string =>
  snake.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())

/** Renames every key of plain data, at any depth: for small things without a schema, such as error details. */
export function snakeDeep(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(snakeDeep)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [snakeOf(key), snakeDeep(inner)]))
}

type ToWire = (value: unknown) => unknown

interface WireStyle {
  /** Only these keys of an object, or of each object of a list, in this order. */
  readonly pick?: readonly string[]
  /** `blank`: `YYYY-MM-DD HH:MM:SS.ffffff`, as the documents print times. */
  readonly times: 'iso' | 'blank'
}

/** Plans once how values of a schema are written on the wire; undefined where nothing changes. */
export function planOutput(schema: z.core.$ZodType, style: WireStyle): ToWire | undefined {
  if (style.times === 'blank' && isTimestamp(schema)) return blankTime
  const definition = definitionOf(unwrap(schema, 'out'))
  switch (definition.type) {
    case 'object':
      return planObject(definition.shape, style)
    case 'array': {
      const item = planOutput(definition.element, style)
      return item && (value => (Array.isArray(value) ? value.map(item) : value))
    }
    case 'record': {
      if (metaOf(schema)['x-keys'] === 'fields') return snakeDeep
      const { pick: _, ...inner } = style
      const item = planOutput(definition.valueType, inner)
      return item && (value => (isRecord(value) ? mapValues(value, item) : value))
    }
    case 'union':
      return snakeDeep
    default:
      return undefined
  }
}

function planObject(shape: Readonly<Record<string, z.core.$ZodType>>, { pick, ...inner }: WireStyle): ToWire {
  const fields = (pick ?? Object.keys(shape)).map(key => {
    const member = shape[key]
    if (!member) throw new Error(`No '${key}' in the output`)
    return { key, wire: snakeOf(key), write: planOutput(member, inner) }
  })
  return value => {
    if (!isRecord(value)) return value
    const written: Record<string, unknown> = {}
    for (const { key, wire, write } of fields) {
      const member = value[key]
      written[wire] = write && member !== null && member !== undefined ? write(member) : member
    }
    return written
  }
}

const blankTime: ToWire = value => (typeof value === 'string' ? `${value.slice(0, 10)} ${value.slice(11, 26)}` : value)

/** Reads wire data into names of ours; faults are added to `issues`, under wire names. */
export type FromWire = (value: unknown, at: string, issues: Issue[]) => unknown

/** Plans once how keys of a body are read; an unknown key at any depth is a fault. `hidden` keys count as unknown. */
export function planInput(schema: z.core.$ZodType, hidden: ReadonlySet<string> = new Set()): FromWire | undefined {
  const definition = definitionOf(unwrap(schema))
  if (definition.type === 'array') {
    const item = planInput(definition.element)
    if (!item) return undefined
    return (value, at, issues) =>
      Array.isArray(value) ? value.map((one, index) => item(one, `${at}${index}.`, issues)) : value
  }
  const shape = shapeOf(schema)
  if (!shape) return undefined
  const fields = new Map(
    Object.entries(shape)
      .filter(([key]) => !hidden.has(key))
      .map(([key, member]) => [snakeOf(key), { key, read: planInput(member) }]),
  )
  return (value, at, issues) => {
    if (!isRecord(value)) return value
    const read: Record<string, unknown> = {}
    for (const wire of Object.keys(value)) {
      const field = fields.get(wire)
      if (field) read[field.key] = field.read ? field.read(value[wire], `${at}${wire}.`, issues) : value[wire]
      else if (issues.length < maxIssues) issues.push(unknownKey(at, wire))
    }
    return read
  }
}

const mapValues = (value: Record<string, unknown>, map: ToWire) =>
  Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, map(inner)]))
