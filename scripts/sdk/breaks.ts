import type { JsonSchema, ProcedureFacts, Snapshot } from '../../packages/sdk/write-snapshot.ts'

type Part = JsonSchema | boolean | undefined
type Defs = Snapshot['$defs']

/** One contract of the two that are compared. */
interface Side {
  readonly part: Part
  readonly defs: Defs
}

/**
 * What a client of `before` can no longer rely on in `after`, a sentence each. Inputs may accept more, answers may hold
 * more: clients ignore fields, events and codes that they do not know.
 */
export function breaksOf(before: Snapshot, after: Snapshot): string[] {
  const procedures = Object.entries(before.procedures).flatMap(([path, old]) => {
    const now = after.procedures[path]
    return now ? breaksOfProcedure(path, { old, now, before, after }) : [`${path} is gone`]
  })
  const events = Object.entries(before.events).flatMap(([type, fields]) => {
    const now = after.events[type]
    if (!now) return [`the event ${type} is gone`]
    return Object.entries(fields).flatMap(([name, kind]) => {
      if (now[name] === undefined) return [`the event ${type} has no ${name}`]
      const isSame = JSON.stringify(now[name]) === JSON.stringify(kind)
      return isSame ? [] : [`${name} of the event ${type} is another thing`]
    })
  })
  return [...procedures, ...events]
}

interface Pair {
  readonly old: ProcedureFacts
  readonly now: ProcedureFacts
  readonly before: Snapshot
  readonly after: Snapshot
}

const ladder = ['public', 'optional', 'user', 'employee', 'admin']

const side = (part: Part, { $defs }: Snapshot): Side => ({ part, defs: $defs })

function breaksOfProcedure(path: string, { old, now, before, after }: Pair): string[] {
  if (old.type !== now.type) return [`${path} was a ${old.type} and is a ${now.type}`]
  const isStricter = ladder.indexOf(now.access) > ladder.indexOf(old.access)
  return [
    ...(isStricter ? [`${path} was for '${old.access}' and is for '${now.access}'`] : []),
    ...new Walk('sent').compare(`${path} input`, side(old.input, before), side(now.input, after)),
    ...new Walk('answered').compare(`${path} output`, side(old.output, before), side(now.output, after)),
  ]
}

/** Compares two schemas from the top down. What is sent must stay accepted, what is answered must stay as narrow. */
class Walk {
  readonly #direction: 'sent' | 'answered'
  /** Named schemas may hold themselves. */
  readonly #seen = new Set<string>()
  constructor(direction: 'sent' | 'answered') {
    this.#direction = direction
  }

  compare(at: string, old: Side, now: Side): string[] {
    const a = resolved(old)
    const b = resolved(now)
    if (!a || !b) return []
    const name = refOf(old.part)
    if (name !== undefined) {
      if (this.#seen.has(name)) return []
      this.#seen.add(name)
    }
    return [...this.#types(at, a, b), ...this.#fields(at, { a, b, old, now }), ...this.#items(at, { a, b, old, now })]
  }

  #types(at: string, a: JsonSchema, b: JsonSchema): string[] {
    const [before, after] = [kindsOf(a), kindsOf(b)]
    // A choice of objects is compared by its fields alone.
    if (before.length === 0 || after.length === 0) return []
    // A list that grows by design, of which a client gets only what it asked for.
    if (this.#direction === 'answered' && b['x-open'] === true) return []
    const [narrow, wide] = this.#direction === 'sent' ? [before, after] : [after, before]
    const strange = narrow.filter(kind => !wide.includes(kind) && !(kind === 'integer' && wide.includes('number')))
    if (strange.length === 0) return []
    return this.#direction === 'sent'
      ? [`${at} no longer takes ${strange.join(', ')}`]
      : [`${at} may now be ${strange.join(', ')}`]
  }

  #fields(at: string, { a, b, old, now }: Both): string[] {
    const [before, after] = [fieldsOf(a, old.defs), fieldsOf(b, now.defs)]
    if (before.size === 0 && after.size === 0) return []
    const shared = [...before].flatMap(([key, { part, isRequired }]) => {
      const next = after.get(key)
      if (!next) return [`${at}.${key} is gone`]
      const lost = this.#direction === 'answered' && isRequired && !next.isRequired
      return [
        ...(lost ? [`${at}.${key} may now be absent`] : []),
        ...this.compare(`${at}.${key}`, { part, defs: old.defs }, { part: next.part, defs: now.defs }),
      ]
    })
    const demanded =
      this.#direction === 'sent'
        ? [...after].flatMap(([key, { isRequired }]) =>
            isRequired && before.get(key)?.isRequired !== true ? [`${at}.${key} is now required`] : [],
          )
        : []
    return [...shared, ...demanded]
  }

  #items(at: string, { a, b, old, now }: Both): string[] {
    const [before, after] = [itemsOf(a), itemsOf(b)]
    if (before === undefined || after === undefined) return []
    return this.compare(`${at}[]`, { part: before, defs: old.defs }, { part: after, defs: now.defs })
  }
}

interface Both {
  readonly a: JsonSchema
  readonly b: JsonSchema
  readonly old: Side
  readonly now: Side
}

const refOf = (part: Part): string | undefined =>
  typeof part === 'object' && typeof part.$ref === 'string' ? part.$ref.replace('#/$defs/', '') : undefined

function resolved({ part, defs }: Side): JsonSchema | undefined {
  const name = refOf(part)
  if (name !== undefined) return defs[name]
  return typeof part === 'object' ? part : undefined
}

const optionsOf = (schema: JsonSchema): readonly Part[] => schema.anyOf ?? schema.oneOf ?? []

/** Types, and the words of an enumeration. */
function kindsOf(schema: JsonSchema): string[] {
  if (schema.const !== undefined) return [JSON.stringify(schema.const)]
  if (schema.enum) return schema.enum.map(each => JSON.stringify(each))
  const options = optionsOf(schema).filter(option => typeof option === 'object')
  if (options.some(option => refOf(option) !== undefined || option.type === 'object')) return []
  if (options.length > 0) return options.flatMap(kindsOf)
  return [schema.type ?? []].flat()
}

interface Field {
  readonly part: Part
  readonly isRequired: boolean
}

/** The fields of an object, or those that all objects of a choice have between them. */
function fieldsOf(schema: JsonSchema, defs: Defs): Map<string, Field> {
  const options = optionsOf(schema)
    .map(part => resolved({ part, defs }))
    .filter(part => part !== undefined)
  const objects = options.length > 0 ? options.filter(option => option.properties) : [schema]
  const fields = new Map<string, Field>()
  for (const { properties = {} } of objects) {
    for (const [key, part] of Object.entries(properties)) {
      const isRequired = objects.every(each => each.required?.includes(key) === true)
      if (!fields.has(key)) fields.set(key, { part, isRequired })
    }
  }
  return fields
}

const itemsOf = (schema: JsonSchema): Part => (Array.isArray(schema.items) ? undefined : schema.items)
