import { type Readers, sumOf } from '@atelier/domain'
import type { Refund } from '@atelier/domain/payments'
import type { Return } from '@atelier/domain/returns'
import type { ReturnOutput } from '../../schemas/returns.ts'

type RefundReaders = Pick<Readers, 'payments'>

/** A return as its buyer and staff see it, with the state of its money. */
export const toReturnOutput = async ({ payments }: RefundReaders, record: Return): Promise<ReturnOutput> =>
  withRefunds(record, await payments.listRefundsOfReturns([record.id]))

/** Returns of a list: the refunds of all are read at once. */
export async function toReturnOutputs(
  { payments }: RefundReaders,
  records: readonly Return[],
): Promise<readonly ReturnOutput[]> {
  if (records.length === 0) return []
  const refunds = await payments.listRefundsOfReturns(records.map(({ id }) => id))
  return records.map(record => withRefunds(record, refunds))
}

function withRefunds(record: Return, refunds: readonly Refund[]): ReturnOutput {
  const { currency, lines, ...shown } = record
  const money = (amount: number) => ({ amount, currency })
  return {
    ...shown,
    lines: lines.map(({ offerId: _offerId, refunded, refundedTax: _tax, ...line }) => ({
      ...line,
      refunded: refunded === null ? null : money(refunded),
    })),
    refund: refundOf(
      record,
      refunds.filter(({ returnId }) => returnId === record.id),
      money,
    ),
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
