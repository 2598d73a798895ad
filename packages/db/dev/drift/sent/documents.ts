import type { DocumentData, DocumentRepository, NewDocument } from '@atelier/domain/documents'
import { type Calls, first, hash, next } from './_calls.ts'

const document: NewDocument = {
  kind: 'waybill',
  series: null,
  number: null,
  sourceType: 'waybill',
  sourceId: 1,
  orderId: null,
  locale: 'en',
  currency: null,
  total: null,
  taxTotal: null,
  data: null,
  templateVersion: 1,
  status: 'waiting',
}

const data: DocumentData = {
  kind: 'packing_slip',
  number: 'W-2026-000001',
  issuedOn: '2026-03-01',
  orderNumber: 'O-2026-000001',
  location: '',
  shippingMethod: '',
  seller: [],
  shipTo: [],
  lines: [],
}

export const documents: Calls<DocumentRepository> = {
  find: { 'by staff': r => r.find(1, 'staff'), 'by a buyer': r => r.find(1, { userId: 1, orderTokenHash: hash }) },
  findBySource: r => r.findBySource('invoice', { type: 'order', id: 1 }),
  listOfOrder: r => r.listOfOrder(1),
  list: {
    all: r => r.list({}, first),
    'next, failed invoices': r => r.list({ kind: 'invoice', status: 'failed' }, next('documents')),
  },
  listIds: r => r.listIds(['pending', 'failed'], 0),
  takeNumber: r => r.takeNumber('I', 2026),
  lock: r => r.lock(1),
  insert: r => r.insert(document),
  issue: async r =>
    r.issue((await r.insert({ ...document, sourceId: 2 })).id, { series: 'I', number: 'I-2026-000001', data }),
  setFiles: r => r.setFiles(1, []),
  setFailure: r => r.setFailure(1, 'storage'),
  findSale: r => r.findSale(1),
  findWaybill: r => r.findWaybill(1),
  findRefund: r => r.findRefund(1),
}
