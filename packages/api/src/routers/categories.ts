import { mapPage } from '@atelier/domain'
import {
  CategoryOutput,
  CategoryPage,
  CreateCategoryInput,
  ListCategoriesInput,
  UpdateCategoryInput,
} from '../schemas/categories.ts'
import { Nothing } from '../schemas/common.ts'
import { DeleteInput, IdInput, SlugInput } from '../schemas/records.ts'
import { uploadErrors } from '../services/assets/store-images.ts'
import { createCategory } from '../services/categories/create-category.ts'
import { deleteCategory } from '../services/categories/delete-category.ts'
import { updateCategory } from '../services/categories/update-category.ts'
import { withImageOutput } from '../services/internal/images.ts'
import { requireFound } from '../services/internal/references.ts'
import { procedure } from '../trpc/procedure.ts'
import { resource } from '../trpc/resource.ts'
import { cachedList, cachedRow } from './cached.ts'

const saving = ['ALREADY_EXISTS', 'REFERENCE_MISSING', 'RULE_VIOLATED', ...uploadErrors] as const
const changing = [...saving, 'VERSION_CONFLICT'] as const
const deleting = ['VERSION_CONFLICT', 'HAS_CHILDREN'] as const

export const categories = resource('Top-level categories of the catalog', {
  list: procedure({
    access: 'public',
    summary: 'Categories, by position unless `sort` says otherwise',
    input: ListCategoriesInput,
    output: CategoryPage,
    cached: cachedList('categories'),
  }).query(async ({ ctx: { request }, input: { q, sort, ...page } }) =>
    mapPage(await request.readers.categories.list({ q, sort }, page), row => withImageOutput(request, row)),
  ),

  get: procedure({
    access: 'public',
    summary: 'One category by its id',
    input: IdInput,
    output: CategoryOutput,
    cached: cachedRow('category'),
  }).query(async ({ ctx: { request }, input }) =>
    withImageOutput(request, requireFound(await request.readers.categories.find(input), 'category')),
  ),

  bySlug: procedure({
    access: 'public',
    summary: 'One category by its slug',
    input: SlugInput,
    output: CategoryOutput,
    cached: cachedRow('category'),
  }).query(async ({ ctx: { request }, input }) =>
    withImageOutput(request, requireFound(await request.readers.categories.find(input), 'category')),
  ),

  create: procedure({
    access: 'employee',
    summary: 'Add a category, with an optional image',
    errors: saving,
    input: CreateCategoryInput,
    output: CategoryOutput,
  }).mutation(async ({ ctx, input }) =>
    withImageOutput(ctx.request, await createCategory(ctx.request, ctx.actor, input)),
  ),

  update: procedure({
    access: 'employee',
    summary: 'Change a category; fields that are left out stay, the image too',
    errors: changing,
    input: UpdateCategoryInput,
    output: CategoryOutput,
  }).mutation(async ({ ctx, input }) =>
    withImageOutput(ctx.request, await updateCategory(ctx.request, ctx.actor, input)),
  ),

  delete: procedure({
    access: 'admin',
    summary: 'Delete a category that holds no sub-category',
    errors: deleting,
    input: DeleteInput,
    output: Nothing,
  }).mutation(({ ctx, input }) => deleteCategory(ctx.request, ctx.actor, input)),
})
