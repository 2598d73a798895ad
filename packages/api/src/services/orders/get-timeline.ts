import type { TimelineEntry } from '@atelier/domain/orders'
import { type AccessContext, type OrderCaller, requireOrder } from './internal.ts'

/** What happened to an order, the oldest first. @throws NOT_FOUND, RATE_LIMITED */
export async function getTimeline(
  context: AccessContext,
  caller: OrderCaller,
  id: number,
): Promise<readonly TimelineEntry[]> {
  await requireOrder(context, caller, id)
  return context.readers.orders.listEvents(id)
}
