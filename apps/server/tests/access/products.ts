import { aCollection, anOffer, aProduct, aSubCategory, aThing } from '../_catalog.ts'
import { admins, anybody, type ProcedureRows, staff } from './_row.ts'

export const productsRows: ProcedureRows = {
  'products.list': { input: () => ({}), answers: anybody },
  'products.get': { input: async ({ backend }) => ({ id: (await anOffer(backend)).productId }), answers: anybody },
  'products.bySlug': {
    input: async ({ backend }) => ({ slug: (await anOffer(backend)).productSlug }),
    answers: anybody,
  },
  'products.create': {
    input: async ({ backend }) => ({ name: aThing('Elm lamp'), subCategoryId: (await aSubCategory(backend)).id }),
    answers: staff,
  },
  'products.update': {
    input: async ({ backend }) => ({ id: (await aProduct(backend)).id, status: 'draft' }),
    answers: staff,
  },
  'products.delete': { input: async ({ backend }) => ({ id: (await aProduct(backend)).id }), answers: admins },
  'offers.list': { input: () => ({}), answers: anybody },
  'offers.get': { input: async ({ backend }) => ({ id: (await anOffer(backend)).id }), answers: anybody },
  'offers.bySlug': { input: async ({ backend }) => ({ slug: (await anOffer(backend)).slug }), answers: anybody },
  'offers.create': {
    input: async ({ backend }) => ({
      productId: (await aProduct(backend)).id,
      brand: 'Elm',
      manufacturerNumber: aThing('no'),
    }),
    answers: staff,
  },
  'offers.update': {
    input: async ({ backend }) => ({ id: (await anOffer(backend)).id, quantity: 5, expectedQuantity: 0 }),
    answers: staff,
  },
  'offers.setPrices': {
    input: async ({ backend }) => ({
      id: (await anOffer(backend)).id,
      prices: [{ priceList: 'retail', price: { amount: 1990, currency: 'RUB' } }],
    }),
    answers: staff,
  },
  'offers.delete': { input: async ({ backend }) => ({ id: (await anOffer(backend)).id }), answers: admins },
  'collections.list': { input: () => ({}), answers: anybody },
  'collections.get': { input: async ({ backend }) => ({ id: (await aCollection(backend)).id }), answers: anybody },
  'collections.bySlug': {
    input: async ({ backend }) => ({ slug: (await aCollection(backend)).slug }),
    answers: anybody,
  },
  'collections.products': {
    input: async ({ backend }) => ({ collectionId: (await aCollection(backend)).id }),
    answers: anybody,
  },
  'collections.create': { input: () => ({ name: aThing('Winter'), rule: { tags: ['new'] } }), answers: staff },
  'collections.update': {
    input: async ({ backend }) => ({ id: (await aCollection(backend)).id, name: aThing('Spring') }),
    answers: staff,
  },
  'collections.delete': { input: async ({ backend }) => ({ id: (await aCollection(backend)).id }), answers: staff },
}
