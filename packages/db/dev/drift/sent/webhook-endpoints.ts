import type { WebhookEndpointRepository } from '@atelier/domain/webhook-endpoints'
import { type Calls, first, next, now } from './_calls.ts'

const message = { messageId: 'msg_1', eventType: 'project.created', body: '{}' }
const attempt = { number: 1, startedAt: now, durationMs: 5, status: 500, error: 'status', answer: '' } as const
const after = { state: 'pending', nextAttemptAt: now, failingSince: now, disable: null } as const
const step = { endpointId: 0, since: now, until: now, afterId: 0, limit: 100 } as const

export const webhookEndpoints: Calls<WebhookEndpointRepository> = {
  find: r => r.find(1),
  list: { first: r => r.list(first), next: r => r.list(next('webhook-endpoints')) },
  listDeliveries: {
    first: r => r.listDeliveries({ endpointId: 1 }, first),
    'of a state, next': r => r.listDeliveries({ endpointId: 1, state: 'failed' }, next('webhook-deliveries')),
  },
  findDelivery: r => r.findDelivery(0, 0),
  findDue: r => r.findDue(1),
  insert: r => r.insert({ url: 'https://x.y', description: '', eventTypes: [], sealedSecret: '' }),
  count: r => r.count(),
  lock: r => r.lock(1),
  update: {
    on: r =>
      r.update({ id: 1, ifVersion: 1 }, { url: 'https://x.y', description: '', eventTypes: [], enabled: true }, now),
    off: r => r.update({ id: 1 }, { enabled: false }, now),
  },
  rotateSecret: r => r.rotateSecret(1, '', now),
  delete: r => r.delete({ id: 1, ifVersion: 1 }),
  isAnyAsking: r => r.isAnyAsking(['project.created']),
  fanOut: r => r.fanOut(message, now),
  insertDelivery: r => r.insertDelivery(0, message, now),
  lockPending: r => r.lockPending(1, 1),
  conclude: r => r.conclude({ id: 0, endpointId: 0 }, attempt, after),
  abandon: r => r.abandon(1, now),
  disable: r => r.disable(1, 'failing', now),
  replay: r => r.replay(1, 1, now),
  replayStep: {
    all: r => r.replayStep({ ...step, include: 'all' }, now),
    undelivered: r => r.replayStep({ ...step, include: 'undelivered' }, now),
  },
  resumeStalledDeliveries: r => r.resumeStalledDeliveries(now, now, 100),
  listMissed: r => r.listMissed(0, now, 100),
}
