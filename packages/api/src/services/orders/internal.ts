import { type Actor, AppError, includesRole } from '@atelier/domain'
import type { OrderWithFacts } from '@atelier/domain/orders'
import type { ClientInfo, Needs } from '../../app-services.ts'
import { takeOrderToken } from '../internal/order-viewer.ts'
import type { OrderMover } from './advance-order.ts'

/** Whoever asks for an order: a user, staff, or a guest with a token. */
export interface OrderCaller {
  readonly actor: Actor | null
  readonly client: ClientInfo
}

export type AccessContext = Needs<'readers' | 'secrets' | 'guestTokens' | 'limiter' | 'clock'>

export const isStaff = (actor: Actor | null): boolean => actor !== null && includesRole(actor.role, 'EMPLOYEE')

/** Of the timeline: staff act for the shop also on orders of their own. */
export const moverOf = (actor: Actor | null): OrderMover => ({
  actor: isStaff(actor) ? 'staff' : 'buyer',
  actorId: actor?.userId ?? null,
})

/**
 * The order, for its user, staff and the bearer of its token (CW-22). Wrong tokens of one address are counted.
 * @throws NOT_FOUND, also for the order of someone else; RATE_LIMITED
 */
export async function requireOrder(
  context: AccessContext,
  { actor, client }: OrderCaller,
  id: number,
): Promise<OrderWithFacts> {
  const order = await context.readers.orders.findWithFacts(id)
  const isOwn = actor !== null && order?.userId === actor.userId
  if (order && (isStaff(actor) || isOwn || (await takeOrderToken(context, client)) === id)) return order
  throw new AppError('NOT_FOUND', { resource: 'order' })
}
