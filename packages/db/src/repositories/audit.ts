import type { AuditFilter, AuditReader } from '@atelier/domain/audit'
import type { ExpressionBuilder } from 'kysely'
import type { ReadHandle } from '../connection/handle.ts'
import type { DB } from '../generated/schema.ts'
import { idAfter, type Keyset, pageById } from '../keyset.ts'

const columns = (eb: ExpressionBuilder<DB, 'audit_log'>) =>
  [
    'id',
    'action',
    'actor_user_id as actorUserId',
    'subject_user_id as subjectUserId',
    'ip',
    'request_id as requestId',
    eb.ref('details').$castTo<Readonly<Record<string, unknown>>>().as('details'),
    'created_at as createdAt',
  ] as const

const meets =
  ({ action, actorUserId, subjectUserId }: AuditFilter, after: number | undefined) =>
  (eb: ExpressionBuilder<DB, 'audit_log'>) =>
    eb.and([
      ...(after === undefined ? [] : [eb('id', '<', after)]),
      ...(action === undefined ? [] : [eb('action', '=', action)]),
      ...(actorUserId === undefined ? [] : [eb('actor_user_id', '=', actorUserId)]),
      ...(subjectUserId === undefined ? [] : [eb('subject_user_id', '=', subjectUserId)]),
    ])

export const auditReader = (db: ReadHandle, keyset: Keyset): AuditReader => ({
  async list(filter, page) {
    const rows = await db
      .selectFrom('audit_log')
      .select(columns)
      .where(meets(filter, idAfter(keyset, 'audit', page)))
      .orderBy('id', 'desc')
      .limit(page.limit + 1)
      .execute()
    return pageById(keyset, 'audit', { rows, limit: page.limit })
  },
})
