import { type Actor, AppError } from '@atelier/domain'
import { orderTransitions } from '@atelier/domain/orders'
import type { OrderActionInput, OrderOutput } from '../../schemas/orders.ts'
import type { Needs } from '../../app-services.ts'
import { changeOrder } from './change-order.ts'
import { confirmOrder } from './confirm-order.ts'
import { endSessions } from './end-payments.ts'
import { moverOf } from './internal.ts'

/** Staff confirm an unpaid order; a manual payment stays awaiting (CW-19). @throws NOT_FOUND, VERSION_CONFLICT, ILLEGAL_TRANSITION */
export const acceptOrder = (
  context: Needs<'transact' | 'clock'>,
  actor: Actor,
  input: OrderActionInput,
): Promise<OrderOutput> =>
  changeOrder(context, actor, {
    ...input,
    action: 'order.accepted',
    async change(uow, before) {
      const { status } = before
      if (status !== 'PENDING_PAYMENT') {
        throw new AppError('ILLEGAL_TRANSITION', { from: status, to: 'NEW', allowed: orderTransitions[status] })
      }
      const order = await confirmOrder(context, { uow, order: before, by: moverOf(actor) })
      await endSessions(uow, before)
      return order
    },
  })
