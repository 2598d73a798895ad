import { expect, it } from 'vitest'
import { isShippingOption, type ShippingMethod, type ShippingQuestion } from './shipping-method.ts'

const cargo: ShippingMethod = {
  id: 1,
  code: 'cargo',
  name: 'Cargo',
  kind: 'CARGO',
  price: 500,
  currency: 'EUR',
  freeFrom: null,
  taxClassId: 1,
  taxRateBps: 2_000,
  countries: ['DE', 'AT'],
  active: true,
  position: 0,
  version: 1,
  createdAt: '2026-03-01T00:00:00.000000Z',
  updatedAt: null,
}
const toGermany = { currency: 'EUR', country: 'DE' }

it.each<[string, Partial<ShippingMethod>, Partial<ShippingQuestion>, boolean]>([
  ['for its country', {}, {}, true],
  ['without an address yet', {}, { country: null }, true],
  ['for every country', { countries: null }, { country: 'JP' }, true],
  ['for pick-up from anywhere', { kind: 'SELF_PICKUP' }, { country: 'JP' }, true],
  ['no longer once it is inactive', { active: false }, {}, false],
  ['not in another currency', {}, { currency: 'USD' }, false],
  ['not for another country', {}, { country: 'JP' }, false],
])('a method can be chosen %s', (...[, change, changedQuestion, isOption]) =>
  expect(isShippingOption({ ...cargo, ...change }, { ...toGermany, ...changedQuestion })).toBe(isOption),
)
