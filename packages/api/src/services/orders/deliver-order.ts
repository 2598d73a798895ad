import { type Actor, timestampOf } from '@atelier/domain'
import type { OrderActionInput, OrderOutput } from '../../schemas/orders.ts'
import type { Needs } from '../../app-services.ts'
import { recordCash } from '../payments/capture-order.ts'
import { advanceOrder } from './advance-order.ts'
import { changeOrder } from './change-order.ts'
import { moverOf } from './internal.ts'

/** Delivered or picked up. @throws NOT_FOUND, VERSION_CONFLICT, ILLEGAL_TRANSITION */
export const deliverOrder = (
  context: Needs<'transact' | 'clock' | 'sealer'>,
  actor: Actor,
  input: OrderActionInput,
): Promise<OrderOutput> =>
  changeOrder(context, actor, {
    ...input,
    action: 'order.delivered',
    async change(uow, before) {
      const change = { completedAt: timestampOf(context.clock.now()) }
      const by = moverOf(actor)
      const order = await advanceOrder(uow, before, { to: 'COMPLETED', change, ...by })
      await recordCash(context, uow, { order, by })
      return order
    },
  })
