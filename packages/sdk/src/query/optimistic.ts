import type { Procedures } from '../index.ts'
import { keyOf } from './queries.ts'

/** The part of TanStack's `QueryClient` that is needed here. */
export interface PatchedCache {
  cancelQueries(filters: { readonly queryKey: readonly unknown[] }): Promise<void>
  invalidateQueries(filters: { readonly queryKey: readonly unknown[] }): Promise<void>
  getQueriesData(filters: { readonly queryKey: readonly unknown[] }): (readonly [readonly unknown[], unknown])[]
  setQueryData(key: readonly unknown[], data: unknown): unknown
}

interface Row {
  readonly id: number
  readonly version?: number
}
const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'number'

/** What the cache held before the change, by key. */
export type Snapshot = readonly (readonly [readonly unknown[], unknown])[]

/** Members of a mutation's options for TanStack Query. */
export interface Optimistic<I, R> {
  readonly onMutate: (input: I) => Promise<Snapshot>
  readonly onError: (error: unknown, input: I, snapshot: Snapshot | undefined) => void
  readonly onSuccess: (answer: R) => void
  readonly onSettled: () => Promise<void>
}

/**
 * Shows a change before the server has answered: in single answers, lists and pages of the noun. After a failure the
 * record is as it was, unless a newer version has arrived meanwhile.
 * @example
 * ```ts
 * useMutation({ ...q.projects.update.mutationOptions(), ...optimistic(queryClient, 'projects') })
 * ```
 */
export function optimistic<I extends { readonly id: number }, R>(
  cache: PatchedCache,
  noun: keyof Procedures,
  patch: (input: I) => object = ({ id: _id, ...fields }) => fields,
): Optimistic<I, R> {
  const filters = { queryKey: keyOf(noun) }
  const change = (id: number, to: (row: Row) => Row) => {
    for (const [key, data] of cache.getQueriesData(filters))
      cache.setQueryData(
        key,
        mapRows(data, row => (row.id === id ? to(row) : row)),
      )
  }
  return {
    async onMutate(input) {
      await cache.cancelQueries(filters)
      const snapshot = cache.getQueriesData(filters)
      change(input.id, row => ({ ...row, ...patch(input) }))
      return snapshot
    },
    onError(_, { id }, snapshot = []) {
      for (const [key, data] of snapshot) {
        const before = rowsIn(data).find(row => row.id === id)
        const [, now] = cache.getQueriesData({ queryKey: key }).find(([each]) => each.length === key.length) ?? []
        const back = (row: Row) => (before && row.id === id && row.version === before.version ? before : row)
        cache.setQueryData(key, mapRows(now, back))
      }
    },
    onSuccess(answer) {
      if (isRow(answer)) change(answer.id, row => ({ ...row, ...answer }))
    },
    onSettled: () => cache.invalidateQueries(filters),
  }
}

/** Every row of an answer. */
function rowsIn(data: unknown): Row[] {
  const rows: Row[] = []
  mapRows(data, row => {
    rows.push(row)
    return row
  })
  return rows
}

/** The same answer with other rows: one row, an array, a page, or pages. */
function mapRows(data: unknown, to: (row: Row) => Row): unknown {
  if (Array.isArray(data)) return data.map(part => mapRows(part, to))
  if (isRow(data)) return to(data)
  if (typeof data !== 'object' || data === null) return data
  if ('pages' in data) return { ...data, pages: mapRows(data.pages, to) }
  return 'items' in data ? { ...data, items: mapRows(data.items, to) } : data
}
