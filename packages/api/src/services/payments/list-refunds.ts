import type { RefundOutput } from '../../schemas/payment-inputs.ts'
import type { Needs } from '../../app-services.ts'
import { requireFound } from '../internal/references.ts'
import { toRefundOutput } from './internal.ts'

/** @throws NOT_FOUND */
export async function listRefunds({ readers }: Needs<'readers'>, id: number): Promise<readonly RefundOutput[]> {
  const { orderId, currency } = requireFound(await readers.payments.find(id), 'payment')
  const refunds = await readers.payments.listRefunds(orderId)
  return refunds.filter(({ paymentId }) => paymentId === id).map(refund => toRefundOutput(refund, currency))
}
