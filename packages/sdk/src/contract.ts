import type { AppRouter as ServerRouter, ShapeOf } from '@atelier/api'
import type { ErrorCode, UniversalCode } from '@atelier/domain'
import type {
  AnyTRPCRouter,
  TRPCBuiltRouter,
  TRPCMutationProcedure,
  TRPCQueryProcedure,
  TRPCSubscriptionProcedure,
} from '@trpc/server'
import type { SdkCode } from './errors.ts'

type Def = { input: unknown; output: unknown; meta: unknown; errorShape: unknown }
type CodeIn<S> = S extends { data: { code: infer C extends ErrorCode } } ? Exclude<C, UniversalCode> : never
/** Only writes carry a key, whatever a query's declaration implies. */
type ReadCode<S> = Exclude<CodeIn<S>, `IDEMPOTENCY_${string}`>
type SdkShape<C extends SdkCode> = C extends SdkCode
  ? { message: string; code: number; data: { code: C; httpStatus: 0; requestId: ''; details: undefined } }
  : never
/** What a call can fail with: the codes its procedure declares, those every call has, and the SDK's own. */
export type Failure<C extends ErrorCode> = ShapeOf<C | UniversalCode> | SdkShape<SdkCode>
type Item<Y> = Y extends { id: string; data: infer V } ? { id: string; data: V } : Y

/** `T extends infer U ?` makes declaration emit print the resolved object in place of the server's own types. */
type Erased<T> = T extends infer U
  ? {
      [K in keyof U]: U[K] extends TRPCQueryProcedure<infer D extends Def>
        ? TRPCQueryProcedure<{
            input: D['input']
            output: D['output']
            meta: unknown
            errorShape: Failure<ReadCode<D['errorShape']>>
          }>
        : U[K] extends TRPCMutationProcedure<infer D extends Def>
          ? TRPCMutationProcedure<{
              input: D['input']
              output: D['output']
              meta: unknown
              errorShape: Failure<CodeIn<D['errorShape']>>
            }>
          : U[K] extends TRPCSubscriptionProcedure<infer D extends Def>
            ? TRPCSubscriptionProcedure<{
                input: D['input']
                output: D['output'] extends AsyncIterable<infer Y> ? AsyncIterable<Item<Y>> : never
                meta: unknown
                errorShape: Failure<CodeIn<D['errorShape']>>
              }>
            : U[K] extends AnyTRPCRouter
              ? Erased<U[K]['_def']['record']>
              : Erased<U[K]>
    }
  : never

type Types = { ctx: object; meta: object; errorShape: Failure<never>; transformer: false }

/** A type in the form of a value: declaration emit resolves only what it infers. */
const contractOf = <R extends AnyTRPCRouter>(): TRPCBuiltRouter<Types, Erased<R['_def']['record']>> =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- never read: only its type is
  null as never

const contract = contractOf<ServerRouter>()

/** Every procedure with its input, output and failures, for tRPC's own tools such as TanStack Query. */
export type AppRouter = typeof contract
type Side<R, S extends 'input' | 'output'> = {
  [K in keyof R]: R[K] extends { _def: { $types: infer T } } ? T[S & keyof T] : Side<R[K], S>
}
/** What a procedure takes: `Inputs['projects']['create']`. */
export type Inputs = Side<AppRouter['_def']['record'], 'input'>
/** What a procedure answers: `Outputs['projects']['create']`. */
export type Outputs = Side<AppRouter['_def']['record'], 'output'>
