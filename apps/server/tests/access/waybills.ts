import type { TestBackend } from '../_backend.ts'
import { sharedOffer } from '../_catalog.ts'
import { aStockedOffer, aWaybill } from '../_stock.ts'
import { type ProcedureRows, staff } from './_row.ts'

async function aDraft(backend: TestBackend) {
  const { id: offerId } = await sharedOffer(backend)
  const { id, lines } = await aWaybill(backend, { lines: [{ offerId, quantity: 2 }] })
  return { id, lineId: lines[0]?.id, offerId }
}

export const waybillsRows: ProcedureRows = {
  'waybills.list': { input: () => ({}), answers: staff },
  'waybills.get': { input: async ({ backend }) => ({ id: (await aWaybill(backend)).id }), answers: staff },
  'waybills.create': { input: () => ({ type: 'WAYBILL_IN' }), answers: staff },
  'waybills.update': {
    input: async ({ backend }) => ({ id: (await aWaybill(backend)).id, note: 'Pallet 7' }),
    answers: staff,
  },
  'waybills.delete': { input: async ({ backend }) => ({ id: (await aWaybill(backend)).id }), answers: staff },
  'waybills.addLine': {
    input: async ({ backend }) => {
      const { id, offerId } = await aDraft(backend)
      return { id, offerId, quantity: 1 }
    },
    answers: staff,
  },
  'waybills.updateLine': {
    input: async ({ backend }) => {
      const { id, lineId } = await aDraft(backend)
      return { id, lineId, quantity: 7 }
    },
    answers: staff,
  },
  'waybills.deleteLine': {
    input: async ({ backend }) => {
      const { id, lineId } = await aDraft(backend)
      return { id, lineId }
    },
    answers: staff,
  },
  'waybills.commit': { input: async ({ backend }) => ({ id: (await aDraft(backend)).id }), answers: staff },
  'waybills.reverse': {
    input: async ({ backend }) => ({ id: (await aStockedOffer(backend)).waybill.id }),
    answers: staff,
  },
}
