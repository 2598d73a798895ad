import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Payment } from '@atelier/domain/payments'
import { Stripe } from 'stripe'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createStripePayments } from '../../src/adapters/payments/stripe-payments.ts'

interface Call {
  readonly call: string
  readonly key: string | undefined
  readonly form: Readonly<Record<string, string>>
}
type Answer = readonly [status: number, body: object]

/** What the used calls of Stripe answer, by method and path; each call is recorded. */
let answers: Record<string, Answer> = {}
let calls: Call[] = []
const bodyOf = async (request: IncomingMessage) => (await request.toArray()).join('')
async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const call = `${request.method} ${request.url}`
  const key = request.headers['idempotency-key']
  const form = Object.fromEntries(new URLSearchParams(await bodyOf(request)))
  calls.push({ call, key: typeof key === 'string' ? key : undefined, form })
  const [status, body] = answers[call] ?? [500, { error: { type: 'api_error' } }]
  response.writeHead(status, { 'content-type': 'application/json', 'stripe-should-retry': 'false' })
  response.end(JSON.stringify(body))
}
const server = createServer((request, response) => void answer(request, response))
let url = ''
beforeAll(async () => {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
})
afterAll(() => new Promise(resolve => server.close(resolve)))
beforeEach(() => {
  answers = {}
  calls = []
})

const webhookSecret = 'whsec_of_a_test'
const clock = { now: () => Date.now() }
const stripe = () =>
  createStripePayments({ secretKey: 'sk_test_1', webhookSecret, apiUrl: url, publishableKey: null, clock })
const payment: Payment = {
  id: 7,
  orderId: 3,
  provider: 'stripe',
  method: null,
  providerRef: 'pi_1',
  amount: 1_990,
  currency: 'EUR',
  status: 'created',
  authorized: 0,
  captured: 0,
  refunded: 0,
  sealedClientSecret: null,
  nextAction: null,
  returnUrl: null,
  failureReason: null,
  requiresReview: false,
  expiresAt: null,
  settledAt: null,
  version: 1,
  createdAt: '2026-03-01T00:00:00.000000Z',
  updatedAt: null,
}
const session = { payment: { ...payment, providerRef: null }, orderNumber: 'O-2026-000003', key: 'payment-7' }
const intent = (fields: object) => ({
  id: 'pi_1',
  object: 'payment_intent',
  amount_received: 0,
  amount_capturable: 0,
  client_secret: 'pi_1_secret',
  last_payment_error: null,
  next_action: null,
  ...fields,
})

describe('payments by Stripe', () => {
  it('begin with one intent a key, whose secret the frontend confirms with', async () => {
    answers['POST /v1/payment_intents'] = [200, intent({ status: 'requires_payment_method' })]
    expect(await stripe().createSession(session)).toEqual({
      ref: 'pi_1',
      status: 'requires_action',
      authorized: 0,
      captured: 0,
      clientSecret: 'pi_1_secret',
      nextAction: { type: 'confirm_with_client_secret' },
    })
    expect(calls).toMatchObject([
      {
        key: 'payment-7',
        form: {
          amount: '1990',
          currency: 'eur',
          'metadata[payment_id]': '7',
          'metadata[order_number]': 'O-2026-000003',
        },
      },
    ])
  })

  it.each<[string, object, object]>([
    ['captured', { status: 'succeeded', amount_received: 1_990 }, { status: 'captured', captured: 1_990 }],
    [
      'authorized',
      { status: 'requires_capture', amount_capturable: 1_990 },
      { status: 'authorized', authorized: 1_990 },
    ],
    ['canceled', { status: 'canceled' }, { status: 'canceled' }],
    [
      'declined',
      {
        status: 'requires_payment_method',
        last_payment_error: { code: 'card_declined', decline_code: 'insufficient_funds' },
      },
      { status: 'failed', failureReason: 'insufficient_funds' },
    ],
    [
      'waiting for the bank',
      {
        status: 'requires_action',
        next_action: { type: 'redirect_to_url', redirect_to_url: { url: 'https://bank.example' } },
      },
      { status: 'requires_action', nextAction: { type: 'redirect', url: 'https://bank.example' } },
    ],
  ])('are seen as %s', async (_, fields, observed) => {
    answers['GET /v1/payment_intents/pi_1'] = [200, intent(fields)]
    expect(await stripe().retrieve(payment)).toMatchObject(observed)
  })

  it('that were captured meanwhile are not canceled', async () => {
    answers['POST /v1/payment_intents/pi_1/cancel'] = [
      400,
      { error: { type: 'invalid_request_error', code: 'payment_intent_unexpected_state', message: 'no' } },
    ]
    answers['GET /v1/payment_intents/pi_1'] = [200, intent({ status: 'succeeded', amount_received: 1_990 })]
    expect(await stripe().cancel({ payment, key: 'payment-7-cancel' })).toMatchObject({
      status: 'captured',
      captured: 1_990,
    })
  })

  it('go back by refunds that are asked for again by their reference', async () => {
    answers['POST /v1/refunds'] = [200, { id: 're_1', object: 'refund', status: 'pending' }]
    const request = { payment, amount: 500, refundRef: null, key: 'refund-1-0' }
    expect(await stripe().refund(request)).toEqual({ ref: 're_1', status: 'pending' })
    expect(calls).toMatchObject([{ key: 'refund-1-0', form: { payment_intent: 'pi_1', amount: '500' } }])
    answers['GET /v1/refunds/re_1'] = [200, { id: 're_1', object: 'refund', status: 'succeeded' }]
    expect(await stripe().refund({ ...request, refundRef: 're_1' })).toEqual({ ref: 're_1', status: 'succeeded' })
  })

  it('fail for an amount that Stripe cannot say, without asking it', async () => {
    const dinars = { ...session.payment, amount: 1_234, currency: 'KWD' }
    expect(await stripe().createSession({ ...session, payment: dinars })).toMatchObject({ status: 'failed' })
    expect(calls).toEqual([])
  })

  it('are unavailable while Stripe is away, and the key stays the same over the repetition', async () => {
    await expect(stripe().createSession(session)).rejects.toMatchObject({ code: 'PROVIDER_UNAVAILABLE' })
    expect(new Set(calls.map(({ key }) => key))).toEqual(new Set(['payment-7']))
  })
})

describe('a webhook of Stripe', () => {
  const helper = new Stripe('sk_test_1')
  const event = (object: object, type = 'payment_intent.succeeded') =>
    JSON.stringify({ id: 'evt_1', object: 'event', type, data: { object } })
  const signed = (payload: string, secret = webhookSecret, timestamp = Math.floor(Date.now() / 1_000)) =>
    new Headers({ 'stripe-signature': helper.webhooks.generateTestHeaderString({ payload, secret, timestamp }) })
  const verify = (payload: string, headers: Headers) =>
    stripe().verifyWebhook(new TextEncoder().encode(payload), headers)

  it.each<[string, string, string | null]>([
    ['an intent', event({ id: 'pi_1' }), 'pi_1'],
    ['a refund', event({ id: 're_1', payment_intent: 'pi_1' }, 'refund.updated'), 'pi_1'],
    ['nothing of ours', event({ id: 'cus_1' }, 'customer.created'), null],
  ])('names the payment of %s', async (_, payload, ref) =>
    expect(await verify(payload, signed(payload))).toMatchObject([{ id: 'evt_1', ref }]),
  )

  it('is refused with another secret, other bytes, or five minutes off', async () => {
    const payload = event({ id: 'pi_1' })
    const old = Math.floor(Date.now() / 1_000) - 310
    await expect(verify(payload, signed(payload, 'whsec_other'))).rejects.toMatchObject({ code: 'SIGNATURE_INVALID' })
    await expect(verify(`${payload} `, signed(payload))).rejects.toMatchObject({ code: 'SIGNATURE_INVALID' })
    await expect(verify(payload, signed(payload, webhookSecret, old))).rejects.toMatchObject({
      code: 'SIGNATURE_INVALID',
    })
    await expect(verify(payload, new Headers())).rejects.toMatchObject({ code: 'SIGNATURE_INVALID' })
  })
})
