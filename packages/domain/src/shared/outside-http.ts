/** A request to an address that a user chose: a webhook's receiver, an image by URL. */
export interface OutsideRequest {
  readonly url: string
  readonly method: 'GET' | 'POST'
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  /** How many bytes of the answer's body are read, and what a longer one means. */
  readonly maxBytes: number
  readonly beyond: 'cut' | 'refuse'
  readonly signal?: AbortSignal
}

export interface OutsideAnswer {
  /** Any status, redirects too: none is followed. */
  readonly status: number
  readonly contentType: string
  /** Where a redirect points, as it says so; empty: nowhere. */
  readonly location: string
  /** The header `Retry-After`, as it came; empty when none did. */
  readonly retryAfter: string
  readonly body: Uint8Array
}

/** Why no answer came, or none that may be used. */
export type OutsideFailureKind =
  | 'refused_url'
  | 'refused_address'
  | 'unknown_host'
  | 'no_connection'
  | 'tls'
  | 'timeout'
  | 'aborted'
  | 'broken_answer'
  | 'too_large'

export class OutsideFailure extends Error {
  override readonly name = 'OutsideFailure'
  readonly kind: OutsideFailureKind
  constructor(kind: OutsideFailureKind, options?: ErrorOptions) {
    super(`request to the outside: ${kind}`, options)
    this.kind = kind
  }
}

/** What is wrong with a URL before anything is looked up. */
export type OutsideUrlFault = 'form' | 'scheme' | 'credentials' | 'port' | 'address'

/**
 * HTTP to addresses that others chose. Private, loopback and link-local addresses are refused when they are connected to,
 * so that a name which resolves anew gains nothing (S33 of `spec/reliability.md`). 10 s in all, no redirects.
 */
export interface OutsideHttp {
  /** Undefined for a URL that may be asked, as far as its text tells. */
  faultOf(url: string): OutsideUrlFault | undefined
  /** @throws {@link OutsideFailure} */
  send(request: OutsideRequest): Promise<OutsideAnswer>
}
