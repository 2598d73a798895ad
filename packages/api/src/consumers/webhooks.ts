import { eventTypes } from '@atelier/domain'
import type { OutboxConsumer } from '@atelier/domain/outbox'
import { fanOutWebhooks } from '../services/webhook-endpoints/fan-out-webhooks.ts'
import type { Needs } from '../app-services.ts'

/** A delivery, with its job, for each endpoint that asked for the event. */
export const webhooks = (context: Needs<'clock'>): OutboxConsumer => ({
  name: 'webhooks',
  types: eventTypes,
  isAwaited: (events, uow) => uow.webhookEndpoints.isAnyAsking([...new Set(events.map(({ type }) => type))]),
  handle: (event, uow) => fanOutWebhooks(context, uow, event),
})
