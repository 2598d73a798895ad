/** What a trace tells of one request; no query, no body, no header but its own. */
export interface AnsweredRequest {
  readonly method: string
  readonly route: string
  readonly status: number
  readonly milliseconds: number
  readonly requestId: string
  /** The caller's `traceparent` header, which makes the span part of their trace. */
  readonly traceparent: string | null
}

/** Where spans go; undefined in an app without a collector. */
export interface Traces {
  observe(request: AnsweredRequest): void
  /** Sends what is left. */
  close(): Promise<void>
}
