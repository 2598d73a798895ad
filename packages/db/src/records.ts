import type { DomainEvents, EventType, WorkOrigin } from '@atelier/domain'
import type { AuditEntry } from '@atelier/domain/audit'
import type { CompiledQuery } from 'kysely'
import { blueprint } from './connection/handle.ts'
import { compileOnce } from './prepared.ts'

const insertEvent = compileOnce((row: { type: string; aggregateId: number; payload: string; requestId: string }) =>
  blueprint
    .insertInto('outbox')
    .values({ type: row.type, aggregate_id: row.aggregateId, payload: row.payload, request_id: row.requestId }),
)

/** Which id of a payload the event is about. */
const aggregateKeys: { readonly [E in EventType]: keyof DomainEvents[E] } = {
  'account.registered': 'accountId',
  'account.verified': 'accountId',
  'account.email_changed': 'accountId',
  'account.password_changed': 'accountId',
  'account.deleted': 'accountId',
  'user.updated': 'userId',
  'user.role_changed': 'userId',
  'user.banned': 'userId',
  'user.unbanned': 'userId',
  'project.created': 'projectId',
  'project.updated': 'projectId',
  'project.deleted': 'projectId',
  'asset.uploaded': 'assetId',
  'asset.deleted': 'assetId',
  'import.progressed': 'importId',
  'import.finished': 'importId',
  'event.created': 'eventId',
  'event.updated': 'eventId',
  'event.deleted': 'eventId',
  'poster.created': 'posterId',
  'poster.updated': 'posterId',
  'poster.deleted': 'posterId',
  'category.created': 'categoryId',
  'category.updated': 'categoryId',
  'category.deleted': 'categoryId',
  'sub_category.created': 'subCategoryId',
  'sub_category.updated': 'subCategoryId',
  'sub_category.deleted': 'subCategoryId',
  'product.created': 'productId',
  'product.updated': 'productId',
  'product.deleted': 'productId',
  'offer.created': 'offerId',
  'offer.updated': 'offerId',
  'offer.deleted': 'offerId',
  'offer.price_changed': 'offerId',
  'collection.created': 'collectionId',
  'collection.updated': 'collectionId',
  'collection.deleted': 'collectionId',
  'tax_class.created': 'taxClassId',
  'tax_class.updated': 'taxClassId',
  'price_list.created': 'priceListId',
  'price_list.updated': 'priceListId',
  'price_list.deleted': 'priceListId',
}

/** The outbox row of an event. */
export function recordEvent<E extends EventType>(
  type: E,
  payload: DomainEvents[E],
  { requestId }: WorkOrigin,
): CompiledQuery {
  const aggregateId = Number(payload[aggregateKeys[type]])
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
