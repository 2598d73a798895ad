import { aShippingMethod, aCoupon, anAddress } from '../_shop.ts'
import { aThing } from '../_catalog.ts'
import { admins, oneself, type ProcedureRows, staff, type World } from './_row.ts'

let seconds = 600
const home = {
  fullName: 'Ana Oak',
  phone: '+49 30 1234567',
  country: 'DE',
  city: 'Berlin',
  street: 'Lindenstraße',
  house: '7',
  postalCode: '10115',
}
const another = ['UNAUTHENTICATED', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND'] as const
const ofOwner = async ({ backend, owner }: World) => ({ id: (await anAddress(backend, owner)).id })

export const shopRows: ProcedureRows = {
  'shopSettings.get': { input: () => undefined, answers: staff },
  'shopSettings.update': { input: () => ({ holdSeconds: { provider: (seconds += 1) } }), answers: admins },
  'shippingMethods.list': { input: () => ({}), answers: staff },
  'shippingMethods.get': {
    input: async ({ backend }) => ({ id: (await aShippingMethod(backend)).id }),
    answers: staff,
  },
  'shippingMethods.create': {
    input: () => ({
      code: aThing('cargo').replace(' ', '_'),
      name: 'Cargo',
      kind: 'CARGO',
      price: { amount: 500, currency: 'RUB' },
      taxClassId: 1,
    }),
    answers: admins,
  },
  'shippingMethods.update': {
    input: async ({ backend }) => ({ id: (await aShippingMethod(backend)).id, active: false }),
    answers: admins,
  },
  'coupons.list': { input: () => ({}), answers: staff },
  'coupons.get': { input: async ({ backend }) => ({ id: (await aCoupon(backend)).id }), answers: staff },
  'coupons.create': {
    input: () => ({ code: aThing('SPRING').replace(' ', '-'), kind: 'percent', valueBps: 1_000 }),
    answers: admins,
  },
  'coupons.update': {
    input: async ({ backend }) => ({ id: (await aCoupon(backend)).id, active: false }),
    answers: admins,
  },
  'addresses.list': { input: () => ({}), answers: oneself },
  'addresses.get': { input: ofOwner, answers: another },
  'addresses.create': { input: () => home, answers: oneself },
  'addresses.update': {
    input: async world => ({ ...(await ofOwner(world)), house: '8' }),
    answers: another,
  },
  'addresses.delete': { input: ofOwner, answers: another },
}
