import { type DomainEvents, eventEntry, type EventType, numberField, type WorkOrigin } from '@atelier/domain'
import type { AuditEntry } from '@atelier/domain/audit'
import type { CompiledQuery } from 'kysely'
import { blueprint } from './connection/handle.ts'
import { compileOnce } from './prepared.ts'

const insertEvent = compileOnce((row: { type: string; aggregateId: number; payload: string; requestId: string }) =>
  blueprint
    .insertInto('outbox')
    .values({ type: row.type, aggregate_id: row.aggregateId, payload: row.payload, request_id: row.requestId }),
)

/** The outbox row of an event. */
export function recordEvent<E extends EventType>(
  type: E,
  payload: DomainEvents[E],
  { requestId }: WorkOrigin,
): CompiledQuery {
  const aggregateId = numberField(payload, eventEntry(type).aggregate)
  return insertEvent({ type, aggregateId, payload: JSON.stringify(payload), requestId })
}

type AuditRow = {
  action: string
  actor: number | null
  subject: number | null
  ip: string
  requestId: string
  details: string
}

const insertAudit = compileOnce((row: AuditRow) =>
  blueprint.insertInto('audit_log').values({
    action: row.action,
    actor_user_id: row.actor,
    subject_user_id: row.subject,
    ip: row.ip,
    request_id: row.requestId,
    details: row.details,
  }),
)

/** The row of the audit trail. */
export const recordAudit = (entry: AuditEntry, { ip, requestId }: WorkOrigin): CompiledQuery =>
  insertAudit({
    action: entry.action,
    actor: entry.actorUserId,
    subject: entry.subjectUserId,
    ip,
    requestId,
    details: JSON.stringify(entry.details ?? {}),
  })
