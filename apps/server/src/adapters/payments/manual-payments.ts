import { AppError } from '@atelier/domain'
import { type Observed, paymentMethods, type PaymentProvider } from '@atelier/domain/payments'

/** Bank transfer and cash on delivery: staff record the money, and nothing is sent anywhere. */
export const manualPayments: PaymentProvider = {
  code: 'manual',
  publishableKey: null,
  can: { partialCapture: true, webhooks: false, sessions: false, methods: paymentMethods, minimum: () => 0 },
  createSession: () => Promise.reject(noCalls()),
  capture: ({ payment, amount }) =>
    Promise.resolve({ ref: null, status: 'captured', authorized: 0, captured: payment.captured + amount }),
  cancel: () => Promise.resolve<Observed>({ ref: null, status: 'canceled', authorized: 0, captured: 0 }),
  refund: () => Promise.resolve({ ref: null, status: 'succeeded' }),
  retrieve: ({ authorized, captured }) => Promise.resolve({ ref: null, status: 'captured', authorized, captured }),
  verifyWebhook: () => Promise.reject(new AppError('SIGNATURE_INVALID')),
}

const noCalls = () => new Error('the provider manual opens no sessions')
