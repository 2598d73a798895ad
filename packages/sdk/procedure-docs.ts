import { appRouter, type Meta } from '@atelier/api'

export interface Procedure {
  readonly _def: { readonly type: 'query' | 'mutation' | 'subscription' }
  readonly meta: Meta
}

/** Every procedure with its declaration, by its path. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion, eslint/no-underscore-dangle -- tRPC keeps the flat record there, under the nested one's type
export const procedures = appRouter._def.procedures as unknown as Readonly<Record<string, Procedure>>

/** Every call of the client as it is written: `projects.create.mutate`. */
export const clientCalls = (): string[] =>
  Object.entries(procedures).flatMap(([path, { _def }]) =>
    _def.type === 'subscription' ? [] : [`${path}.${_def.type === 'query' ? 'query' : 'mutate'}`],
  )

const who: Readonly<Record<Meta['access'], string>> = {
  public: 'every caller',
  optional: 'every caller; signed-in users may get more',
  user: 'who is signed in',
  employee: 'employees',
  admin: 'admins',
}

const deprecationText = ({ since, sunset, use }: NonNullable<Meta['deprecated']>): string =>
  [`Since ${since}.`, ...(sunset ? [`Gone from ${sunset} on.`] : []), ...(use ? [`Use \`${use}\`.`] : [])].join(' ')

/** The comment above a procedure: what it does, for whom, and how it fails. */
export function docOf({ summary, description, access, errors, deprecated }: Meta): string[] {
  const own = errors.filter(code => !code.startsWith('IDEMPOTENCY_'))
  const text = [
    `${summary}.`,
    ...(description === undefined ? [] : [description]),
    `For ${who[access]}.`,
    ...(deprecated ? [`@deprecated ${deprecationText(deprecated)}`] : []),
    ...(own.length > 0 ? [`@throws ${own.join(', ')}`] : []),
  ]
  return ['/**', ...text.map(line => ` * ${line.replaceAll('*/', '*\\/')}`), ' */']
}
