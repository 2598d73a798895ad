/** Removes what is past its time: idempotency keys, link tokens, sessions, outbox rows. */
export interface Maintenance {
  /** Deletes in chunks, so that no statement holds many rows at once. */
  sweep(): Promise<void>
}
