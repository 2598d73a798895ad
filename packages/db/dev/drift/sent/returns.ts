import type { ReceivedLine, ReturnRepository } from '@atelier/domain/returns'
import { type Calls, first, hash, next } from './_calls.ts'

const guest = { userId: null, orderTokenHash: hash }
const line: ReceivedLine = {
  id: 0,
  orderLineId: 0,
  offerId: 0,
  sku: '',
  title: '',
  quantity: 1,
  received: 1,
  condition: 'resellable',
  refunded: null,
  refundedTax: null,
}

export const returns: Calls<ReturnRepository> = {
  find: { 'by staff': r => r.find(0, 'staff'), 'by a buyer': r => r.find(0, guest) },
  list: {
    'of a buyer': r => r.list({ viewer: guest }, first),
    'next, of staff, filtered': r => r.list({ viewer: 'staff', status: 'requested', orderId: 0 }, next('returns')),
  },
  listOfOrder: r => r.listOfOrder(-1),
  lock: r => r.lock(0),
  insert: r => r.insert({ orderId: -1, reasonCode: 'other', note: null, lines: [{ orderLineId: 0, quantity: 1 }] }),
  setStatus: r => r.setStatus(0, 'approved'),
  receive: r => r.receive(0, [line]),
  takeBack: r => r.takeBack(0, [{ returnLineId: 0, orderLineId: 0, units: 0 }]),
  setRefunds: r => r.setRefunds(0, [{ returnLineId: 0, amount: 1, tax: 0 }]),
}
