/** What a trace shows of a request: no query, no body, no header but its own. */
export interface TracedRequest {
  readonly method: string
  readonly requestId: string
  /** The caller's `traceparent` header, which makes the span part of their trace. */
  readonly traceparent: string | null
}

export interface TracedAnswer {
  readonly route: string
  readonly status: number
}

/** Ends a span. */
export type EndSpan = (error?: unknown) => void

/** Where spans go; undefined in an app without a collector. Spans inside a request are children of its span. */
export interface Traces {
  /** Runs a request in a span of its own, which `end` names and closes. */
  request<T>(this: void, request: TracedRequest, run: (end: (answer: TracedAnswer) => void) => T): T
  /** Runs a procedure in a span of the request's. */
  procedure<T>(this: void, path: string, run: () => Promise<T>): Promise<T>
  /** Begins the span of a statement; undefined outside of a traced request. Values of parameters are never shown. */
  statement(this: void, sql: string): EndSpan | undefined
  /** Sends what is left. */
  close(): Promise<void>
}
