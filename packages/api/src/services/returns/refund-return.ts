import { type Actor, AppError, type Money, shareOf, sumOf, type UnitOfWork } from '@atelier/domain'
import { type Order, shippingPaidOf } from '@atelier/domain/orders'
import { lineRefunds } from '@atelier/domain/returns'
import type { RefundReturnInput, ReturnOutput } from '../../schemas/returns.ts'
import { refundOrder } from '../payments/refund-order.ts'
import { type Locked, moveReturn, type ReturnContext } from './internal.ts'

/**
 * Gives the money of received goods back, on request with what was paid for shipping (RET-2, CW-43). What was given
 * before as goodwill lowers it and is never an error (CW-38). The job `returns.close` ends it.
 * @throws NOT_FOUND, VERSION_CONFLICT, ILLEGAL_TRANSITION, RULE_VIOLATED, EXCEEDS_REMAINING for shipping given before
 */
export const refundReturn = (
  context: ReturnContext,
  actor: Actor,
  { id, ifVersion, includeShipping }: RefundReturnInput,
): Promise<ReturnOutput> =>
  moveReturn(context, actor, {
    id,
    ifVersion,
    to: 'refunded',
    work: async (uow, { order, record }: Locked) => {
      if (record.lines.every(({ received }) => received === 0))
        throw new AppError('RULE_VIOLATED', { rule: 'nothing_received', fields: ['id'] })
      const earlier = (await uow.returns.listOfOrder(order.id)).filter(other => other.id !== id)
      const goods = lineRefunds(await uow.orders.listLines(order.id), earlier, record.lines)
      const shipping = includeShipping ? await shippingLeft(uow, order) : { amount: 0, tax: 0 }
      await uow.returns.setRefunds(id, goods)
      const wanted = sumOf([...goods.map(({ amount }) => amount), shipping.amount])
      const refunds = await refundOrder(uow, {
        order,
        amount: wanted,
        shippingAmount: shipping.amount,
        taxAmount: sumOf([...goods.map(({ tax }) => tax), shipping.tax]),
        reason: 'return',
        returnId: id,
      })
      if (refunds.length === 0) await uow.jobs.enqueue('returns.close', { returnId: id })
      const money = (amount: number): Money => ({ amount, currency: order.currency })
      const given = sumOf(refunds.map(({ amount }) => amount))
      return { amount: money(given), ...(given < wanted && { reducedBy: money(wanted - given) }) }
    },
  })

/** @throws EXCEEDS_REMAINING: all of it was given back before */
async function shippingLeft(uow: UnitOfWork, order: Order): Promise<{ readonly amount: number; readonly tax: number }> {
  const paid = shippingPaidOf(order)
  const refunds = (await uow.payments.listRefunds(order.id)).filter(({ status }) => status !== 'failed')
  const amount = paid - sumOf(refunds.map(({ shippingAmount }) => shippingAmount))
  if (paid === 0) return { amount: 0, tax: 0 }
  if (amount <= 0) throw new AppError('EXCEEDS_REMAINING', { remaining: { amount: 0, currency: order.currency } })
  return { amount, tax: shareOf(order.shippingTax, amount, paid) }
}
