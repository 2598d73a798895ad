import { createKeyset } from '../../../src/keyset.ts'

export type Run<R> = (repository: R) => Promise<unknown>
/** A call of every method, or several under names of their own: a new method without one does not compile. */
export type Calls<R> = { readonly [M in keyof R]: Run<R> | Readonly<Record<string, Run<R>>> }

export const now = '2026-03-01T09:00:00.000000Z'
export const hash = '0'.repeat(64)
export const keyset = createKeyset('snapshots need no secret of their own')
export const first = { limit: 20, cursor: null }
export const next = (list: string) => ({ limit: 20, cursor: keyset.seal(list, [7]) })
