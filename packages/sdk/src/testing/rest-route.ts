import type { ErrorCode, ErrorKind } from '@atelier/domain'
import type { httpStatuses } from '@atelier/api/http-statuses'

/** Statuses of legacy routes that differ from those of the codes. */
export type LegacyStatuses = { readonly [C in ErrorCode]?: (typeof httpStatuses)[ErrorKind] }

/** A REST route as the test kit serves it. */
export interface RestRoute {
  readonly method: string
  /** Below `/v1`. */
  readonly path: string
  readonly procedure: string
  readonly status: number
  /** Of a 204 route that may answer data: the status of that answer. */
  readonly statusWithBody?: number
  /** Inputs that are no text, by their camelCase names. */
  readonly kinds: Readonly<Record<string, string>>
  readonly media?: string
  /** The answer is a stored file. */
  readonly isFile?: boolean
  readonly constants?: Readonly<Record<string, unknown>>
  readonly pick?: readonly string[]
  /** A legacy route: one of the five documents fixes its statuses and texts. */
  readonly isLegacy?: boolean
}
