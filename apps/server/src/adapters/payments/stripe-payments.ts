import { AppError, type Clock } from '@atelier/domain'
import type { Observed, Payment, PaymentProvider } from '@atelier/domain/payments'
import { Stripe } from 'stripe'
import { observedOfIntent, observedRefundOf, readStripeEvent } from './read-stripe.ts'
import { toStripeAmount } from './stripe-amounts.ts'

export interface StripeParts {
  readonly secretKey: string
  readonly webhookSecret: string
  /** Origin of the API; tests name a server of their own. */
  readonly apiUrl: string
  readonly publishableKey: string | null
  readonly clock: Clock
}

/** Least charges in minor units. Source: docs.stripe.com/currencies. */
const minimum: Readonly<Record<string, number>> = {
  USD: 50,
  EUR: 50,
  GBP: 30,
  CHF: 50,
  CAD: 50,
  AUD: 50,
  JPY: 50,
  SEK: 300,
  NOK: 300,
  DKK: 250,
  PLN: 200,
  CZK: 1_500,
  HUF: 17_500,
}

const timeoutMs = 10_000

/** Cards by PaymentIntents of the official package. Amounts are captured at once. */
export function createStripePayments(parts: StripeParts): PaymentProvider {
  const { secretKey, webhookSecret, apiUrl, publishableKey, clock } = parts
  const { protocol, hostname, port } = new URL(apiUrl)
  const isPlain = protocol === 'http:'
  const stripe = new Stripe(secretKey, {
    host: hostname,
    port: port === '' ? (isPlain ? 80 : 443) : port,
    protocol: isPlain ? 'http' : 'https',
    maxNetworkRetries: 1,
    timeout: timeoutMs,
    telemetry: false,
  })

  const retrieve = async ({ providerRef, currency }: Payment): Promise<Observed> =>
    observedOfIntent(await answered(stripe.paymentIntents.retrieve(intentOf(providerRef))), currency)

  return {
    code: 'stripe',
    publishableKey,
    can: {
      partialCapture: true,
      webhooks: true,
      sessions: true,
      methods: [],
      minimum: currency => minimum[currency] ?? 0,
    },

    async createSession({ payment, orderNumber, key }) {
      const { currency, id, orderId } = payment
      const amount = toStripeAmount(payment.amount, currency)
      if (amount === undefined) return refused
      const metadata = { payment_id: String(id), order_id: String(orderId), order_number: orderNumber }
      try {
        const intent = await answered(
          stripe.paymentIntents.create(
            { amount, currency: currency.toLowerCase(), automatic_payment_methods: { enabled: true }, metadata },
            { idempotencyKey: key },
          ),
        )
        return observedOfIntent(intent, currency)
      } catch (error) {
        // Stripe will never take this amount or currency.
        if (error instanceof Stripe.errors.StripeInvalidRequestError) return refused
        throw error
      }
    },
    async capture({ payment, amount, key }) {
      const { providerRef, currency } = payment
      const params = { amount_to_capture: sayable(payment.captured + amount, currency) }
      try {
        const intent = stripe.paymentIntents.capture(intentOf(providerRef), params, { idempotencyKey: key })
        return observedOfIntent(await answered(intent), currency)
      } catch (error) {
        if (error instanceof Stripe.errors.StripeInvalidRequestError) return retrieve(payment)
        throw error
      }
    },
    async cancel({ payment, key }) {
      try {
        const canceled = stripe.paymentIntents.cancel(intentOf(payment.providerRef), {}, { idempotencyKey: key })
        return observedOfIntent(await answered(canceled), payment.currency)
      } catch (error) {
        // Captured or canceled already: the intent says which.
        if (error instanceof Stripe.errors.StripeInvalidRequestError) return retrieve(payment)
        throw error
      }
    },
    async refund({ payment: { providerRef, currency }, amount, refundRef, key }) {
      if (refundRef !== null) return observedRefundOf(await answered(stripe.refunds.retrieve(refundRef)))
      const params = { payment_intent: intentOf(providerRef), amount: sayable(amount, currency) }
      try {
        return observedRefundOf(await answered(stripe.refunds.create(params, { idempotencyKey: key })))
      } catch (error) {
        if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error
        return { ref: null, status: 'failed', failureReason: error.code ?? 'refused' }
      }
    },
    retrieve,
    verifyWebhook: async (raw, headers) =>
      readStripeEvent(stripe, { raw, headers, secret: webhookSecret, now: clock.now() }),
  }
}

const intentOf = (ref: string | null): string => {
  if (ref === null) throw new Error('a payment without a session has no intent')
  return ref
}

const refused: Observed = { ref: null, status: 'failed', authorized: 0, captured: 0, failureReason: 'other' }

function sayable(amount: number, currency: string): number {
  const value = toStripeAmount(amount, currency)
  if (value === undefined) throw new Error(`Stripe has no amount for ${amount} ${currency}`)
  return value
}

/** Refusals stay as Stripe words them; whatever else kept an answer away is the provider's absence. */
async function answered<T>(call: Promise<T>): Promise<T> {
  try {
    return await call
  } catch (cause) {
    if (cause instanceof Stripe.errors.StripeInvalidRequestError) throw cause
    throw new AppError('PROVIDER_UNAVAILABLE', { provider: 'stripe' }, { cause })
  }
}
