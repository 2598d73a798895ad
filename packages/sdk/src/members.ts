import type { ErrorCode } from '@atelier/domain'
import type { CallOptions } from './options.ts'
import type { Call } from './safe.ts'

type Args<I> = undefined extends I ? [input?: I, options?: CallOptions] : [input: I, options?: CallOptions]

declare const types: unique symbol
/** Where a procedure keeps its types; nothing is there at runtime. */
export type Types = typeof types

/** Any procedure: what it is, takes, answers, and the codes it declares. */
export interface Procedure<T, I, O, C extends ErrorCode> {
  readonly [types]: { readonly type: T; readonly input: I; readonly output: O; readonly code: C }
}

/** A procedure that reads: input, output, and the codes it declares. */
export interface Query<I, O, C extends ErrorCode> extends Procedure<'query', I, O, C> {
  /** Reads; calls of one moment share a request, and one that does not get through is repeated. */
  readonly query: (...args: Args<I>) => Call<O, C>
}

/** A procedure that writes: input, output, and the codes it declares. */
export interface Mutation<I, O, C extends ErrorCode> extends Procedure<'mutation', I, O, C> {
  /** Writes, once: repeats after a lost answer carry the same idempotency key. */
  readonly mutate: (...args: Args<I>) => Call<O, C>
}

/** A procedure that sends as things happen; tRPC's subscription links read it through `AppRouter`. */
export interface Subscription<I, O, C extends ErrorCode> extends Procedure<'subscription', I, O, C> {}
