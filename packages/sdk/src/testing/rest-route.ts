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
  /** One of the routes whose wire an older document fixed. */
  readonly isLegacy?: boolean
}
