import type { OrderRepository } from '@atelier/domain/orders'
import { type Calls, first, hash, next, now } from './_calls.ts'

const order = {
  userId: null,
  cartId: null,
  email: 'ana@studio.example',
  emailKey: 'ana@studio.example',
  status: 'NEW',
  currency: 'EUR',
  locale: 'en',
  customerType: 'retail',
  pricesIncludeTax: true,
  subtotal: 1,
  discountTotal: 0,
  shippingTotal: 0,
  shippingTax: 0,
  taxTotal: 0,
  total: 1,
  shippingAddress: null,
  billingAddress: null,
  shippingMethod: { id: 1, code: 'cargo', name: 'Cargo', kind: 'CARGO', taxRateBps: 0 },
  couponCode: null,
  holdExpiresAt: null,
  placedAt: now,
  confirmedAt: null,
} as const
const line = {
  offerId: 0,
  quantity: 1,
  sku: 'x',
  title: 'x',
  brand: '',
  manufacturerNumber: '',
  manageStock: true,
  unitPrice: 0,
  discount: 0,
  taxRateBps: 0,
  tax: 0,
  lineTotal: 0,
}
const inserted = async (r: OrderRepository) => {
  const id = await r.nextId()
  await r.place({
    id,
    order,
    lines: [line],
    payment: { provider: 'manual', method: 'bank_transfer', status: 'awaiting', returnUrl: null },
    events: [{ type: 'order.placed', actor: 'buyer', actorId: null }],
  })
  return id
}

export const orders: Calls<OrderRepository> = {
  find: r => r.find(0),
  listLines: r => r.listLines(0),
  lock: r => r.lock(0),
  change: r => r.change(0, { status: 'IN_PROGRESS', confirmedAt: now }),
  findWithFacts: r => r.findWithFacts(0),
  list: {
    all: r => r.list({}, first),
    'next, filtered': r =>
      r.list(
        { userId: 1, status: ['NEW'], number: 'O-1', emailKey: 'a', q: 'o', from: now, to: now, requiresReview: true },
        next('orders'),
      ),
  },
  sumSales: r => r.sumSales(now, 14),
  listEvents: r => r.listEvents(0),
  findByNumber: r => r.findByNumber('O-2026-000001'),
  findIdByToken: r => r.findIdByToken(hash, now),
  countUnpaid: { user: r => r.countUnpaid({ userId: 1 }), guest: r => r.countUnpaid({ emailKey: 'a' }) },
  listDue: { all: r => r.listDue(now), 'of offers': r => r.listDue(now, [1]) },
  nextId: r => r.nextId(),
  place: inserted,
  insertToken: async r => r.insertToken({ orderId: await inserted(r), tokenHash: hash, expiresAt: now }),
  lockDue: r => r.lockDue(0, now),
  addFulfilled: r => r.addFulfilled(0, [{ offerId: 1, quantity: 2 }]),
  eraseContact: r => r.eraseContact('ana@studio.example'),
  cancelOpenUnits: r => r.cancelOpenUnits(0),
  recordEvent: r =>
    r.recordEvent({ orderId: 0, type: 'order.confirmed', actor: 'system', actorId: null, data: { paymentId: 7 } }),
}
