import type { AppRouter as ServerRouter } from '@atelier/api'
import type { Procedures } from '@atelier/sdk'
import type { UniversalCode } from '@atelier/domain'
import type { TRPCMutationProcedure, TRPCQueryProcedure, TRPCSubscriptionProcedure } from '@trpc/server'

// The written contract says of every procedure what tRPC infers from its schemas.

type Def = { input: unknown; output: unknown; meta: unknown; errorShape: unknown }
type Facts<I, O, C> = { input: I; output: O; code: C }
type CodeIn<D extends Def> = D['errorShape'] extends { data: { code: infer C } } ? Exclude<C, UniversalCode> : never
type ReadCode<D extends Def> = Exclude<CodeIn<D>, `IDEMPOTENCY_${string}`>
type Item<O> =
  O extends AsyncIterable<infer Y> ? (Y extends { id: string; data: infer V } ? { id: string; data: V } : Y) : never

type InferredFacts<P> =
  P extends TRPCQueryProcedure<infer D extends Def>
    ? Facts<D['input'], D['output'], ReadCode<D>>
    : P extends TRPCMutationProcedure<infer D extends Def>
      ? Facts<D['input'], D['output'], CodeIn<D>>
      : P extends TRPCSubscriptionProcedure<infer D extends Def>
        ? Facts<D['input'], Item<D['output']>, ReadCode<D>>
        : never
type WrittenFacts<P> = P extends { readonly [T in keyof P]: infer _ } ? FactsOf<P> : never
type FactsOf<P> = P[keyof P & symbol] extends { input: infer I; output: infer O; code: infer C }
  ? Facts<I, O, C>
  : never

type Router = ServerRouter['_def']['record']
type Inferred = { [N in keyof Router]: { [V in keyof Router[N]]: InferredFacts<Router[N][V]> } }
type Written = { [N in keyof Procedures]: { [V in keyof Procedures[N]]: WrittenFacts<Procedures[N][V]> } }

/** Names of procedures of which the two say different things. */
type Differing = {
  [N in keyof Inferred]: N extends keyof Written
    ? {
        [V in keyof Inferred[N]]: V extends keyof Written[N]
          ? [Inferred[N][V], Written[N][V]] extends [Written[N][V], Inferred[N][V]]
            ? never
            : `${N & string}.${V & string}`
          : `${N & string}.${V & string}`
      }[keyof Inferred[N]]
    : N
}[keyof Inferred]

/** Fails with the names where there are some. */
export const differing: [Differing] extends [never] ? 'none' : Differing = 'none'
type Unknown = Exclude<keyof Written, keyof Inferred>
export const unknown: [Unknown] extends [never] ? 'none' : Unknown = 'none'
