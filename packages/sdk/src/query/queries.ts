import type { DataTag } from '@tanstack/query-core'
import type { AtelierErrorOf, CallOptions, Client, Code, Mutation, Procedures, Query } from '../index.ts'

/** What a query can fail with, as TanStack Query shows it: test `code` to know `details`. */
export type QueryFailure = AtelierErrorOf<Code>

/** Begins every key, so that a cache can be shared with other queries. */
export const keyOf = (noun: string, verb?: string): readonly string[] => ['atelier', noun, ...(verb ? [verb] : [])]

interface Retrying {
  /** Never: the SDK has already repeated what may be repeated. Names the error's type to TanStack Query. */
  readonly retry: (failures: number, error: QueryFailure) => boolean
}
interface Context {
  readonly signal: AbortSignal
}
type Key<I> = readonly ['atelier', string, string, I?]

export interface ReadOptions<I, O> extends Retrying {
  readonly queryKey: DataTag<Key<I>, O, QueryFailure>
  readonly queryFn: (context: Context) => Promise<O>
}
type Pages<O> = { pages: O[]; pageParams: (string | null)[] }
export interface PageOptions<I, O> extends Retrying {
  readonly queryKey: DataTag<Key<I>, Pages<O>, QueryFailure>
  readonly queryFn: (context: Context & { readonly pageParam: string | null }) => Promise<O>
  readonly initialPageParam: string | null
  readonly getNextPageParam: (page: O) => string | null
}
export interface WriteOptions<I, O> extends Retrying {
  readonly mutationKey: readonly string[]
  readonly mutationFn: (input: I) => Promise<O>
}

/** Options of the calls behind queries, such as a guest's tokens. They are no part of the key. */
export type QueryCallOptions = Omit<CallOptions, 'signal' | 'idempotencyKey'>
/** Options of the calls behind mutations; give `idempotencyKey` where a repeat by hand is the same call. */
export type MutationCallOptions = Omit<CallOptions, 'signal'>

type Args<I, O> = undefined extends I ? [input?: I, options?: O] : [input: I, options?: O]
type Paged = { readonly nextCursor: string | null }
type WithoutCursor<I> = I extends object ? Omit<I, 'cursor'> : I
type PageArgs<I> = Args<WithoutCursor<I>, QueryCallOptions>

export interface ReadTools<I, O> {
  /** The key of one input, or of every input. */
  readonly key: (input?: I) => Key<I>
  readonly queryOptions: (...args: Args<I, QueryCallOptions>) => ReadOptions<I, O>
}
export interface PageTools<I, O> extends ReadTools<I, O> {
  /** Pages of a list; the cursor is known. */
  readonly infiniteOptions: (...args: PageArgs<I>) => PageOptions<WithoutCursor<I>, O>
}
export interface WriteTools<I, O> {
  readonly mutationOptions: (options?: MutationCallOptions) => WriteOptions<I, O>
}

type ToolsOf<P> =
  P extends Query<infer I, infer O, infer _>
    ? O extends Paged
      ? PageTools<I, O>
      : ReadTools<I, O>
    : P extends Mutation<infer I, infer O, infer _>
      ? WriteTools<I, O>
      : never
/** Options of TanStack Query for every procedure, by noun and verb. */
export type Queries = {
  readonly [N in keyof Procedures]: { readonly [V in keyof Procedures[N]]: ToolsOf<Procedures[N][V]> }
}

type Call = (input: unknown, options?: CallOptions) => Promise<unknown>
interface Procedure {
  readonly query: Call
  readonly mutate: Call
}

/**
 * Options for any adapter of TanStack Query: React, Vue, Svelte, Solid, Angular.
 * @example
 * ```ts
 * const q = queries(api)
 * const project = useQuery(q.projects.get.queryOptions({ id: 7 }))
 * const list = useInfiniteQuery(q.projects.list.infiniteOptions({ limit: 20 }))
 * ```
 */
export function queries(api: Client): Queries {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the proxy answers every path of the contract
  const root = api as unknown as Readonly<Record<string, Readonly<Record<string, Procedure>>>>
  const nouns = remembering(noun =>
    remembering(verb => {
      const procedure = root[noun]?.[verb]
      if (!procedure) throw new TypeError(`no procedure ${noun}.${verb}`)
      return toolsOf(procedure, keyOf(noun, verb))
    }),
  )
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each step has the tools of its procedure
  return nouns as unknown as Queries
}

const retry = () => false

function toolsOf(procedure: Procedure, path: readonly string[]) {
  const key = (input?: unknown) => (input === undefined ? path : [...path, input])
  return {
    key,
    queryOptions: (input?: unknown, options?: QueryCallOptions) => ({
      queryKey: key(input),
      queryFn: ({ signal }: Context) => procedure.query(input, { ...options, signal }),
      retry,
    }),
    infiniteOptions: (input?: object, options?: QueryCallOptions) => ({
      // Pages have another form than one answer, so another key.
      queryKey: [...path, { ...input, pages: true }],
      queryFn: ({ signal, pageParam }: Context & { readonly pageParam: string | null }) =>
        procedure.query({ ...input, cursor: pageParam }, { ...options, signal }),
      initialPageParam: null,
      getNextPageParam: ({ nextCursor }: Paged) => nextCursor,
      retry,
    }),
    mutationOptions: (options?: MutationCallOptions) => ({
      mutationKey: path,
      mutationFn: (input: unknown) => procedure.mutate(input, options),
      retry,
    }),
  }
}

/**
 * The items of all pages of an infinite query; none while there is no answer.
 * @example
 * ```ts
 * const list = useInfiniteQuery(q.projects.list.infiniteOptions({ limit: 20 }))
 * itemsOf(list.data).map(project => project.title)
 * ```
 */
export const itemsOf = <T>(
  data: { readonly pages: readonly { readonly items: readonly T[] }[] } | undefined,
): readonly T[] => data?.pages.flatMap(({ items }) => items) ?? []

/** Makes each member when it is first asked for. */
function remembering<T>(make: (name: string) => T): Readonly<Record<string, T>> {
  const made = new Map<string, T>()
  return new Proxy<Record<string, T>>(
    {},
    {
      get(_, name) {
        if (typeof name !== 'string' || name === 'then') return undefined
        const member = made.get(name) ?? make(name)
        made.set(name, member)
        return member
      },
    },
  )
}
