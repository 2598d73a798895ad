import { aKey, aPlacedOrderOf, manual } from '../_orders.ts'
import { paymentsOf } from '../_payments.ts'
import type { Call, Side } from './_call.ts'

const keyed = (json: object) => ({ headers: { 'idempotency-key': aKey() }, json })
const ids = new WeakMap<object, Promise<number>>()
const goods = { shelf: 'parity-paid', sku: 'parity-paid', title: 'Elm plank', manufacturerNumber: 'E1' }
/** An order of Ana's, the same for all calls of a side. */
const orderOf = (side: Side) => {
  const id = ids.get(side) ?? aPlacedOrderOf(side.server.backend, side.people.ana, { payment: manual, ...goods })
  ids.set(side, id)
  return id
}
const lastOf = async (side: Side) => ({
  id: (await paymentsOf(side.server.backend, await orderOf(side))).at(-1)?.id ?? 0,
})
const part = { amount: 100, currency: 'RUB' }

/** Each builds on those before it. */
export const paymentsCalls: readonly Call[] = [
  { procedure: 'payments.options', http: ['GET', '/v1/payments/options'] },
  {
    procedure: 'payments.create',
    by: 'ana',
    input: async (side: Side) => ({ id: await orderOf(side), provider: 'manual', method: 'bank_transfer' }),
    http: ['POST', '/v1/orders/:id/payments', keyed({ provider: 'manual', method: 'bank_transfer' })],
  },
  { procedure: 'payments.get', by: 'ana', input: lastOf, http: ['GET', '/v1/payments/:id'] },
  {
    procedure: 'payments.capture',
    by: 'eve',
    input: async (side: Side) => ({ ...(await lastOf(side)), note: 'statement 3' }),
    http: ['POST', '/v1/payments/:id/capture', keyed({ note: 'statement 3' })],
  },
  {
    procedure: 'payments.cancel',
    by: 'eve',
    input: lastOf,
    http: ['POST', '/v1/payments/:id/cancel'],
    refused: 'ILLEGAL_TRANSITION',
  },
  // Before the refund, which a job carries out: the payment changes then.
  {
    procedure: 'payments.review',
    by: 'eve',
    input: async (side: Side) => ({ ...(await lastOf(side)), note: 'counted again' }),
    http: ['POST', '/v1/payments/:id/review', { json: { note: 'counted again' } }],
  },
  {
    procedure: 'payments.refund',
    by: 'eve',
    input: async (side: Side) => ({ ...(await lastOf(side)), amount: part, reason: 'goodwill', note: 'by hand' }),
    http: ['POST', '/v1/payments/:id/refunds', keyed({ amount: part, reason: 'goodwill', note: 'by hand' })],
  },
  {
    procedure: 'payments.refunds',
    by: 'cleo',
    input: lastOf,
    http: ['GET', '/v1/payments/:id/refunds'],
    refused: 'FORBIDDEN',
  },
  { procedure: 'refunds.list', by: 'eve', input: { status: 'failed' }, http: ['GET', '/v1/refunds?status=failed'] },
  {
    procedure: 'refunds.retry',
    by: 'eve',
    input: { id: 999_999 },
    http: ['POST', '/v1/refunds/999999/retry'],
    refused: 'NOT_FOUND',
  },
  {
    procedure: 'fakePayments.complete',
    input: { ref: 'fake_0', outcome: 'captured' },
    http: ['POST', '/v1/fake-payments/fake_0/complete', { json: { outcome: 'captured' } }],
    refused: 'NOT_FOUND',
  },
]
