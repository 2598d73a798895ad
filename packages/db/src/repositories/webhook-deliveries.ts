import { transition } from '@atelier/domain'
import { deliveryTransitions, type WebhookEndpointRepository } from '@atelier/domain/webhook-endpoints'
import { type ExpressionBuilder, sql } from 'kysely'
import { blueprint, type Handle } from '../connection/handle.ts'
import type { DB } from '../generated/schema.ts'
import { namesOfEventType } from '../outbox/former-event-types.ts'
import { preparedWrite } from '../prepared.ts'
import { deliveryColumns, toDelivery } from '../tables/webhook-endpoints.ts'

type Message = { messageId: string; eventType: string; names: readonly string[]; body: string; now: string }

/** Runs for each event, also without a subscription. */
const fanOut = preparedWrite(({ messageId, eventType, names, body, now }: Message) =>
  blueprint
    .insertInto('webhook_deliveries')
    .columns(['endpoint_id', 'message_id', 'event_type', 'body', 'next_attempt_at'])
    .expression(eb =>
      eb
        .selectFrom('webhook_endpoints')
        .select([
          'id',
          sql<string>`${messageId}::text`.as('message_id'),
          sql<string>`${eventType}::text`.as('event_type'),
          sql<string>`${body}::text`.as('body'),
          sql<string>`${now}::timestamptz`.as('next_attempt_at'),
        ])
        .where('disabled_at', 'is', null)
        .where(sql<boolean>`(event_types = '{}' or event_types && ${names}::text[])`)
        // One that is deleted at this moment is left out instead of failing the event for all.
        .forKeyShare(),
    )
    .onConflict(conflict => conflict.columns(['endpoint_id', 'message_id']).doNothing())
    .returning('id'),
)

/** Runs once a batch of events; mostly there is no subscription. */
const anyAsking = preparedWrite(({ eventTypes }: { eventTypes: readonly string[] }) =>
  blueprint
    .selectFrom('webhook_endpoints')
    .select('id')
    .where('disabled_at', 'is', null)
    .where(sql<boolean>`(event_types = '{}' or event_types && ${eventTypes}::text[])`)
    .limit(1),
)

const again = (eb: ExpressionBuilder<DB, 'webhook_deliveries'>, now: string) => ({
  state: 'pending' as const,
  attempts_before_replay: eb.ref('attempt_count'),
  next_attempt_at: now,
  settled_at: null,
})

type DeliveryWrites = Pick<
  WebhookEndpointRepository,
  | 'isAnyAsking'
  | 'fanOut'
  | 'insertDelivery'
  | 'lockPending'
  | 'conclude'
  | 'abandon'
  | 'replay'
  | 'replayStep'
  | 'resumeStalledDeliveries'
  | 'listMissed'
>

/** What is written of deliveries and their attempts. */
export const deliveryWrites = (db: Handle): DeliveryWrites => ({
  async isAnyAsking(eventTypes) {
    const names = eventTypes.flatMap(namesOfEventType)
    return (await anyAsking(db, { eventTypes: names })).length > 0
  },

  async fanOut(message, now) {
    const rows = await fanOut(db, { ...message, names: namesOfEventType(message.eventType), now })
    return rows.map(({ id }) => id)
  },

  async insertDelivery(endpointId, { messageId, eventType, body }, now) {
    const row = await db
      .insertInto('webhook_deliveries')
      .values({ endpoint_id: endpointId, message_id: messageId, event_type: eventType, body, next_attempt_at: now })
      .onConflict(conflict => conflict.columns(['endpoint_id', 'message_id']).doNothing())
      .returning(deliveryColumns)
      .executeTakeFirst()
    return row && toDelivery(row)
  },

  lockPending: (deliveryId, attempt) =>
    db
      .selectFrom('webhook_deliveries')
      .innerJoin('webhook_endpoints', 'webhook_endpoints.id', 'webhook_deliveries.endpoint_id')
      .select(['attempts_before_replay as attemptsBeforeReplay', 'failing_since as failingSince'])
      .where('webhook_deliveries.id', '=', deliveryId)
      .where('state', '=', 'pending')
      .where('attempt_count', '=', attempt - 1)
      .forUpdate('webhook_deliveries')
      .executeTakeFirst(),

  async conclude({ id, endpointId }, attempt, { state, nextAttemptAt, failingSince }) {
    const { number, startedAt, durationMs, status, error, answer } = attempt
    await db
      .insertInto('webhook_attempts')
      .values({ delivery_id: id, number, started_at: startedAt, duration_ms: durationMs, status, error, answer })
      .execute()
    await db
      .updateTable('webhook_deliveries')
      .set({
        state: transition(deliveryTransitions, 'pending', state),
        attempt_count: number,
        last_status: status,
        last_error: error,
        next_attempt_at: nextAttemptAt,
        settled_at: state === 'pending' ? null : sql<string>`now()`,
      })
      .where('id', '=', id)
      .execute()
    // Mostly nothing changes: then its row is not written, and deliveries do not wait for each other.
    await db
      .updateTable('webhook_endpoints')
      .set({ failing_since: failingSince })
      .where('id', '=', endpointId)
      .where('failing_since', 'is distinct from', failingSince)
      .execute()
  },

  async abandon(deliveryId, now) {
    await db
      .updateTable('webhook_deliveries')
      .set({ state: 'failed', last_error: 'endpoint_disabled', next_attempt_at: null, settled_at: now })
      .where('id', '=', deliveryId)
      .where('state', '=', 'pending')
      .execute()
  },

  async replay(endpointId, deliveryId, now) {
    const row = await db
      .updateTable('webhook_deliveries')
      .set(eb => again(eb, now))
      .where('id', '=', deliveryId)
      .where('endpoint_id', '=', endpointId)
      .returning(deliveryColumns)
      .executeTakeFirst()
    return row && toDelivery(row)
  },

  replayStep: ({ endpointId, since, until, include, afterId, limit }, now) =>
    db
      .updateTable('webhook_deliveries')
      .set(eb => again(eb, now))
      .where('id', 'in', eb =>
        eb
          .selectFrom('webhook_deliveries')
          .select('id')
          .where('endpoint_id', '=', endpointId)
          .where('id', '>', afterId)
          .where('created_at', '>=', since)
          .where('created_at', '<=', until)
          .where('event_type', '<>', 'ping')
          .$if(include === 'undelivered', query => query.where('state', '<>', 'delivered'))
          .orderBy('id')
          .limit(limit),
      )
      .returning(['id', 'attempt_count as attemptCount'])
      .execute(),

  resumeStalledDeliveries: (before, now, limit) =>
    db
      .updateTable('webhook_deliveries')
      .set({ next_attempt_at: now })
      .where('id', 'in', eb =>
        eb
          .selectFrom('webhook_deliveries')
          .select('id')
          .where('state', '=', 'pending')
          .where('next_attempt_at', '<', before)
          .orderBy('next_attempt_at')
          .limit(limit)
          .forUpdate()
          .skipLocked(),
      )
      .returning(['id', 'attempt_count as attemptCount'])
      .execute(),

  listMissed: (endpointId, since, limit) =>
    db
      .selectFrom('outbox')
      .innerJoin('webhook_endpoints', join => join.on('webhook_endpoints.id', '=', endpointId))
      .select(['outbox.id', 'outbox.type', 'outbox.payload', 'outbox.created_at as createdAt'])
      .where('outbox.stream_seq', 'is not', null)
      .where('outbox.created_at', '>=', since)
      .where(sql<boolean>`(event_types = '{}' or outbox.type = any(event_types)
          or replace(outbox.type, '.removed', '.deleted') = any(event_types))`)
      .where(eb =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('webhook_deliveries')
              .select('webhook_deliveries.id')
              .where('endpoint_id', '=', endpointId)
              .where('message_id', '=', sql<string>`'msg_' || outbox.id`),
          ),
        ),
      )
      .orderBy('outbox.id')
      .limit(limit)
      .execute(),
})
