import { timestampOf, type UnitOfWork } from '@atelier/domain'
import type { Needs } from '../../app-services.ts'
import { expireStock } from '../stock/expire-stock.ts'
import { advanceOrder, bySystem } from './advance-order.ts'
import { endPayments } from './end-payments.ts'

/** Ends an unpaid order past its time, with its holds; no-op for any other, or one that is being changed now. */
export async function expireOrder({ clock }: Needs<'clock'>, uow: UnitOfWork, id: number): Promise<void> {
  const order = await uow.orders.lockDue(id, timestampOf(clock.now()))
  if (!order) return
  await advanceOrder(uow, order, { to: 'EXPIRED', ...bySystem })
  await endPayments(uow, order)
  await uow.coupons.giveBack(id)
  await expireStock(uow, id)
}
