import { AppError, type DeclineReason } from '@atelier/domain'
import type { Observed, ObservedRefund, ProviderEvent } from '@atelier/domain/payments'
import { Stripe } from 'stripe'
import { fromStripeAmount } from './stripe-amounts.ts'

/** A webhook older or newer than this is refused (PAY-2). */
const toleranceSeconds = 300

/** A declined intent waits for another card at Stripe; for an order that attempt has failed. */
export function observedOfIntent(intent: Stripe.PaymentIntent, currency: string): Observed {
  const ours = (amount: number) => fromStripeAmount(amount, currency)
  const captured = ours(intent.amount_received)
  const seen = { ref: intent.id, authorized: captured, captured }
  switch (intent.status) {
    case 'succeeded':
      return { ...seen, status: 'captured' }
    case 'requires_capture':
      return { ...seen, status: 'authorized', authorized: captured + ours(intent.amount_capturable) }
    case 'canceled':
      return { ...seen, status: 'canceled' }
    default: {
      const error = intent.last_payment_error
      if (error && intent.status === 'requires_payment_method') {
        return { ...seen, status: 'failed', failureReason: reasonOf(error) }
      }
      const url = intent.next_action?.redirect_to_url?.url
      return {
        ...seen,
        status: 'requires_action',
        ...(intent.client_secret !== null && { clientSecret: intent.client_secret }),
        nextAction: typeof url === 'string' ? { type: 'redirect', url } : { type: 'confirm_with_client_secret' },
      }
    }
  }
}

const reasons: Readonly<Record<string, DeclineReason>> = {
  insufficient_funds: 'insufficient_funds',
  expired_card: 'expired_card',
  authentication_required: 'authentication_failed',
  payment_intent_authentication_failure: 'authentication_failed',
  card_declined: 'card_declined',
  generic_decline: 'card_declined',
}

const reasonOf = ({ decline_code: decline, code }: Stripe.PaymentIntent.LastPaymentError): DeclineReason =>
  reasons[decline ?? ''] ?? reasons[code ?? ''] ?? 'other'

export const observedRefundOf = ({ id, status, failure_reason: reason }: Stripe.Refund): ObservedRefund => ({
  ref: id,
  status: status === 'succeeded' ? 'succeeded' : status === 'failed' || status === 'canceled' ? 'failed' : 'pending',
  ...(reason !== undefined && { failureReason: reason }),
})

interface Received {
  readonly raw: Uint8Array
  readonly headers: Headers
  readonly secret: string
  /** Milliseconds since 1970. */
  readonly now: number
}

/** Events of a webhook about a payment intent, or about one of its refunds. @throws SIGNATURE_INVALID, MALFORMED_REQUEST */
export function readStripeEvent(stripe: Stripe, { raw, headers, secret, now }: Received): readonly ProviderEvent[] {
  const event = verified(() =>
    stripe.webhooks.constructEvent(
      Buffer.from(raw),
      headers.get('stripe-signature') ?? '',
      secret,
      toleranceSeconds,
      undefined,
      now,
    ),
  )
  const { id, type, data } = event
  return [{ id, type, ref: refOf(type, Object(data.object)), payload: { id, type } }]
}

function verified(construct: () => Stripe.Event): Stripe.Event {
  try {
    return construct()
  } catch (cause) {
    if (cause instanceof Stripe.errors.StripeSignatureVerificationError) {
      throw new AppError('SIGNATURE_INVALID', undefined, { cause })
    }
    throw new AppError('MALFORMED_REQUEST', { part: 'body' }, { cause })
  }
}

function refOf(type: string, object: Readonly<Record<string, unknown>>): string | null {
  if (type.startsWith('payment_intent.')) return textOf(object['id'])
  if (type.startsWith('charge.') || type.startsWith('refund.')) return textOf(object['payment_intent'])
  return null
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)
