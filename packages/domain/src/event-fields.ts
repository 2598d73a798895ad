import type { CacheTagTemplate } from './shared/cache-tags.ts'

/** What a payload field holds; a list of words allows exactly those words. */
export type EventFieldKind = 'id' | 'id or null' | 'ids' | 'version' | 'count' | readonly string[]
export type EventFields = Readonly<Record<string, EventFieldKind>>

type FieldValue<K extends EventFieldKind> = K extends readonly (infer W)[]
  ? W
  : K extends 'id or null'
    ? number | null
    : K extends 'ids'
      ? readonly number[]
      : number
/** The payload that the field kinds describe. */
export type EventPayload<F extends EventFields> = { readonly [N in keyof F]: FieldValue<F[N]> }

type NumberFields<F extends EventFields> = {
  [N in keyof F & string]: F[N] extends readonly string[] | 'id or null' | 'ids' ? never : N
}[keyof F & string]

/** Fields that can name a user. */
type UserFields<F extends EventFields> =
  | NumberFields<F>
  | { [N in keyof F & string]: F[N] extends 'id or null' ? N : never }[keyof F & string]

/** Who receives an event: every subscriber, staff, or staff and the user or account that a field names. */
type EventAudience<N extends string = string> = 'public' | 'staff' | { readonly user: N } | { readonly account: N }

/** Everything that is decided per event type. */
export interface EventEntry<F extends EventFields = EventFields, N extends string = string, U extends string = string> {
  readonly payload: F
  /** The field with the id of the record that the event is about. */
  readonly aggregate: N
  /** A user field may be null: then staff alone receive it. */
  readonly audience: EventAudience<U>
  /** Tags of the cached answers it invalidates. */
  readonly invalidates: readonly CacheTagTemplate<N>[]
}

/** One entry whose field names are checked against its own payload. */
export const defineEvent = <const F extends EventFields>(
  entry: EventEntry<F, NumberFields<NoInfer<F>>, UserFields<NoInfer<F>>>,
): EventEntry<F, NumberFields<F>, UserFields<F>> => entry
