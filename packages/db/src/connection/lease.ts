import type { ClientBase } from 'pg'
import type { LinkContext } from './link.ts'

/** A lent connection and the way to give it back; `broken` ones are closed. */
export interface Lease {
  readonly client: ClientBase
  readonly context: LinkContext
  readonly release: (broken: boolean) => void
}
