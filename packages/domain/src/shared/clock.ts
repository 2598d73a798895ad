/** Time as a tool, so that tests can move it. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
}

/** ISO 8601 UTC with six fraction digits, as rows carry it: `2026-03-01T09:30:00.123456Z`. */
export type Timestamp = string

/** A moment of milliseconds as a {@link Timestamp}. */
export const timestampOf = (milliseconds: number): Timestamp =>
  `${new Date(milliseconds).toISOString().slice(0, -1)}000Z`

/** Milliseconds since 1970 of a {@link Timestamp}. */
export const millisecondsOf = (timestamp: Timestamp): number => Date.parse(timestamp)
