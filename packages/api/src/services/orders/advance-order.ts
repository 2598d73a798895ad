import { transition, type UnitOfWork } from '@atelier/domain'
import {
  type Order,
  type OrderActor,
  type OrderChange,
  type OrderStatus,
  orderTransitions,
} from '@atelier/domain/orders'

/** Who moves an order; the id is that of a user. */
export interface OrderMover {
  readonly actor: OrderActor
  readonly actorId: number | null
}

export const bySystem: OrderMover = { actor: 'system', actorId: null }

const events = {
  NEW: 'order.confirmed',
  IN_PROGRESS: 'order.in_progress',
  SHIPPING: 'order.shipped',
  COMPLETED: 'order.completed',
  CANCELED: 'order.canceled',
  EXPIRED: 'order.expired',
} as const satisfies Readonly<Record<Exclude<OrderStatus, 'PENDING_PAYMENT'>, string>>

interface Advance extends OrderMover {
  readonly to: keyof typeof events
  readonly change?: OrderChange
  /** What the timeline shows beside the type. */
  readonly data?: Readonly<Record<string, unknown>>
}

/** Moves a locked order: one timeline entry and one event for each transition (ORD-5). @throws ILLEGAL_TRANSITION */
export async function advanceOrder(
  uow: UnitOfWork,
  order: Order,
  { to, actor, actorId, change = {}, data = {} }: Advance,
): Promise<Order> {
  const status = transition(orderTransitions, order.status, to)
  const moved = await uow.orders.change(order.id, { ...change, status })
  await uow.orders.recordEvent({ orderId: order.id, type: events[to], actor, actorId, data })
  const { id: orderId, userId, version } = moved
  await uow.outbox.emit(events[to], { orderId, userId, version })
  return moved
}
