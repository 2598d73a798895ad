import { aPriceList } from '../_catalog.ts'
import { admins, type ProcedureRows, staff } from './_row.ts'

let codes = 0

export const priceListsRows: ProcedureRows = {
  'priceLists.list': { input: () => ({}), answers: staff },
  'priceLists.get': { input: () => ({ code: 'retail' }), answers: staff },
  'priceLists.prices': { input: () => ({ code: 'retail' }), answers: staff },
  'priceLists.create': { input: () => ({ code: `spring_${(codes += 1)}`, currency: 'RUB' }), answers: staff },
  'priceLists.update': {
    input: async ({ backend }) => ({ code: (await aPriceList(backend)).code, priority: 5 }),
    answers: staff,
  },
  'priceLists.delete': { input: async ({ backend }) => ({ code: (await aPriceList(backend)).code }), answers: admins },
}
