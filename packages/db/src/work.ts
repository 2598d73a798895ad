import type { UnitOfWork } from '@atelier/domain'

/** A unit of work and what runs once it is committed. */
export interface Work {
  readonly uow: UnitOfWork
  readonly effects: (() => void)[]
  /** Sends what waited for the end of the work: its events, in one statement. */
  readonly flush: () => void
}
