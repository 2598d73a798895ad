import type { WebhookEndpointReader, WebhookEndpointRepository } from '@atelier/domain/webhook-endpoints'
import { type ExpressionBuilder, sql } from 'kysely'
import { type Handle, type ReadHandle, readOnly } from '../connection/handle.ts'
import type { DB } from '../generated/schema.ts'
import { idAfter, type Keyset, pageById } from '../keyset.ts'
import { deliveryColumns, endpointColumns, errorOf, toDelivery } from '../tables/webhook-endpoints.ts'
import { deliveryWrites } from './webhook-deliveries.ts'

export function webhookEndpointReader(db: ReadHandle, keyset: Keyset): WebhookEndpointReader {
  return {
    find: id => db.selectFrom('webhook_endpoints').select(endpointColumns).where('id', '=', id).executeTakeFirst(),

    async list(page) {
      const after = idAfter(keyset, 'webhook-endpoints', page)
      const rows = await db
        .selectFrom('webhook_endpoints')
        .select(endpointColumns)
        .where(eb => (after === undefined ? eb.lit(true) : eb('id', '<', after)))
        .orderBy('id', 'desc')
        .limit(page.limit + 1)
        .execute()
      return pageById(keyset, 'webhook-endpoints', { rows, limit: page.limit })
    },

    async listDeliveries({ endpointId, state }, page) {
      const after = idAfter(keyset, 'webhook-deliveries', page)
      const rows = await db
        .selectFrom('webhook_deliveries')
        .select(deliveryColumns)
        .where(eb =>
          eb.and([
            eb('endpoint_id', '=', endpointId),
            ...(state === undefined ? [] : [eb('state', '=', state)]),
            ...(after === undefined ? [] : [eb('id', '<', after)]),
          ]),
        )
        .orderBy('id', 'desc')
        .limit(page.limit + 1)
        .execute()
      return pageById(keyset, 'webhook-deliveries', { rows: rows.map(toDelivery), limit: page.limit })
    },

    async findDelivery(endpointId, id) {
      const row = await db
        .selectFrom('webhook_deliveries')
        .select([...deliveryColumns, 'body'])
        .where('id', '=', id)
        .where('endpoint_id', '=', endpointId)
        .executeTakeFirst()
      if (!row) return undefined
      const attempts = await db
        .selectFrom('webhook_attempts')
        .select(['number', 'started_at as startedAt', 'duration_ms as durationMs', 'status', 'error', 'answer'])
        .where('delivery_id', '=', id)
        .orderBy('number')
        .execute()
      return { ...toDelivery(row), attempts: attempts.map(each => ({ ...each, error: errorOf(each.error) })) }
    },

    async findDue(deliveryId) {
      const row = await db
        .selectFrom('webhook_deliveries')
        .innerJoin('webhook_endpoints', 'webhook_endpoints.id', 'webhook_deliveries.endpoint_id')
        .select([
          ...deliveryColumns,
          'body',
          'url',
          'disabled_at as disabledAt',
          'failing_since as failingSince',
          'sealed_secret as sealedSecret',
          'previous_sealed_secret as previousSealedSecret',
          'previous_secret_until as previousSecretUntil',
        ])
        .where('webhook_deliveries.id', '=', deliveryId)
        .executeTakeFirst()
      if (!row) return undefined
      const {
        body,
        url,
        disabledAt,
        failingSince,
        sealedSecret,
        previousSealedSecret,
        previousSecretUntil,
        ...delivery
      } = row
      return {
        delivery: toDelivery(delivery),
        body,
        endpoint: { id: delivery.endpointId, url, disabledAt, failingSince },
        secrets: { sealedSecret, previousSealedSecret, previousSecretUntil },
      }
    },
  }
}

const hits =
  ({ id, ifVersion }: { id: number; ifVersion?: number }) =>
  (eb: ExpressionBuilder<DB, 'webhook_endpoints'>) =>
    eb.and([eb('id', '=', id), ...(ifVersion === undefined ? [] : [eb('version', '=', ifVersion)])])

const touched = (eb: ExpressionBuilder<DB, 'webhook_endpoints'>) => ({
  version: eb('version', '+', 1),
  updated_at: sql<string>`now()`,
})

export function webhookEndpointRepository(db: Handle, keyset: Keyset): WebhookEndpointRepository {
  return {
    ...webhookEndpointReader(readOnly(db), keyset),
    ...deliveryWrites(db),

    insert: ({ url, description, eventTypes, sealedSecret }) =>
      db
        .insertInto('webhook_endpoints')
        .values({ url, description, event_types: [...eventTypes], sealed_secret: sealedSecret })
        .returning(endpointColumns)
        .executeTakeFirstOrThrow(),

    async count() {
      const rows = await db
        .selectFrom('webhook_endpoints')
        .select(eb => eb.fn.countAll<number>().as('count'))
        .execute()
      return rows[0]?.count ?? 0
    },

    lock: id =>
      db.selectFrom('webhook_endpoints').select(endpointColumns).where('id', '=', id).forUpdate().executeTakeFirst(),

    update: (target, { url, description, eventTypes, enabled }, now) =>
      db
        .updateTable('webhook_endpoints')
        .set(eb => ({
          ...touched(eb),
          url,
          description,
          event_types: eventTypes && [...eventTypes],
          ...(enabled === true ? { disabled_at: null, disabled_reason: null, failing_since: null } : {}),
          // Off stays off for the reason it has.
          ...(enabled === false
            ? {
                disabled_at: eb.fn.coalesce('disabled_at', sql<string>`${now}::timestamptz`),
                disabled_reason: eb.fn.coalesce('disabled_reason', sql<'by_hand'>`'by_hand'`),
              }
            : {}),
        }))
        .where(hits(target))
        .returning(endpointColumns)
        .executeTakeFirst(),

    rotateSecret: (id, sealedSecret, previousUntil) =>
      db
        .updateTable('webhook_endpoints')
        .set(eb => ({
          ...touched(eb),
          previous_sealed_secret: eb.ref('sealed_secret'),
          previous_secret_until: previousUntil,
          sealed_secret: sealedSecret,
        }))
        .where('id', '=', id)
        .returning(endpointColumns)
        .executeTakeFirst(),

    async delete(target) {
      const gone = await db.deleteFrom('webhook_endpoints').where(hits(target)).returning('id').executeTakeFirst()
      return gone !== undefined
    },

    async disable(id, reason, now) {
      const off = await db
        .updateTable('webhook_endpoints')
        .set(eb => ({ ...touched(eb), disabled_at: now, disabled_reason: reason }))
        .where('id', '=', id)
        .where('disabled_at', 'is', null)
        .returning('id')
        .executeTakeFirst()
      return off !== undefined
    },
  }
}
