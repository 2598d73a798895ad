import type { Timestamp } from '../shared/clock.ts'
import type { Page, PageRequest } from '../shared/page.ts'

/** One line of the audit trail, to be written; request id and address come with the unit of work. */
export interface AuditEntry {
  /** `<noun>.<past tense>`, such as `session.login_failed`. */
  readonly action: string
  readonly actorUserId: number | null
  readonly subjectUserId: number | null
  /** Small JSON without secrets: before and after, a reason. */
  readonly details?: Readonly<Record<string, unknown>>
}

/** A line as it stands: never changed, never removed, also when its people are gone. */
export interface AuditRecord extends Required<AuditEntry> {
  readonly id: number
  readonly ip: string
  readonly requestId: string
  readonly createdAt: Timestamp
}

export interface AuditFilter {
  readonly action?: string
  readonly actorUserId?: number
  readonly subjectUserId?: number
}

export interface AuditReader {
  /** Newest first. @throws INVALID_INPUT for a cursor that this list did not make. */
  list(filter: AuditFilter, page: PageRequest): Promise<Page<AuditRecord>>
}
