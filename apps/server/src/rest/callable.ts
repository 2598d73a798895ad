import type { Meta } from '@atelier/api'

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
