import type { OrderOutput } from '../../schemas/orders.ts'
import { type AccessContext, isStaff, type OrderCaller, requireOrder } from './internal.ts'
import { readOrderView } from './read-order-view.ts'
import { toOrderOutput } from './to-order-output.ts'

/** @throws NOT_FOUND, also for the order of someone else; RATE_LIMITED */
export async function getOrder(context: AccessContext, caller: OrderCaller, id: number): Promise<OrderOutput> {
  await requireOrder(context, caller, id)
  return toOrderOutput(await readOrderView(context.readers, id), { isStaff: isStaff(caller.actor) })
}
