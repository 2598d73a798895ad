import type { AppRouter, Meta } from '@atelier/api'

/** A procedure, called without HTTP: credentials, limits, input, key, verb and output are its own. */
export interface Callable {
  (options: {
    readonly path: string
    readonly type: 'query' | 'mutation' | 'subscription'
    readonly ctx: unknown
    readonly getRawInput: () => Promise<unknown>
    readonly input: undefined
    readonly signal: AbortSignal | undefined
    readonly batchIndex: 0
  }): Promise<unknown>
  readonly _def: { readonly type: 'query' | 'mutation' | 'subscription'; readonly meta?: Meta }
}

/** Every procedure by its path, to be called without HTTP. */
export const proceduresOf = (router: { readonly _def: AppRouter['_def'] }) =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a procedure is called like this by tRPC itself; its types name its inner state
  router._def.procedures as unknown as Readonly<Record<string, Callable>>

/** The procedure at a path, with its declaration. @throws Error when there is none */
export function procedureOf(router: { readonly _def: AppRouter['_def'] }, path: string) {
  const procedures = proceduresOf(router)
  const call = Object.hasOwn(procedures, path) ? procedures[path] : undefined
  const meta = call?._def.meta
  const type = call?._def.type
  if (!meta || type === undefined) throw new Error(`No procedure at '${path}'`)
  return { call, meta, type }
}
