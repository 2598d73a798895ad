import type { LocationRepository } from '@atelier/domain/locations'
import { type Calls, next } from './_calls.ts'

const fields = {
  code: 'EAST',
  name: 'East',
  priority: 1,
  sellable: true,
  kind: 'store',
  address: { city: 'Riga' },
} as const

export const locations: Calls<LocationRepository> = {
  list: r => r.list(next('locations')),
  find: r => r.find(1),
  findByCode: r => r.findByCode('MAIN'),
  findByKind: r => r.findByKind('quarantine'),
  lock: r => r.lock(1),
  insert: r => r.insert(fields),
  update: r => r.update(1, { name: 'East', address: null }),
  listPromisedOrders: r => r.listPromisedOrders(1),
  listOfferIds: r => r.listOfferIds(1, 7),
}
