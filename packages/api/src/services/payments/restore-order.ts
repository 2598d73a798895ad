import { timestampOf, type UnitOfWork } from '@atelier/domain'
import type { Order } from '@atelier/domain/orders'
import type { Needs } from '../../app-services.ts'
import { advanceOrder, bySystem } from '../orders/advance-order.ts'
import { allocateStock } from '../stock/allocate-stock.ts'

/**
 * Late money: an expired order lives again if its coupon and all its goods can be had once more (`commerce.md` 3.4,
 * step 6).
 */
export async function restoreOrder({ clock }: Needs<'clock'>, uow: UnitOfWork, order: Order): Promise<boolean> {
  if (order.couponCode !== null && !(await uow.coupons.useAgain(order.id))) return false
  const lines = (await uow.orders.listLines(order.id))
    .filter(({ manageStock }) => manageStock)
    .map(({ offerId, quantity, canceled, short }) => ({ offerId, quantity: quantity - canceled - short }))
    .filter(({ quantity }) => quantity > 0)
  if (lines.length > 0) {
    const short = await allocateStock(uow, { orderId: order.id, lines })
    if (short.length > 0) {
      await uow.coupons.giveBack(order.id)
      return false
    }
  }
  const change = { confirmedAt: timestampOf(clock.now()), holdExpiresAt: null }
  await advanceOrder(uow, order, { to: 'NEW', change, ...bySystem })
  return true
}
