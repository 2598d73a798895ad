import { appRouter, type Meta } from '@atelier/api'

interface Procedure {
  readonly _def: { readonly type: 'query' | 'mutation' | 'subscription' }
  readonly meta: Meta
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion, eslint/no-underscore-dangle -- tRPC keeps the flat record there, under the nested one's type
const procedures = appRouter._def.procedures as unknown as Readonly<Record<string, Procedure>>

/** Every procedure's declaration by its path. */
export const metaByPath = (): ReadonlyMap<string, Meta> =>
  new Map(Object.entries(procedures).map(([path, { meta }]) => [path, meta]))

/** Every call of the client as it is written: `projects.create.mutate`. */
export const clientCalls = (): string[] =>
  Object.entries(procedures).flatMap(([path, { _def }]) =>
    _def.type === 'subscription' ? [] : [`${path}.${_def.type === 'query' ? 'query' : 'mutate'}`],
  )

/**
 * Writes what procedures say of themselves above their types: comments of a router do not survive the way into
 * declarations. Every procedure must be found, so that a changed layout of the text is noticed.
 */
export function withProcedureDocs(declarations: string, metas: ReadonlyMap<string, Meta>): string {
  const left = new Set(metas.keys())
  let noun = ''
  let inside = false
  const lines = declarations.split('\n').flatMap(line => {
    if (line.startsWith('declare const contract:')) inside = true
    if (line.startsWith('}')) inside = false
    if (!inside) return [line]
    noun = /^ {2}(?:readonly )?(\w+): \{$/.exec(line)?.[1] ?? noun
    const verb = /^ {4}(?:readonly )?(\w+): (?:Query|Mutation|Subscription)</.exec(line)?.[1]
    const meta = verb === undefined ? undefined : metas.get(`${noun}.${verb}`)
    if (!meta) return [line]
    left.delete(`${noun}.${verb}`)
    return [...docOf(meta), line]
  })
  if (left.size > 0) throw new Error(`not found in the declarations: ${[...left].join(', ')}`)
  return lines.join('\n')
}

const who: Readonly<Record<Meta['access'], string>> = {
  public: 'anybody',
  optional: 'anybody; more for who is signed in',
  user: 'who is signed in',
  employee: 'employees',
  admin: 'admins',
}

function docOf({ summary, description, access, errors }: Meta): string[] {
  const own = errors.filter(code => !code.startsWith('IDEMPOTENCY_'))
  const text = [
    `${summary}.`,
    ...(description === undefined ? [] : [description]),
    `For ${who[access]}.`,
    ...(own.length > 0 ? [`@throws ${own.join(', ')}`] : []),
  ]
  return ['    /**', ...text.map(line => `     * ${line.replaceAll('*/', '*\\/')}`), '     */']
}
