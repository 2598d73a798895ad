import { AppError, sumOf } from '@atelier/domain'
import { orderTransitions } from '@atelier/domain/orders'
import { requireReturnable } from '@atelier/domain/returns'
import type { RequestReturnInput, ReturnOutput } from '../../schemas/returns.ts'
import { requireFound } from '../internal/references.ts'
import { type AccessContext, type OrderCaller, requireOrder } from '../orders/internal.ts'
import { announceReturn, type ReturnContext } from './internal.ts'
import { toReturnOutput } from './to-return-output.ts'

/**
 * Asks to send goods of a shipped order back (CW-41): its buyer, a guest with its token, or staff.
 * @throws NOT_FOUND, ILLEGAL_TRANSITION, REFERENCE_MISSING, EXCEEDS_REMAINING
 */
export async function requestReturn(
  context: ReturnContext & AccessContext,
  caller: OrderCaller,
  { id: orderId, reasonCode, note, lines: sent }: RequestReturnInput,
): Promise<ReturnOutput> {
  await requireOrder(context, caller, orderId)
  return context.transact(async uow => {
    const order = requireFound(await uow.orders.lock(orderId), 'order')
    if (order.status !== 'SHIPPING' && order.status !== 'COMPLETED')
      throw new AppError('ILLEGAL_TRANSITION', {
        from: order.status,
        to: 'return_requested',
        allowed: orderTransitions[order.status],
      })
    const lines = merged(sent)
    requireReturnable(await uow.orders.listLines(orderId), await uow.returns.listOfOrder(orderId), lines)
    const record = await uow.returns.insert({ orderId, reasonCode, note: note ?? null, lines })
    await announceReturn(uow, caller.actor, { order, after: record, before: null, state: 'requested' })
    return toReturnOutput(uow, record)
  })
}

type Lines = RequestReturnInput['lines']

/** A line that is sent twice is one line. */
const merged = (lines: Lines): Lines =>
  [...new Set(lines.map(({ orderLineId }) => orderLineId))].map(orderLineId => ({
    orderLineId,
    quantity: sumOf(lines.flatMap(line => (line.orderLineId === orderLineId ? line.quantity : []))),
  }))
