import { aCollection, anOffer, aProduct, aSubCategory, aThing } from '../_catalog.ts'
import { admins, anybody, type ProcedureRows, staff } from './_row.ts'

export const productsRows: ProcedureRows = {
  'products.list': { input: () => ({}), answers: anybody },
  'products.get': { input: async ({ house }) => ({ id: (await anOffer(house)).productId }), answers: anybody },
  'products.bySlug': { input: async ({ house }) => ({ slug: (await anOffer(house)).productSlug }), answers: anybody },
  'products.create': {
    input: async ({ house }) => ({ name: aThing('Elm lamp'), subCategoryId: (await aSubCategory(house)).id }),
    answers: staff,
  },
  'products.update': {
    input: async ({ house }) => ({ id: (await aProduct(house)).id, status: 'draft' }),
    answers: staff,
  },
  'products.remove': { input: async ({ house }) => ({ id: (await aProduct(house)).id }), answers: admins },
  'offers.list': { input: () => ({}), answers: anybody },
  'offers.get': { input: async ({ house }) => ({ id: (await anOffer(house)).id }), answers: anybody },
  'offers.bySlug': { input: async ({ house }) => ({ slug: (await anOffer(house)).slug }), answers: anybody },
  'offers.create': {
    input: async ({ house }) => ({
      productId: (await aProduct(house)).id,
      brand: 'Elm',
      manufacturerNumber: aThing('no'),
    }),
    answers: staff,
  },
  'offers.update': { input: async ({ house }) => ({ id: (await anOffer(house)).id, quantity: 5 }), answers: staff },
  'offers.setPrices': {
    input: async ({ house }) => ({ id: (await anOffer(house)).id, prices: [{ priceList: 'retail', amount: 1990 }] }),
    answers: staff,
  },
  'offers.remove': { input: async ({ house }) => ({ id: (await anOffer(house)).id }), answers: admins },
  'collections.list': { input: () => ({}), answers: anybody },
  'collections.get': { input: async ({ house }) => ({ id: (await aCollection(house)).id }), answers: anybody },
  'collections.bySlug': { input: async ({ house }) => ({ slug: (await aCollection(house)).slug }), answers: anybody },
  'collections.products': {
    input: async ({ house }) => ({ collectionId: (await aCollection(house)).id }),
    answers: anybody,
  },
  'collections.create': { input: () => ({ name: aThing('Winter'), rule: { tags: ['new'] } }), answers: staff },
  'collections.update': {
    input: async ({ house }) => ({ id: (await aCollection(house)).id, name: aThing('Spring') }),
    answers: staff,
  },
  'collections.remove': { input: async ({ house }) => ({ id: (await aCollection(house)).id }), answers: staff },
}
