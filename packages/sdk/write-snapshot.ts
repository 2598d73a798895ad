import { deleteSafeIntegerBounds, type Meta } from '@atelier/api'
import { type EventFieldKind, domainEvents } from '@atelier/domain'
import { z } from 'zod'
import { procedures } from './procedure-docs.ts'

export type JsonSchema = z.core.JSONSchema.BaseSchema

/** A procedure as a machine reads it. */
export interface ProcedureFacts {
  readonly type: 'query' | 'mutation' | 'subscription'
  readonly summary: string
  readonly access: Meta['access']
  readonly errors: readonly string[]
  readonly deprecated?: NonNullable<Meta['deprecated']>
  readonly input: JsonSchema
  readonly output: JsonSchema
}

/** The whole contract in one file: what the command line completes from, and what releases are compared by. */
export interface Snapshot {
  readonly procedures: Readonly<Record<string, ProcedureFacts>>
  /** Kinds of the fields of each event's payload. */
  readonly events: Readonly<Record<string, Readonly<Record<string, EventFieldKind>>>>
  /** Schemas with a name; `#/$defs/in.Cart` is what is sent, `#/$defs/out.Cart` what is answered. */
  readonly $defs: Readonly<Record<string, JsonSchema>>
}

/** Writes the contract that the procedures declare. */
export function writeSnapshot(): Snapshot {
  const $defs: Record<string, JsonSchema> = {}

  function write(schema: z.core.$ZodType, io: 'input' | 'output'): JsonSchema {
    const prefix = io === 'input' ? 'in' : 'out'
    const json = z.toJSONSchema(schema, { io, unrepresentable: 'any', reused: 'inline', override: tidy })
    const text = JSON.stringify(json).replaceAll('"#/$defs/', `"#/$defs/${prefix}.`)
    const { $schema: _, $defs: named = {}, ...root }: JsonSchema = JSON.parse(text)
    for (const [name, part] of Object.entries(named)) if (typeof part === 'object') $defs[`${prefix}.${name}`] = part
    return root
  }

  const facts = Object.entries(procedures).map(([path, { _def, meta }]): [string, ProcedureFacts] => [
    path,
    {
      type: _def.type,
      summary: meta.summary,
      access: meta.access,
      errors: meta.errors.toSorted(),
      ...(meta.deprecated ? { deprecated: meta.deprecated } : {}),
      input: write(meta.input, 'input'),
      output: write(meta.output, 'output'),
    },
  ])
  const events = Object.entries(domainEvents).map(([type, { payload }]) => [type, payload])
  return { procedures: sorted(facts), events: Object.fromEntries(events), $defs: sorted(Object.entries($defs)) }
}

const sorted = <T>(entries: readonly (readonly [string, T])[]): Record<string, T> =>
  Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)))

/** Without examples and the bounds of every safe integer: they are no promise. */
function tidy({ jsonSchema }: { jsonSchema: JsonSchema }): void {
  delete jsonSchema['example']
  delete jsonSchema.examples
  deleteSafeIntegerBounds(jsonSchema)
}

/** One line for each procedure, event and named schema, so that a diff reads. */
export const snapshotJson = (snapshot: Snapshot): string =>
  `{\n${Object.entries(snapshot)
    .map(([part, entries]) => `"${part}": {\n${linesOf(entries)}\n}`)
    .join(',\n')}\n}\n`

const linesOf = (entries: object): string =>
  Object.entries(entries)
    .map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`)
    .join(',\n')
