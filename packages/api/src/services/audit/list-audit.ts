import type { Page } from '@atelier/domain'
import type { AuditRecord } from '@atelier/domain/audit'
import type { ListAuditInput } from '../../schemas/audit.ts'
import type { Needs } from '../../tools.ts'

/** The audit trail by page, newest first. */
export function listAudit(tools: Needs<'readers'>, input: ListAuditInput): Promise<Page<AuditRecord>> {
  const { limit, cursor, action, actorUserId, subjectUserId } = input
  const filter = {
    ...(action === undefined ? {} : { action }),
    ...(actorUserId === undefined ? {} : { actorUserId }),
    ...(subjectUserId === undefined ? {} : { subjectUserId }),
  }
  return tools.readers.audit.list(filter, { limit, cursor })
}
