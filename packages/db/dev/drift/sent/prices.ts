import type { PriceListRepository, PriceRepository } from '@atelier/domain/prices'
import { type Calls, first, keyset } from './_calls.ts'

const at = '2026-03-01T12:00:00.000000Z'
const list = { customerType: null, priority: 1, startsAt: at, endsAt: null, derivedFrom: { mean: ['retail'] } }

export const priceLists: Calls<PriceListRepository> = {
  list: r => r.list(first),
  findByCodes: r => r.findByCodes(['retail']),
  find: r => r.find('retail'),
  nextTurn: r => r.nextTurn(at),
  prices: r => r.prices(0, { limit: 20, cursor: keyset.seal('price_lists.0.prices', [1990, 7, 1]) }),
  lock: r => r.lock('retail'),
  hold: r => r.hold(['retail']),
  insert: r => r.insert({ ...list, code: 'spring', currency: 'RUB' }),
  update: r => r.update(1, list),
  usesOf: r => r.usesOf({ id: 1, code: 'retail' }),
  pricedBy: r => r.pricedBy(0),
  relist: r => r.relist(0, { amount: 1990, offerId: 7 }),
  delete: r => r.delete(0),
}

export const prices: Calls<PriceRepository> = {
  of: r => r.of(0),
  resolve: r => r.resolve({ offerIds: [0], quantity: 1, currency: 'RUB', customerType: 'retail', at }),
  lowest: r => r.lowest({ productIds: [0], currency: 'RUB', customerType: 'retail', at }),
  replace: r => r.replace(0, [{ listId: 1, minQuantity: 1, amount: 1990 }]),
}
