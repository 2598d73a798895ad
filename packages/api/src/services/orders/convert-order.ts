import { type Actor, AppError } from '@atelier/domain'
import { orderTransitions } from '@atelier/domain/orders'
import type { WaybillWithLines } from '@atelier/domain/waybills'
import type { OrderActionInput, OrderOutput } from '../../schemas/orders.ts'
import type { Needs } from '../../app-services.ts'
import { createOrderWaybills } from '../waybills/create-order-waybills.ts'
import { advanceOrder } from './advance-order.ts'
import { changeOrder } from './change-order.ts'
import { moverOf } from './internal.ts'

interface ConvertedOrder {
  readonly order: OrderOutput
  readonly waybills: readonly WaybillWithLines[]
}

/**
 * Makes the drafts that send the goods of a confirmed order, again once its drafts were deleted (CW-20, CW-49).
 * @throws NOT_FOUND, VERSION_CONFLICT, ILLEGAL_TRANSITION, ALREADY_CONVERTED
 */
export async function convertOrder(
  context: Needs<'transact'>,
  actor: Actor,
  input: OrderActionInput,
): Promise<ConvertedOrder> {
  let waybills: readonly WaybillWithLines[] = []
  const order = await changeOrder(context, actor, {
    ...input,
    action: 'order.converted',
    async change(uow, before) {
      const { id, status } = before
      if (status === 'PENDING_PAYMENT' || status === 'CANCELED' || status === 'EXPIRED') {
        throw new AppError('ILLEGAL_TRANSITION', { from: status, to: 'IN_PROGRESS', allowed: orderTransitions[status] })
      }
      const by = moverOf(actor)
      const after = status === 'NEW' ? await advanceOrder(uow, before, { to: 'IN_PROGRESS', ...by }) : before
      waybills = await createOrderWaybills(uow, actor, id)
      return after
    },
  })
  return { order, waybills }
}
