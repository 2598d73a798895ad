import type { Page } from '@atelier/domain'
import type { AuditRecord } from '@atelier/domain/audit'
import type { ListAuditInput } from '../../schemas/audit.ts'
import type { Needs } from '../../app-services.ts'

/** The audit trail by page, newest first. */
export function listAudit(context: Needs<'readers'>, input: ListAuditInput): Promise<Page<AuditRecord>> {
  const { limit, cursor, action, actorUserId, subjectUserId } = input
  const filter = {
    ...(action === undefined ? {} : { action }),
    ...(actorUserId === undefined ? {} : { actorUserId }),
    ...(subjectUserId === undefined ? {} : { subjectUserId }),
  }
  return context.readers.audit.list(filter, { limit, cursor })
}
