import { type Actor, AppError, type UnitOfWork } from '@atelier/domain'
import { openUnitsOf, type Order, orderTransitions } from '@atelier/domain/orders'
import { requireFound } from '../internal/references.ts'
import { issueDocument } from '../documents/issue-document.ts'
import { queueCapture } from '../payments/capture-order.ts'
import { advanceOrder } from './advance-order.ts'
import { moverOf } from './internal.ts'
import { mailOrder } from './mail-order.ts'

interface Issue {
  readonly orderId: number
  /** Negative: a waybill was reversed. */
  readonly issued: readonly { readonly offerId: number; readonly quantity: number }[]
}

/**
 * Counts what left by a waybill, or came back by its reversal, and moves the order with it. The caller has the order
 * locked. @throws ILLEGAL_TRANSITION, EXCEEDS_REMAINING for the reversal of goods that were returned (CW-44)
 */
export async function recordIssue(uow: UnitOfWork, actor: Actor, { orderId, issued }: Issue): Promise<Order> {
  const order = requireFound(await uow.orders.lock(orderId), 'order')
  const { status } = order
  if (status !== 'IN_PROGRESS' && status !== 'SHIPPING') {
    const to = issued.some(({ quantity }) => quantity < 0) ? 'IN_PROGRESS' : 'SHIPPING'
    throw new AppError('ILLEGAL_TRANSITION', { from: status, to, allowed: orderTransitions[status] })
  }
  await requireNotReturned(uow, { orderId, issued })
  const lines = await uow.orders.addFulfilled(orderId, issued)
  const isComplete = lines.every(line => openUnitsOf(line) === 0)
  const by = moverOf(actor)
  if (status === 'SHIPPING') return isComplete ? order : advanceOrder(uow, order, { to: 'IN_PROGRESS', ...by })
  if (!isComplete) return order
  const shipped = await advanceOrder(uow, order, { to: 'SHIPPING', ...by })
  await queueCapture(uow, order)
  await mailOrder(uow, { orderId, mail: 'shipped' })
  await issueDocument(uow, { kind: 'invoice', orderId })
  return shipped
}

/** @throws EXCEEDS_REMAINING */
async function requireNotReturned(uow: UnitOfWork, { orderId, issued }: Issue): Promise<void> {
  const lines = await uow.orders.listLines(orderId)
  for (const { offerId, quantity } of issued) {
    const line = lines.find(each => each.offerId === offerId)
    const unreturned = line ? line.fulfilled - line.returned : 0
    if (quantity < 0 && unreturned + quantity < 0)
      throw new AppError('EXCEEDS_REMAINING', { remainingQuantity: unreturned })
  }
}
