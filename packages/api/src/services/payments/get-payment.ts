import type { PaymentOutput } from '../../schemas/payments.ts'
import type { Needs } from '../../app-services.ts'
import { requireFound } from '../internal/references.ts'
import { type AccessContext, isStaff, type OrderCaller, requireOrder } from '../orders/internal.ts'
import { toBuyersOutput } from './internal.ts'
import { toPaymentOutput } from './to-payment-output.ts'

/** For whoever may read its order. @throws NOT_FOUND, RATE_LIMITED */
export async function getPayment(
  context: AccessContext & Needs<'sealer'>,
  caller: OrderCaller,
  id: number,
): Promise<PaymentOutput> {
  const payment = requireFound(await context.readers.payments.find(id), 'payment')
  const order = await requireOrder(context, caller, payment.orderId)
  const isOwn = order.userId === (caller.actor?.userId ?? null)
  return isStaff(caller.actor) && !isOwn
    ? toPaymentOutput(payment, { isStaff: true })
    : toBuyersOutput(context, payment)
}
