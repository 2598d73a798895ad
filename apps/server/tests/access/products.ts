import { aCollection, anOffer, aProduct, aSubCategory, aThing } from '../_catalog.ts'
import { admins, allCallers, type ProcedureRows, staff } from './_row.ts'

export const productsRows: ProcedureRows = {
  'products.list': { input: () => ({}), answers: allCallers },
  'products.get': { input: async ({ backend }) => ({ id: (await anOffer(backend)).productId }), answers: allCallers },
  'products.bySlug': {
    input: async ({ backend }) => ({ slug: (await anOffer(backend)).productSlug }),
    answers: allCallers,
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
  'offers.list': { input: () => ({}), answers: allCallers },
  'offers.get': { input: async ({ backend }) => ({ id: (await anOffer(backend)).id }), answers: allCallers },
  'offers.bySlug': { input: async ({ backend }) => ({ slug: (await anOffer(backend)).slug }), answers: allCallers },
  'offers.thumbnails': {
    input: async ({ backend }) => ({ offerIds: [(await anOffer(backend)).id] }),
    answers: allCallers,
  },
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
  'offers.prices': { input: async ({ backend }) => ({ id: (await anOffer(backend)).id }), answers: staff },
  'offers.setPrices': {
    input: async ({ backend }) => ({
      id: (await anOffer(backend)).id,
      prices: [{ priceList: 'retail', price: { amount: 1990, currency: 'RUB' } }],
    }),
    answers: staff,
  },
  'offers.delete': { input: async ({ backend }) => ({ id: (await anOffer(backend)).id }), answers: admins },
  'collections.list': { input: () => ({}), answers: allCallers },
  'collections.get': { input: async ({ backend }) => ({ id: (await aCollection(backend)).id }), answers: allCallers },
  'collections.bySlug': {
    input: async ({ backend }) => ({ slug: (await aCollection(backend)).slug }),
    answers: allCallers,
  },
  'collections.products': {
    input: async ({ backend }) => ({ collectionId: (await aCollection(backend)).id }),
    answers: allCallers,
  },
  'collections.preview': { input: () => ({ rule: { tags: ['new'] } }), answers: staff },
  'collections.create': { input: () => ({ name: aThing('Winter'), rule: { tags: ['new'] } }), answers: staff },
  'collections.update': {
    input: async ({ backend }) => ({ id: (await aCollection(backend)).id, name: aThing('Spring') }),
    answers: staff,
  },
  'collections.delete': { input: async ({ backend }) => ({ id: (await aCollection(backend)).id }), answers: staff },
}
