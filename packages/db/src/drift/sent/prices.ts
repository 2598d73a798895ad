import type { PriceListReader, PriceRepository } from '@atelier/domain'
import { type Calls, first } from './_calls.ts'

export const priceLists: Calls<PriceListReader> = {
  list: r => r.list(first),
  findByCodes: r => r.findByCodes(['retail']),
}

const at = '2026-03-01T12:00:00.000000Z'

export const prices: Calls<PriceRepository> = {
  of: r => r.of(0),
  resolve: r => r.resolve({ offerIds: [0], quantity: 1, currency: 'RUB', customerType: 'retail', at }),
  replace: r => r.replace(0, [{ listId: 1, minQuantity: 1, amount: 1990 }]),
}
