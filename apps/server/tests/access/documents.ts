import { issueDocument } from '@atelier/api'
import { sharedOffer } from '../_catalog.ts'
import { anOrder, withSeller } from '../_sales.ts'
import { aPostedWaybill, aStockedOffer } from '../_stock.ts'
import { type ProcedureRows, staff, type World } from './_row.ts'

const ofOwner = async ({ backend, owner }: World) => {
  await withSeller(backend)
  const order = await anOrder(backend, { userId: owner.userId, offerId: (await sharedOffer(backend)).id })
  const transact = backend.wired.services.transactor.transact({ requestId: 'test', ip: '' })
  const document = await transact(uow => issueDocument(uow, { kind: 'invoice', orderId: order.id }))
  return { id: document?.id ?? 0 }
}
const buyerOrStaff = ['NOT_FOUND', 'NOT_FOUND', 'ok', 'ok'] as const

export const documentsRows: ProcedureRows = {
  'documents.list': { input: () => ({}), answers: staff },
  'documents.get': { input: ofOwner, answers: buyerOrStaff },
  'waybills.document': {
    input: async ({ backend }) => {
      const offer = await aStockedOffer(backend)
      return { id: (await aPostedWaybill(backend, { lines: [{ offerId: offer.id, quantity: 1 }] })).id }
    },
    answers: staff,
  },
  'orders.documents': {
    input: async ({ backend, owner }) => ({
      id: (await anOrder(backend, { userId: owner.userId, offerId: (await sharedOffer(backend)).id })).id,
    }),
    answers: buyerOrStaff,
  },
  'documents.file': { input: ofOwner, answers: buyerOrStaff },
}
