import { appRouter, type Meta, scopeOf } from '@atelier/api'
import { type Actor, includesRole, type Role } from '@atelier/domain'
import type { Tool } from '@modelcontextprotocol/sdk/types.js'
import { type Callable, proceduresOf } from '../http/procedures.ts'
import { holdsFile, isNothing, shapeOf } from '../http/schema.ts'
import { inputSchemaOf } from './input-schema.ts'
import { outputSchemaOf } from './output-schema.ts'

/** A procedure as a tool. */
export interface ProcedureTool {
  readonly path: string
  readonly type: 'query' | 'mutation'
  readonly meta: Meta
  readonly call: Callable
  readonly scope: string
  readonly takesNothing: boolean
  /** As clients see it; written when it is first listed. */
  readonly shown: () => Tool
}

/** Every procedure that an agent can call, by the name of its tool: `products_list`. */
export function createTools(): ReadonlyMap<string, ProcedureTool> {
  const tools = Object.entries(proceduresOf(appRouter)).flatMap(([path, call]) => {
    const { type, meta } = call._def
    if (!meta || type === 'subscription' || meta.loginOnly || needsFile(meta)) return []
    // Registering, logging in and redeeming mailed links is for people.
    if (type === 'mutation' && meta.access === 'public') return []
    const name = path.replace('.', '_')
    const takesNothing = isNothing(meta.input)
    const tool = { path, type, meta, call, scope: scopeOf(path, type), takesNothing }
    let shown: Tool | undefined
    return [[name, { ...tool, shown: () => (shown ??= toTool(name, tool)) }] as const]
  })
  return new Map(tools)
}

const needsFile = ({ input }: Meta): boolean =>
  Object.values(shapeOf(input) ?? {}).some(part => part._zod.optin === undefined && holdsFile(part))

function toTool(name: string, { path, type, meta }: Omit<ProcedureTool, 'shown'>): Tool {
  const { summary, description, errors } = meta
  const codes = errors.filter(code => type === 'mutation' || !code.startsWith('IDEMPOTENCY_'))
  const texts = [
    `${summary}.`,
    ...(description === undefined ? [] : [description]),
    ...(codes.length === 0 ? [] : [`Can fail with ${codes.join(', ')}.`]),
  ]
  return {
    name,
    title: summary,
    description: texts.join(' '),
    inputSchema: inputSchemaOf(meta, type),
    outputSchema: outputSchemaOf(meta),
    annotations: {
      readOnlyHint: type === 'query',
      openWorldHint: false,
      ...(type === 'mutation' ? { destructiveHint: !/\.(?:create|add)/.test(path) } : {}),
    },
  }
}

const roleFor: Partial<Readonly<Record<Meta['access'], Role>>> = { user: 'USER', employee: 'EMPLOYEE', admin: 'ADMIN' }

/** Whether the caller is offered the tool: public reading to all, more by role and scope, writing by scope alone. */
export function isOffered({ type, meta, scope }: ProcedureTool, actor: Actor | null): boolean {
  if (meta.access === 'public') return true
  const wanted = roleFor[meta.access]
  if (!actor) return type === 'query' && wanted === undefined
  if (wanted !== undefined && !includesRole(actor.role, wanted)) return false
  return actor.apiKey ? actor.apiKey.scopes.includes(scope) : type === 'query'
}
