import type { AddressFields, AddressRepository } from '@atelier/domain/addresses'
import type { CouponFields, CouponRepository } from '@atelier/domain/coupons'
import type { ShippingMethodFields, ShippingMethodRepository } from '@atelier/domain/shipping-methods'
import { noSeller, type ShopSettingsRepository } from '@atelier/domain/shop-settings'
import { type Calls, first, keyset, next } from './_calls.ts'

export const shopSettings: Calls<ShopSettingsRepository> = {
  get: r => r.get(),
  lock: r => r.lock(),
  update: r =>
    r.update({
      currency: 'RUB',
      pricesIncludeTax: true,
      holdSeconds: { provider: 900, bankTransfer: 259_200 },
      timezone: 'UTC',
      locale: 'en',
      seller: noSeller,
      ordersEmail: null,
    }),
  hasActiveCarts: r => r.hasActiveCarts(),
}

const cargo: ShippingMethodFields = {
  code: 'cargo',
  name: 'Cargo',
  kind: 'CARGO',
  price: 500,
  currency: 'RUB',
  freeFrom: null,
  taxClassId: 0,
  countries: ['DE'],
  active: true,
  position: 1,
}
export const shippingMethods: Calls<ShippingMethodRepository> = {
  list: {
    'first page': r => r.list(first),
    'next page': r => r.list({ limit: 20, cursor: keyset.seal('shipping_methods', [1, 7]) }),
  },
  find: r => r.find(0),
  listActive: r => r.listActive('RUB'),
  lock: r => r.lock(0),
  insert: r => r.insert(cargo),
  update: r => r.update(0, cargo),
}

const spring: CouponFields = {
  code: 'SPRING',
  kind: 'percent',
  valueBps: 1_000,
  amount: null,
  currency: null,
  minSubtotal: null,
  startsAt: null,
  endsAt: null,
  usageLimit: null,
  perBuyerLimit: null,
  active: true,
}
export const coupons: Calls<CouponRepository> = {
  list: r => r.list(next('coupons')),
  find: r => r.find(0),
  findByCode: r => r.findByCode('SPRING'),
  usesOf: r => r.usesOf(0, 'user:0'),
  lock: r => r.lock(0),
  insert: r => r.insert(spring),
  update: r => r.update(0, spring),
  lockByCode: r => r.lockByCode('SPRING'),
  use: r => r.use({ couponId: 0, orderId: 0, buyerKey: 'user:0', state: 'held' }),
  confirmUse: r => r.confirmUse(0),
  giveBack: r => r.giveBack(0),
  useAgain: r => r.useAgain(0),
}

const home: AddressFields = {
  fullName: 'Ana Oak',
  phone: '+491234567',
  country: 'DE',
  region: null,
  city: 'Berlin',
  street: 'Lindenstraße',
  house: '7',
  postalCode: '10115',
  isDefault: true,
}
export const addresses: Calls<AddressRepository> = {
  list: r => r.list(0, next('addresses.0')),
  find: r => r.find({ id: 0, userId: 0 }),
  lockBook: r => r.lockBook(0),
  lock: r => r.lock({ id: 0, userId: 0 }),
  insert: r => r.insert(0, home),
  update: r => r.update(0, home),
  clearDefault: r => r.clearDefault(0),
  delete: r => r.delete(0),
}
