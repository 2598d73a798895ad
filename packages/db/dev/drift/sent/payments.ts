import {
  beginFakePayment,
  type FakePaymentRepository,
  type NewPayment,
  type NewRefund,
  type PaymentRepository,
  type Refund,
} from '@atelier/domain/payments'
import { type Calls, first, next, now } from './_calls.ts'

const attempt: NewPayment = {
  orderId: 0,
  provider: 'fake',
  method: null,
  amount: 1_990,
  currency: 'RUB',
  status: 'created',
  returnUrl: null,
  expiresAt: now,
}
const back: NewRefund = {
  paymentId: 0,
  orderId: 0,
  returnId: null,
  amount: 500,
  shippingAmount: 0,
  taxAmount: 0,
  reason: 'goodwill',
  note: null,
}
const refund: Refund = {
  ...back,
  id: 0,
  orderNumber: 'O-2026-000001',
  status: 'pending',
  providerRef: null,
  attempt: 0,
  failureReason: null,
  settledAt: null,
  version: 1,
  createdAt: now,
  updatedAt: null,
}
const captured = {
  status: 'captured',
  authorized: 1_990,
  captured: 1_990,
  failureReason: null,
  requiresReview: false,
} as const

export const payments: Calls<PaymentRepository> = {
  find: r => r.find(0),
  findByRef: r => r.findByRef('fake', 'fake_1'),
  listOfOrder: r => r.listOfOrder(0),
  findUnsettled: r => r.findUnsettled(now),
  findRefund: r => r.findRefund(0),
  listRefunds: r => r.listRefunds(0),
  listRefundsOfReturns: r => r.listRefundsOfReturns([0]),
  findRefunds: {
    all: r => r.findRefunds({}, first),
    'that failed, next page': r => r.findRefunds({ status: 'failed', orderId: 0 }, next('refunds')),
  },
  findInboxEntry: r => r.findInboxEntry(0),
  lock: r => r.lock(0),
  insert: r => r.insert(attempt),
  change: {
    settled: r => r.change(0, { ...captured, isSettled: true }),
    'with a session': r =>
      r.change(0, {
        ...captured,
        isSettled: false,
        providerRef: 'fake_1',
        sealedClientSecret: 'sealed',
        nextAction: { type: 'complete_fake_payment' },
      }),
  },
  clearReview: r => r.clearReview(0),
  insertRefund: r => r.insertRefund(back),
  lockRefund: r => r.lockRefund(0),
  changeRefund: {
    succeeded: r => r.changeRefund(refund, { status: 'succeeded', providerRef: 're_1' }),
    failed: r => r.changeRefund(refund, { status: 'failed', failureReason: 'refused' }),
  },
  receive: r => r.receive('fake', { id: 'msg_1', type: 'payment.captured', ref: 'fake_1', payload: {} }),
  listParked: r => r.listParked('fake', 'fake_1'),
  concludeInbox: r => r.concludeInbox(0, 'settled'),
}

export const fakePayments: Calls<FakePaymentRepository> = {
  lock: { 'by reference': r => r.lock({ ref: 'fake_1' }), 'by payment': r => r.lock({ paymentId: 0 }) },
  save: r => r.save(beginFakePayment({ ref: 'fake_1', paymentId: 0, amount: 1_990 }).payment),
}
