import type { OutboxConsumer } from '@atelier/domain/outbox'
import type { Needs } from '../app-services.ts'
import { webhooks } from './webhooks.ts'

/** Everybody who acts on events once they are committed; the name of each keeps its place, so it is never renamed. */
export const outboxConsumers = (context: Needs<'clock'>): readonly OutboxConsumer[] => [webhooks(context)]
