import { AppError, timestampOf } from '@atelier/domain'
import { type Order, orderTransitions } from '@atelier/domain/orders'
import type { CancelOrderInput, OrderOutput } from '../../schemas/orders.ts'
import type { Needs } from '../../app-services.ts'
import { recordChange } from '../internal/record-change.ts'
import { requireFound } from '../internal/references.ts'
import { refundOrder } from '../payments/refund-order.ts'
import { releaseStock } from '../stock/release-stock.ts'
import { cancelOrderDrafts } from '../waybills/cancel-order-drafts.ts'
import { advanceOrder } from './advance-order.ts'
import { endPayments } from './end-payments.ts'
import { requireVersion } from '../internal/require-version.ts'
import { type AccessContext, isStaff, moverOf, type OrderCaller, requireOrder } from './internal.ts'
import { mailOrder } from './mail-order.ts'
import { readOrderView } from './read-order-view.ts'
import { toOrderOutput } from './to-order-output.ts'

/**
 * Its user or the bearer of its token before it is in progress, staff before anything has left.
 * @throws NOT_FOUND, VERSION_CONFLICT, ILLEGAL_TRANSITION, RATE_LIMITED
 */
export async function cancelOrder(
  context: AccessContext & Needs<'transact'>,
  caller: OrderCaller,
  { id, ifVersion, reason: sent }: CancelOrderInput,
): Promise<OrderOutput> {
  await requireOrder(context, caller, id)
  const { actor } = caller
  const reason = sent ?? null
  return context.transact(async uow => {
    const order = requireFound(await uow.orders.lock(id), 'order')
    requireVersion(order, ifVersion)
    const lines = await uow.orders.listLines(id)
    requireCancelable(order, { isStaff: isStaff(actor), hasIssued: lines.some(line => line.fulfilled > 0) })
    const change = { canceledAt: timestampOf(context.clock.now()), cancelReason: reason, holdExpiresAt: null }
    const data = reason === null ? {} : { reason }
    const canceled = await advanceOrder(uow, order, { to: 'CANCELED', change, data, ...moverOf(actor) })
    await endPayments(uow, order)
    await refundOrder(uow, { order, reason: 'canceled' })
    await cancelOrderDrafts(uow, actor, id)
    await uow.orders.cancelOpenUnits(id)
    await uow.coupons.giveBack(id)
    await releaseStock(uow, id)
    await mailOrder(uow, { orderId: id, mail: 'canceled' })
    if (actor && isStaff(actor)) {
      const [before, after] = [{ status: order.status }, { status: canceled.status, reason }]
      const about = { orderId: id }
      await recordChange(uow, actor, { action: 'order.canceled', subjectUserId: order.userId, about, before, after })
    }
    return toOrderOutput(await readOrderView(uow, id), { isStaff: isStaff(actor) })
  })
}

function requireCancelable({ status }: Order, by: { readonly isStaff: boolean; readonly hasIssued: boolean }): void {
  if (status !== 'IN_PROGRESS' || (by.isStaff && !by.hasIssued)) return
  const allowed = orderTransitions[status].filter(to => to !== 'CANCELED')
  throw new AppError('ILLEGAL_TRANSITION', { from: status, to: 'CANCELED', allowed })
}
