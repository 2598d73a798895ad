import { timestampOf, type UnitOfWork } from '@atelier/domain'
import type { Order } from '@atelier/domain/orders'
import type { Needs } from '../../app-services.ts'
import { advanceOrder, type OrderMover } from './advance-order.ts'

/** Money in full, or staff, confirm a locked unpaid order: its holds become allocations, its coupon is used. @throws ILLEGAL_TRANSITION */
export async function confirmOrder(
  { clock }: Needs<'clock'>,
  { uow, order, by }: { readonly uow: UnitOfWork; readonly order: Order; readonly by: OrderMover },
): Promise<Order> {
  const change = { confirmedAt: timestampOf(clock.now()), holdExpiresAt: null }
  const confirmed = await advanceOrder(uow, order, { to: 'NEW', change, ...by })
  if (order.couponCode !== null) await uow.coupons.confirmUse(order.id)
  await uow.stock.confirm(order.id)
  return confirmed
}
