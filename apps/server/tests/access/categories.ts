import { aCategory, aSubCategory, aThing } from '../_catalog.ts'
import { admins, allCallers, type ProcedureRows, staff } from './_row.ts'

export const categoriesRows: ProcedureRows = {
  'categories.list': { input: () => ({}), answers: allCallers },
  'categories.get': { input: async ({ backend }) => ({ id: (await aCategory(backend)).id }), answers: allCallers },
  'categories.bySlug': {
    input: async ({ backend }) => ({ slug: (await aCategory(backend)).slug }),
    answers: allCallers,
  },
  'categories.create': { input: () => ({ name: aThing('Chairs') }), answers: staff },
  'categories.update': {
    input: async ({ backend }) => ({ id: (await aCategory(backend)).id, name: aThing('Stools') }),
    answers: staff,
  },
  'categories.delete': { input: async ({ backend }) => ({ id: (await aCategory(backend)).id }), answers: admins },
  'subCategories.list': {
    input: async ({ backend }) => ({ categoryId: (await aCategory(backend)).id }),
    answers: allCallers,
  },
  'subCategories.get': {
    input: async ({ backend }) => ({ id: (await aSubCategory(backend)).id }),
    answers: allCallers,
  },
  'subCategories.bySlug': {
    input: async ({ backend }) => ({ slug: (await aSubCategory(backend)).slug }),
    answers: allCallers,
  },
  'subCategories.create': {
    input: async ({ backend }) => ({ name: aThing('Chairs'), categoryId: (await aCategory(backend)).id }),
    answers: staff,
  },
  'subCategories.update': {
    input: async ({ backend }) => ({ id: (await aSubCategory(backend)).id, position: 3 }),
    answers: staff,
  },
  'subCategories.delete': { input: async ({ backend }) => ({ id: (await aSubCategory(backend)).id }), answers: admins },
  'taxClasses.list': { input: () => ({}), answers: staff },
  'taxClasses.create': {
    input: () => ({ code: aThing('c').replace(' ', '_'), name: 'Reduced', rateBps: 700 }),
    answers: admins,
  },
  'taxClasses.update': { input: () => ({ id: 1, name: aThing('Standard') }), answers: admins },
}
