import type { ShapeOf } from '@atelier/api'
import type { ErrorCode, UniversalCode } from '@atelier/domain'
import type { TRPCBuiltRouter } from '@trpc/server'
import type { DetailsOf, SdkCode } from './errors.ts'
import type { Procedures } from './generated/procedures.ts'
import type { Types } from './members.ts'

type Typed = { readonly [T in Types]: unknown }
type Side<R, S extends 'input' | 'output'> = {
  readonly [K in keyof R]: R[K] extends Typed ? R[K][Types][S & keyof R[K][Types]] : Side<R[K], S>
}
/** What a procedure takes: `Inputs['projects']['create']`. */
export type Inputs = Side<Procedures, 'input'>
/** What a procedure answers: `Outputs['projects']['create']`. */
export type Outputs = Side<Procedures, 'output'>

/** The member of `Inputs`, `Outputs` or the procedures at a path such as `projects.get`. */
export type At<T, P> = P extends `${infer N}.${infer V}`
  ? N extends keyof T
    ? V extends keyof T[N]
      ? T[N][V]
      : never
    : never
  : never

type SdkShape<C extends SdkCode> = C extends SdkCode
  ? { message: string; code: number; data: { code: C; httpStatus: number; requestId: string; details: DetailsOf<C> } }
  : never
/** A failure as tRPC's own client shows it: the codes a procedure declares, those every call has, and the SDK's own. */
export type Failure<C extends ErrorCode> = ShapeOf<C | UniversalCode> | SdkShape<SdkCode>

type Facts = { type: unknown; input: unknown; output: unknown; code: ErrorCode }
/**
 * A procedure as every tRPC 11 knows one. tRPC's own type also names what its server passes to a procedure, which
 * differs from release to release; here anything may be passed, so that a consumer's release need not be ours.
 */
interface Routed<T, I, O, S> {
  (options: unknown): Promise<O>
  meta: unknown
  _def: {
    $types: { input: I; output: O; errorShape: S }
    /** Lets `isTRPCClientError` of tRPC take a procedure too. */
    _config: { $types: { errorShape: S; transformer: false } }
    procedure: true
    type: T
    meta: unknown
    experimental_caller: boolean
    inputs: never[]
  }
}
type Routes<R> = {
  [K in keyof R]: R[K] extends { readonly [T in Types]: infer P extends Facts }
    ? Routed<
        P['type'],
        P['input'],
        P['type'] extends 'subscription' ? AsyncIterable<P['output']> : P['output'],
        Failure<P['code']>
      >
    : Routes<R[K]>
}
type Root = { ctx: object; meta: object; errorShape: Failure<ErrorCode>; transformer: false }

// oxlint-disable-next-line typescript/no-generated-empty-object-type -- a router's frame, with no procedures in it
type Frame = TRPCBuiltRouter<Root, Record<never, never>>
/**
 * The same procedures as a tRPC router, for tRPC's own tools such as TanStack Query. The record stands beside tRPC's
 * router type, not inside it: inside, tRPC holds every procedure against its own, which who only imports us would pay.
 */
export type AppRouter = Frame & {
  _def: { procedures: Routes<Procedures>; record: Routes<Procedures> }
} & Routes<Procedures>
