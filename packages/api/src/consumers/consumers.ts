import type { OutboxConsumer } from '@atelier/domain/outbox'
import type { Needs } from '../tools.ts'
import { webhooks } from './webhooks.ts'

/** Everybody who acts on events once they are committed; the name of each keeps its place, so it is never renamed. */
export const outboxConsumers = (tools: Needs<'clock'>): readonly OutboxConsumer[] => [webhooks(tools)]
