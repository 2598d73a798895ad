import type { PlacedOrderOutput } from '../../schemas/orders.ts'
import { toPaymentOutput } from '../payments/to-payment-output.ts'
import type { TakenOrder } from './take-order.ts'
import { toOrderOutput } from './to-order-output.ts'

/** The answer of a checkout before the provider was asked. */
export function toPlacedOutput(
  { order, lines, payment, orderToken }: TakenOrder,
  viewer: { readonly isStaff: boolean },
): PlacedOrderOutput {
  const facts = {
    payments: payment ? [payment] : [],
    wanted: lines.reduce((sum, line) => sum + line.quantity, 0),
    fulfilled: 0,
    returned: 0,
    openReturns: 0,
  }
  return {
    order: toOrderOutput({ order: { ...order, facts }, lines, payments: payment ? [payment] : [] }, viewer),
    payment: payment && toPaymentOutput(payment, viewer),
    ...(orderToken !== undefined && { orderToken }),
  }
}
