import { aThing } from './_catalog.ts'
import type { TestBackend } from './_backend.ts'
import { type Person, sharedPerson } from './_people.ts'

type Api = ReturnType<TestBackend['as']>

const byAdmin = async (backend: TestBackend): Promise<Api> =>
  backend.as((await sharedPerson(backend, 'ADMIN')).accessToken)

type NewShippingMethod = Parameters<Api['shippingMethods']['create']>[0]
export const aShippingMethod = async (backend: TestBackend, fields: Partial<NewShippingMethod> = {}) =>
  (await byAdmin(backend)).shippingMethods.create({
    code: aThing('cargo').replace(' ', '_'),
    name: 'Cargo',
    kind: 'CARGO',
    price: { amount: 500, currency: 'RUB' },
    taxClassId: 1,
    ...fields,
  })

type NewCoupon = Parameters<Api['coupons']['create']>[0]
export const aCoupon = async (backend: TestBackend, fields: Partial<NewCoupon> = { valueBps: 1_000 }) =>
  (await byAdmin(backend)).coupons.create({
    code: aThing('SPRING').replace(' ', '-'),
    kind: 'percent',
    ...fields,
  })

type NewAddress = Parameters<Api['addresses']['create']>[0]
export const anAddress = (backend: TestBackend, owner: Person, fields: Partial<NewAddress> = {}) =>
  backend.as(owner.accessToken).addresses.create({
    fullName: 'Ana Oak',
    phone: '+49 30 1234567',
    country: 'DE',
    city: 'Berlin',
    street: 'Lindenstraße',
    house: '7',
    postalCode: '10115',
    ...fields,
  })
