import { aCategory, aSubCategory, aThing } from '../_catalog.ts'
import { admins, anybody, type ProcedureRows, staff } from './_row.ts'

export const categoriesRows: ProcedureRows = {
  'categories.list': { input: () => ({}), answers: anybody },
  'categories.get': { input: async ({ house }) => ({ id: (await aCategory(house)).id }), answers: anybody },
  'categories.bySlug': { input: async ({ house }) => ({ slug: (await aCategory(house)).slug }), answers: anybody },
  'categories.create': { input: () => ({ name: aThing('Chairs') }), answers: staff },
  'categories.update': {
    input: async ({ house }) => ({ id: (await aCategory(house)).id, name: aThing('Stools') }),
    answers: staff,
  },
  'categories.remove': { input: async ({ house }) => ({ id: (await aCategory(house)).id }), answers: admins },
  'subCategories.list': {
    input: async ({ house }) => ({ categoryId: (await aCategory(house)).id }),
    answers: anybody,
  },
  'subCategories.get': { input: async ({ house }) => ({ id: (await aSubCategory(house)).id }), answers: anybody },
  'subCategories.bySlug': {
    input: async ({ house }) => ({ slug: (await aSubCategory(house)).slug }),
    answers: anybody,
  },
  'subCategories.create': {
    input: async ({ house }) => ({ name: aThing('Chairs'), categoryId: (await aCategory(house)).id }),
    answers: staff,
  },
  'subCategories.update': {
    input: async ({ house }) => ({ id: (await aSubCategory(house)).id, position: 3 }),
    answers: staff,
  },
  'subCategories.remove': { input: async ({ house }) => ({ id: (await aSubCategory(house)).id }), answers: admins },
  'taxClasses.list': { input: () => ({}), answers: staff },
  'taxClasses.create': {
    input: () => ({ code: aThing('c').replace(' ', '_'), name: 'Reduced', rateBps: 700 }),
    answers: admins,
  },
  'taxClasses.update': { input: () => ({ id: 1, name: aThing('Standard') }), answers: admins },
}
