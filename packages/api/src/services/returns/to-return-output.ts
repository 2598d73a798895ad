import { type Readers, sumOf } from '@atelier/domain'
import type { Refund } from '@atelier/domain/payments'
import type { Return } from '@atelier/domain/returns'
import type { ReturnOutput } from '../../schemas/returns.ts'
import { requireFound } from '../internal/references.ts'

/** A return as its buyer and staff see it, with the state of its money. */
export async function toReturnOutput(
  readers: Pick<Readers, 'orders' | 'payments'>,
  record: Return,
): Promise<ReturnOutput> {
  const { id, number, orderId, status, reasonCode, note, version, createdAt, updatedAt } = record
  const order = requireFound(await readers.orders.find(orderId), 'order')
  const refunds = (await readers.payments.listRefunds(orderId)).filter(refund => refund.returnId === id)
  const money = (amount: number) => ({ amount, currency: order.currency })
  return {
    id,
    number,
    orderId,
    status,
    reasonCode,
    note,
    version,
    createdAt,
    updatedAt,
    orderNumber: order.number,
    lines: record.lines.map(({ offerId: _offerId, refunded, refundedTax: _tax, ...line }) => ({
      ...line,
      refunded: refunded === null ? null : money(refunded),
    })),
    refund: refundOf(record, refunds, money),
  }
}

type ToMoney = (amount: number) => { readonly amount: number; readonly currency: string }

function refundOf({ status, lines }: Return, refunds: readonly Refund[], money: ToMoney): ReturnOutput['refund'] {
  if (status !== 'refunded' && status !== 'closed') return null
  const amount = sumOf(refunds.map(refund => refund.amount))
  const shipping = sumOf(refunds.map(refund => refund.shippingAmount))
  const goods = sumOf(lines.map(({ refunded }) => refunded ?? 0))
  return {
    amount: money(amount),
    shippingAmount: money(shipping),
    reducedBy: money(Math.max(goods + shipping - amount, 0)),
    status: refunds.some(each => each.status === 'failed')
      ? 'failed'
      : refunds.every(each => each.status === 'succeeded')
        ? 'succeeded'
        : 'pending',
  }
}
