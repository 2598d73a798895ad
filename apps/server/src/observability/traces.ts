import type { AppError } from '@atelier/domain'

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

/** One attempt at a job, with the id of the request that asked for it. */
export interface TracedJob {
  readonly kind: string
  readonly id: string
  readonly requestId: string
}

/** Names the refusal by which a procedure ends; its span has failed only where the server is at fault. */
export type NoteRefusal = (error: AppError) => void

/** Ends a span. */
export type EndSpan = (error?: unknown) => void

/** Where spans go; undefined in an app without a collector. Spans inside a request are children of its span. */
export interface Traces {
  /** Runs a request in a span of its own, which `end` names and closes. */
  request<T>(this: void, request: TracedRequest, run: (end: (answer: TracedAnswer) => void) => T): T
  /** Runs a procedure in a span of the request's. */
  procedure<T>(this: void, path: string, run: (note: NoteRefusal) => Promise<T>): Promise<T>
  /** Runs one attempt at a job in a trace of its own; its statements are children of its span. */
  job<T>(this: void, job: TracedJob, run: () => Promise<T>): Promise<T>
  /** Begins the span of a statement; undefined outside of a traced request. Values of parameters are never shown. */
  statement(this: void, sql: string): EndSpan | undefined
  /** Sends what is left. */
  close(): Promise<void>
}
