import type { AppRouter } from '@atelier/api'
import type { ErrorCode } from '@atelier/domain'
import type { AnyTRPCProcedure, inferProcedureInput, inferProcedureOutput } from '@trpc/server'
import type { BodyKind } from '../http/body.ts'
import type { ErrorStatus } from '../http/error-headers.ts'

type Tree = AppRouter['_def']['record']
type Paths<T, P extends string = ''> = {
  [K in keyof T & string]: T[K] extends AnyTRPCProcedure ? `${P}${K}` : Paths<T[K], `${P}${K}.`>
}[keyof T & string]
type At<T, P extends string> = P extends `${infer A}.${infer B}`
  ? A extends keyof T
    ? At<T[A], B>
    : never
  : P extends keyof T
    ? T[P]
    : never

/** `<noun>.<verb>` of every procedure. */
export type ProcedurePath = Paths<Tree>
type InputOf<P extends ProcedurePath> =
  At<Tree, P> extends infer X extends AnyTRPCProcedure ? NonNullable<inferProcedureInput<X>> : never
type OutputOf<P extends ProcedurePath> =
  At<Tree, P> extends infer X extends AnyTRPCProcedure ? inferProcedureOutput<X> : never
type ItemOf<T> = T extends readonly (infer I)[] ? I : T

/** A parameter may carry an ending: `:id.ics`. */
type Bare<P extends string> = P extends `${infer N}.${string}` ? N : P
type Params<S extends string> = S extends `${string}:${infer P}/${infer R}`
  ? Bare<P> | Params<`/${R}`>
  : S extends `${string}:${infer P}`
    ? Bare<P>
    : never
type Camel<S extends string> = S extends `${infer A}_${infer B}` ? `${A}${Capitalize<Camel<B>>}` : S

/**
 * One of the rows whose wire a document fixed (`documented-api.md` 2.2): 403 for missing and bad tokens, times with a
 * blank, bare lists, unknown keys ignored, any other media type counts as no body.
 */
export interface Documented {
  /** Keys of the body in documented order; the first absent one is named. A pair: either will do, the first counts. */
  readonly body?: readonly (string | readonly [string, string])[]
  /** Further keys of the body that count where they are sent; all others are ignored. */
  readonly optional?: readonly string[]
  /** This input key takes every file of a multipart body, whatever their names, in the order of the parts. */
  readonly files?: string
}

/** Where a route differs from the default style, as data. */
export interface Quirks {
  /** Merged into the input; such a key is unknown on the wire. */
  readonly constants?: Readonly<Record<string, unknown>>
  /** This input key is true for HEAD and for a browser's prefetch, which must change nothing. */
  readonly preview?: string
  /** Only these keys of the answer, in this order. */
  readonly pick?: readonly string[]
  /** Statuses other than those of the codes. */
  readonly statusOf?: Partial<Readonly<Record<ErrorCode, ErrorStatus>>>
  /** Texts by code; `{name}` is a parameter or a body key as sent, `{field}` and `{value}` those the details name. */
  readonly texts?: Partial<Readonly<Record<ErrorCode, string>>>
  readonly documented?: Documented
  /** A multipart body must hold one of these input keys; other media types may leave them out. */
  readonly requiredPart?: { readonly anyOf: readonly string[] }
}

/** A REST route: data, never a handler. */
export interface Route {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  /** Below `/v1`; parameters are input keys of the procedure in snake_case. */
  readonly path: string
  readonly procedure: ProcedurePath
  readonly status: 200 | 201 | 202 | 204
  /** Of a 204 route whose procedure may answer data: the status of that answer. */
  readonly statusWithBody?: 200
  /** Of a 201 route that may answer with a record of before: the status of that answer. */
  readonly statusIfExisting?: 200
  /** Where the input comes from beside the path: `query` for GET and DELETE, `json` for the others unless said. */
  readonly in?: 'query' | BodyKind
  /** Where a created thing is found; parameters are keys of the output. */
  readonly location?: string
  /** The member of the output that holds the keys of `location`; absent: the output itself. */
  readonly locationIn?: string
  /** True: the refresh cookie is its credential. */
  readonly cookie?: true
  /** The output is a text of this media type, answered as it is; JSON unless said. */
  readonly media?: string
  /** True: the output links a stored file, whose bytes are the answer; 202 with the output while there is no link. */
  readonly isFile?: true
  readonly quirks?: Quirks
}

/** Keys of an output and of its members. */
type AnyKeyOf<T> = keyof T | { [K in keyof T]: keyof T[K] }[keyof T]

type Checked<P extends ProcedurePath, S extends string, L extends string> = Omit<
  Route,
  'path' | 'procedure' | 'location' | 'locationIn' | 'quirks'
> & {
  readonly procedure: P
  readonly path: Camel<Params<S>> extends keyof InputOf<P> ? S : `path parameter is no input of ${P}`
  readonly location?: Camel<Params<L>> extends AnyKeyOf<OutputOf<P>> ? L : `location parameter is no output of ${P}`
  readonly locationIn?: keyof OutputOf<P> & string
  readonly quirks?: Omit<Quirks, 'constants' | 'preview' | 'pick' | 'requiredPart'> & {
    readonly constants?: Readonly<Partial<InputOf<P>>>
    readonly preview?: keyof InputOf<P> & string
    readonly requiredPart?: { readonly anyOf: readonly (keyof InputOf<P> & string)[] }
    readonly pick?: readonly (keyof ItemOf<OutputOf<P>> & string)[]
  }
}

/** Makes a row; parameters, constants and picked keys are checked against the procedure by the compiler. */
export const route = <const P extends ProcedurePath, const S extends string, const L extends string = never>(
  r: Checked<P, S, L>,
): Route => r
