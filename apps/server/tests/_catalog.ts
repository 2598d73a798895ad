import type { TestHouse } from './_house.ts'
import { aPerson, type Person } from './_people.ts'

const staff = new WeakMap<TestHouse, Promise<Person>>()

/** The EMPLOYEE of a house who fills its shelves. */
export function clerkOf(house: TestHouse): Promise<Person> {
  const clerk = staff.get(house) ?? aPerson(house, { role: 'EMPLOYEE' })
  staff.set(house, clerk)
  return clerk
}

const byClerk = async (house: TestHouse) => house.as((await clerkOf(house)).accessToken)

let count = 0
/** A name that nothing in the catalog has. */
export const aThing = (what: string) => `${what} ${(count += 1)}`

export const aCategory = async (house: TestHouse) => (await byClerk(house)).categories.create({ name: aThing('Lamps') })

export const aSubCategory = async (house: TestHouse) =>
  (await byClerk(house)).subCategories.create({
    name: aThing('Desk lamps'),
    categoryId: (await aCategory(house)).id,
  })

/** Published, and not on sale: it has no offer. */
export const aProduct = async (house: TestHouse) =>
  (await byClerk(house)).products.create({
    name: aThing('Oak lamp'),
    subCategoryId: (await aSubCategory(house)).id,
    options: [{ name: 'colour', values: ['red', 'blue'] }],
  })

/** On sale, and with it its product. */
export const anOffer = async (house: TestHouse) =>
  (await byClerk(house)).offers.create({
    productId: (await aProduct(house)).id,
    brand: 'Oak',
    manufacturerNumber: aThing('no'),
    priceRub: 1990.5,
  })

export const aCollection = async (house: TestHouse) =>
  (await byClerk(house)).collections.create({
    name: aThing('Summer'),
    productIds: [(await anOffer(house)).productId],
  })

type NewPriceList = Parameters<ReturnType<TestHouse['as']>['priceLists']['create']>[0]
/** Over before it begins to matter, unless a test says otherwise. */
export const aPriceList = async (house: TestHouse, fields: Partial<NewPriceList> = {}) =>
  (await byClerk(house)).priceLists.create({
    code: aThing('list').replace(' ', '_'),
    currency: 'RUB',
    endsAt: '2020-01-01T00:00:00Z',
    ...fields,
  })
