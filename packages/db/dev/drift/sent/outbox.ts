import type { OutboxReader } from '@atelier/domain/outbox'
import type { Calls } from './_calls.ts'

export const outbox: Calls<OutboxReader> = {
  after: r => r.after(7, 100),
  positionOf: r => r.positionOf('webhooks'),
}
