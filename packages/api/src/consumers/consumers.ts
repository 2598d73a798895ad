import type { OutboxConsumer } from '@atelier/domain/outbox'
import type { Needs } from '../app-services.ts'
import { webhooks } from './webhooks.ts'

/** All consumers of committed events. A name is the key of its position, so it is never changed. */
export const outboxConsumers = (context: Needs<'clock'>): readonly OutboxConsumer[] => [webhooks(context)]
