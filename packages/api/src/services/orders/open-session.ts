import type { PlacedOrderOutput } from '../../schemas/orders.ts'
import type { PaymentOutput } from '../../schemas/payments.ts'
import type { RequestContext } from '../../app-services.ts'
import { startSession } from '../payments/start-session.ts'
import { toPaymentOutput } from '../payments/to-payment-output.ts'
import { readOrderView } from './read-order-view.ts'
import { toOrderOutput } from './to-order-output.ts'

/** Asks the provider after the commit; one that is away leaves the payment as it is (`commerce.md` 5). Undefined: there is none to ask. */
export const sessionToOpen = (output: PlacedOrderOutput) => {
  const { payment } = output
  return payment?.status === 'created' ? (context: RequestContext) => openSession(context, output, payment) : undefined
}

async function openSession(
  context: RequestContext,
  output: PlacedOrderOutput,
  before: PaymentOutput,
): Promise<PlacedOrderOutput> {
  const payment = await startSession(context, before.id)
  const { sealedClientSecret: sealed, status } = payment
  // The buyer's own answer; staff who order for another see it too.
  const clientSecret = sealed === null ? undefined : context.sealer.open(sealed, 'payment-secret')
  const viewer = { isStaff: false }
  return {
    ...output,
    order:
      status === before.status
        ? output.order
        : toOrderOutput(await readOrderView(context.readers, output.order.id), viewer),
    payment: toPaymentOutput(payment, { ...viewer, clientSecret }),
  }
}
