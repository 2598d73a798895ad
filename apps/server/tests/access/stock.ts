import { aLocation, aStockedOffer } from '../_stock.ts'
import { admins, type ProcedureRows, staff } from './_row.ts'

let codes = 0
const ofStocked: ProcedureRows[string]['input'] = async ({ backend }) => ({
  offerId: (await aStockedOffer(backend)).id,
})

export const stockRows: ProcedureRows = {
  'stock.list': { input: () => ({}), answers: staff },
  'stock.get': { input: ofStocked, answers: staff },
  'stock.explain': { input: ofStocked, answers: staff },
  'stock.movements': { input: () => ({}), answers: staff },
  'stock.audit': { input: () => undefined, answers: admins },
  'locations.list': { input: () => ({}), answers: staff },
  'locations.create': { input: () => ({ code: `WEST-${(codes += 1)}`, name: 'West' }), answers: admins },
  'locations.update': {
    input: async ({ backend }) => ({ id: (await aLocation(backend)).id, priority: 7 }),
    answers: admins,
  },
}
