import {
  type DomainEvents,
  eventEntry,
  type PreparedEvent,
  type EventType,
  numberField,
  type WorkOrigin,
} from '@atelier/domain'
import type { AuditEntry } from '@atelier/domain/audit'
import { type Compilable, type CompiledQuery, type OperationNodeSource, sql } from 'kysely'
import { blueprint } from './connection/handle.ts'
import { compileOnce } from './prepared.ts'

const insertEvent = compileOnce((row: { type: string; aggregateId: number; payload: string; requestId: string }) =>
  blueprint
    .insertInto('outbox')
    .values({ type: row.type, aggregate_id: row.aggregateId, payload: row.payload, request_id: row.requestId }),
)

type EventColumns = { types: string[]; aggregateIds: number[]; payloads: string[]; requestId: string }
const insertEvents = compileOnce((rows: EventColumns) =>
  blueprint
    .insertInto('outbox')
    .columns(['type', 'aggregate_id', 'payload', 'request_id'])
    .expression(
      sql`select type, aggregate_id, payload, ${rows.requestId}::text
      from unnest(${rows.types}::text[], ${rows.aggregateIds}::bigint[], ${rows.payloads}::jsonb[])
        with ordinality as e(type, aggregate_id, payload, place) order by place`,
    ),
)

/** An insert and the outbox row of its event, in one statement. `insert` returns the assigned id as `id`. */
export const insertWithEvent = <R extends { readonly id: number }>(
  insert: Compilable<R> & OperationNodeSource,
  { type, idKey, payload, requestId }: PreparedEvent,
): Compilable<R> => ({
  compile: () =>
    sql<R>`with inserted as (${insert}), emitted as (
      insert into outbox (type, aggregate_id, payload, request_id)
      select ${type}::text, id, ${payload}::jsonb || jsonb_build_object(${idKey}::text, id), ${requestId}::text
      from inserted)
    select * from inserted`.compile(blueprint),
})

/** What goes into the outbox about an event, beside where it came from. */
export interface EventRow {
  readonly type: string
  readonly aggregateId: number
  readonly payload: string
}

export const eventRow = <E extends EventType>(type: E, payload: DomainEvents[E]): EventRow => ({
  type,
  aggregateId: numberField(payload, eventEntry(type).aggregate),
  payload: JSON.stringify(payload),
})

/** The outbox rows of events in their order; undefined: there are none. */
export function recordEvents(rows: readonly EventRow[], { requestId }: WorkOrigin): CompiledQuery | undefined {
  const [first] = rows
  if (!first) return undefined
  if (rows.length === 1) return insertEvent({ ...first, requestId })
  return insertEvents({
    types: rows.map(row => row.type),
    aggregateIds: rows.map(row => row.aggregateId),
    payloads: rows.map(row => row.payload),
    requestId,
  })
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
