import type { OrderRepository } from '@atelier/domain/orders'
import { type Calls, now } from './_calls.ts'

export const orders: Calls<OrderRepository> = {
  find: r => r.find(0),
  listLines: r => r.listLines(0),
  lock: r => r.lock(0),
  change: r => r.change(0, { status: 'IN_PROGRESS', confirmedAt: now }),
  recordEvent: r =>
    r.recordEvent({ orderId: 0, type: 'order.confirmed', actor: 'system', actorId: null, data: { paymentId: 7 } }),
}
