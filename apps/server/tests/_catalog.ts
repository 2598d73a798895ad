import type { TestBackend } from './_backend.ts'
import { createPerson, type Person } from './_people.ts'

const staff = new WeakMap<TestBackend, Promise<Person>>()

/** The EMPLOYEE who adds the products. */
export function clerkOf(backend: TestBackend): Promise<Person> {
  const clerk = staff.get(backend) ?? createPerson(backend, { role: 'EMPLOYEE' })
  staff.set(backend, clerk)
  return clerk
}

const byClerk = async (backend: TestBackend) => backend.as((await clerkOf(backend)).accessToken)

let count = 0
/** A name that nothing in the catalog has. */
export const aThing = (what: string) => `${what} ${(count += 1)}`

export const aCategory = async (backend: TestBackend) =>
  (await byClerk(backend)).categories.create({ name: aThing('Lamps') })

export const aSubCategory = async (backend: TestBackend) =>
  (await byClerk(backend)).subCategories.create({
    name: aThing('Desk lamps'),
    categoryId: (await aCategory(backend)).id,
  })

/** Published, and not on sale: it has no offer. */
export const aProduct = async (backend: TestBackend) =>
  (await byClerk(backend)).products.create({
    name: aThing('Oak lamp'),
    subCategoryId: (await aSubCategory(backend)).id,
    options: [{ name: 'colour', values: ['red', 'blue'] }],
  })

/** On sale, and with it its product. */
export const anOffer = async (backend: TestBackend) =>
  (await byClerk(backend)).offers.create({
    productId: (await aProduct(backend)).id,
    brand: 'Oak',
    manufacturerNumber: aThing('no'),
    priceRub: 1990.5,
  })

const shared = new WeakMap<TestBackend, ReturnType<typeof anOffer>>()

/** The one offer that tests of a backend share where it does not matter what is sold. */
export function sharedOffer(backend: TestBackend): ReturnType<typeof anOffer> {
  const offer = shared.get(backend) ?? anOffer(backend)
  shared.set(backend, offer)
  return offer
}

export const aCollection = async (backend: TestBackend) =>
  (await byClerk(backend)).collections.create({
    name: aThing('Summer'),
    productIds: [(await anOffer(backend)).productId],
  })

type NewPriceList = Parameters<ReturnType<TestBackend['as']>['priceLists']['create']>[0]
/** Over before it begins to matter, unless a test says otherwise. */
export const aPriceList = async (backend: TestBackend, fields: Partial<NewPriceList> = {}) =>
  (await byClerk(backend)).priceLists.create({
    code: aThing('list').replace(' ', '_'),
    currency: 'RUB',
    endsAt: '2020-01-01T00:00:00Z',
    ...fields,
  })
