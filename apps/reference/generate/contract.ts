import { readFile } from 'node:fs/promises'
import type { ErrorCode } from '@atelier/domain'
import type { z } from 'zod'

export type JsonSchema = z.core.JSONSchema.BaseSchema

/** What the reference reads of a procedure in the snapshot of the contract. */
interface ProcedureFacts {
  readonly type: 'query' | 'mutation' | 'subscription'
  readonly summary: string
  readonly access: string
  readonly errors: readonly string[]
  readonly deprecated?: { readonly since: string; readonly sunset?: string; readonly use?: string }
  readonly input: JsonSchema
  readonly output: JsonSchema
}
interface Snapshot {
  readonly procedures: Readonly<Record<string, ProcedureFacts>>
  readonly $defs: Readonly<Record<string, JsonSchema>>
}

/** What the reference reads of an operation of the OpenAPI document. */
export interface Operation {
  readonly operationId: string
  readonly tags: readonly string[]
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly example?: unknown; readonly schema?: JsonSchema }>>
  }
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly example?: unknown }>> }>
  >
  readonly security: readonly Readonly<Record<string, readonly string[]>>[]
}
export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required: boolean
  readonly example?: unknown
  readonly schema: { readonly examples?: readonly unknown[] }
}
interface OpenApi {
  readonly tags: readonly { readonly name: string; readonly description: string }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

/** A procedure with the route that serves it over REST. */
export interface Entry extends ProcedureFacts {
  readonly path: string
  readonly codes: readonly ErrorCode[]
  readonly method: string
  readonly route: string
  readonly operation: Operation
}

export interface Contract {
  /** Procedures by resource, in the order of the OpenAPI document. */
  readonly resources: ReadonlyMap<string, readonly Entry[]>
  /** What a resource is, by its name. */
  readonly texts: ReadonlyMap<string, string>
  /** Schemas with a name: `in.Scope` is what is sent, `out.Scope` what is answered. */
  readonly types: Snapshot['$defs']
}

const at = (path: string) => new URL(`../../../${path}`, import.meta.url)

/** Reads the two committed files that describe the whole API; nothing of the server is loaded. */
export async function readContract(): Promise<Contract> {
  const snapshot: Snapshot = JSON.parse(await readFile(at('packages/sdk/generated/contract.json'), 'utf8'))
  const openApi: OpenApi = JSON.parse(await readFile(at('apps/server/openapi.json'), 'utf8'))
  const resources = new Map<string, Entry[]>()
  for (const [route, methods] of Object.entries(openApi.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      const facts = snapshot.procedures[operation.operationId]
      if (!facts) continue
      const [resource = ''] = operation.operationId.split('.')
      const entries = resources.get(resource) ?? []
      resources.set(resource, entries)
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the snapshot is written from declarations of that list
      const codes = facts.errors as readonly ErrorCode[]
      entries.push({ ...facts, path: operation.operationId, codes, method: method.toUpperCase(), route, operation })
    }
  }
  const missing = Object.keys(snapshot.procedures).filter(
    path => !resources.get(path.split('.')[0] ?? '')?.some(entry => entry.path === path),
  )
  if (missing.length > 0) throw new Error(`no route serves ${missing.join(', ')}`)
  const texts = new Map(openApi.tags.map(({ name, description }) => [camelCase(name), description]))
  return { resources, texts, types: snapshot.$defs }
}

export const camelCase = (name: string): string =>
  name.replace(/[_-]([a-z])/g, (_, letter: string) => letter.toUpperCase())
