import type { ReturnActionInput, ReturnOutput } from '../../schemas/returns.ts'
import { countedOrderViewer } from '../internal/order-viewer.ts'
import type { AccessContext, OrderCaller } from '../orders/internal.ts'
import { moveReturn, type ReturnContext } from './internal.ts'

/** The buyer keeps the goods; its units are free again. @throws NOT_FOUND, VERSION_CONFLICT, ILLEGAL_TRANSITION, RATE_LIMITED */
export async function cancelReturn(
  context: ReturnContext & AccessContext,
  caller: OrderCaller,
  { id, ifVersion }: ReturnActionInput,
): Promise<ReturnOutput> {
  await countedOrderViewer(context, caller)
  return moveReturn(context, caller.actor, { id, ifVersion, to: 'canceled' })
}
