type KebabCase<S extends string> = S extends `${infer Head}${infer Rest}`
  ? `${Head extends Lowercase<Head> ? Head : `-${Lowercase<Head>}`}${KebabCase<Rest>}`
  : S
type TypesIn<R> = R extends { _def: { record: infer P } }
  ? P[keyof P] extends { _def: { type: infer T } }
    ? T
    : never
  : never
type Right<T> = T extends 'mutation' ? 'write' : T extends 'query' | 'subscription' ? 'read' : never

/** The scopes of resources: `sub-categories:read` for queries and streams, `sub-categories:write` for mutations. */
export type ScopesOf<T> = {
  [R in keyof T & string]: `${KebabCase<R>}:${Right<TypesIn<T[R]>>}`
}[keyof T & string]

type ProcedureType = 'query' | 'mutation' | 'subscription'

interface Resource {
  readonly _def: { readonly procedures: Readonly<Record<string, { readonly _def: { readonly type: ProcedureType } }>> }
}

/** The scope that an API key needs for a procedure. */
export const scopeOf = (path: string, type: ProcedureType): string => scopeIn(path.slice(0, path.indexOf('.')), type)

const scopeIn = (resource: string, type: ProcedureType): string =>
  `${resource.replaceAll(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}:${type === 'mutation' ? 'write' : 'read'}`

/** Every scope there is, in the order of the resources. */
export function scopesOf<T extends Readonly<Record<string, Resource>>>(resources: T): readonly ScopesOf<T>[] {
  const all = Object.entries(resources).flatMap(([name, { _def }]) =>
    Object.values(_def.procedures).map(procedure => scopeIn(name, procedure._def.type)),
  )
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the type writes what the expression writes
  return [...new Set(all)].toSorted() as unknown as readonly ScopesOf<T>[]
}
