import type { Actor } from '@atelier/domain'
import type { OrderOutput, UpdateOrderInput } from '../../schemas/orders.ts'
import type { Needs } from '../../app-services.ts'
import { omitUndefined } from '../internal/omit-undefined.ts'
import { differs } from '../internal/record-change.ts'
import { changeOrder } from './change-order.ts'

/** How it travels: carrier and tracking. @throws NOT_FOUND, VERSION_CONFLICT */
export const updateOrder = (
  context: Needs<'transact'>,
  actor: Actor,
  { id, ifVersion, ...sent }: UpdateOrderInput,
): Promise<OrderOutput> =>
  changeOrder(context, actor, {
    id,
    ifVersion,
    action: 'order.updated',
    change: async (uow, before) => {
      const tracking = omitUndefined(sent)
      return differs({ ...before }, tracking) ? uow.orders.change(id, tracking) : before
    },
  })
