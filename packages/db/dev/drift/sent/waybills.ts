import type { WaybillRepository } from '@atelier/domain/waybills'
import { type Calls, next } from './_calls.ts'

const line = { quantity: 1, countedQuantity: null, expectedOnHand: null, unitPrice: 1990, unitCost: null }
const fields = { locationId: 1, toLocationId: null, counterpartyName: 'Oak Ltd', userId: null, note: null }

export const waybills: Calls<WaybillRepository> = {
  list: {
    plain: r => r.list({}, next('waybills')),
    filtered: r =>
      r.list(
        { type: 'WAYBILL_IN', status: 'draft', locationId: 1, orderId: 0, offerId: 0, number: 'W-2026-000001' },
        next('waybills'),
      ),
  },
  find: r => r.find(0),
  lock: r => r.lock(0),
  insert: r =>
    r.insert({
      ...fields,
      type: 'WAYBILL_IN',
      currency: 'RUB',
      orderId: null,
      returnId: null,
      reversesId: null,
      authorId: 0,
      authorName: 'somebody',
    }),
  update: r => r.update(0, fields),
  setStatus: { posted: r => r.setStatus(0, 'posted', 0), canceled: r => r.setStatus(0, 'canceled') },
  insertLines: r => r.insertLines(0, [{ ...line, offerId: 0 }]),
  insertOrderLines: r => r.insertOrderLines(0, 0, [{ offerId: 0, quantity: 1 }]),
  copyLines: r => r.copyLines(0, 7),
  updateLine: r => r.updateLine(0, 0, line),
  deleteLine: r => r.deleteLine(0, 0),
  findReversal: r => r.findReversal(0),
  listOwed: r => r.listOwed(0),
  listIdsOf: r => r.listIdsOf(0),
  lockDraftsOf: r => r.lockDraftsOf(0),
}
