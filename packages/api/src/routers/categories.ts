import { mapPage } from '@atelier/domain'
import { IdInput, DeleteInput, SlugInput } from '../schemas/catalog.ts'
import {
  CategoryOutput,
  CategoryPage,
  CreateCategoryInput,
  CreateSubCategoryInput,
  ListCategoriesInput,
  ListSubCategoriesInput,
  SubCategoryOutput,
  SubCategoryPage,
  UpdateCategoryInput,
  UpdateSubCategoryInput,
} from '../schemas/categories.ts'
import { Nothing } from '../schemas/common.ts'
import { uploadErrors } from '../services/assets/store-images.ts'
import { withImageOutput } from '../services/catalog/image.ts'
import { requireFound } from '../services/catalog/rows.ts'
import { createCategory } from '../services/categories/create-category.ts'
import { deleteCategory } from '../services/categories/delete-category.ts'
import { updateCategory } from '../services/categories/update-category.ts'
import { createSubCategory } from '../services/sub-categories/create-sub-category.ts'
import { listSubCategories } from '../services/sub-categories/list-sub-categories.ts'
import { deleteSubCategory } from '../services/sub-categories/delete-sub-category.ts'
import { updateSubCategory } from '../services/sub-categories/update-sub-category.ts'
import { cachedList, cachedRow, cachedSubCategory } from './cached.ts'
import { procedure } from '../trpc/procedure.ts'
import { resource } from '../trpc/resource.ts'

const saving = ['ALREADY_EXISTS', 'REFERENCE_MISSING', 'RULE_VIOLATED', ...uploadErrors] as const
const changing = [...saving, 'VERSION_CONFLICT'] as const
const removing = ['VERSION_CONFLICT', 'HAS_CHILDREN'] as const

export const categories = resource('Top-level categories of the catalog', {
  list: procedure({
    access: 'public',
    summary: 'Categories, by place unless asked otherwise',
    input: ListCategoriesInput,
    output: CategoryPage,
    cached: cachedList('categories'),
  }).query(async ({ ctx: { request }, input: { sort, ...page } }) =>
    mapPage(await request.readers.categories.list({ sort }, page), row => withImageOutput(request, row)),
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
    summary: 'Add a category, with an image if there is one',
    errors: saving,
    input: CreateCategoryInput,
    output: CategoryOutput,
  }).mutation(async ({ ctx, input }) =>
    withImageOutput(ctx.request, await createCategory(ctx.request, ctx.actor, input)),
  ),

  update: procedure({
    access: 'employee',
    summary: 'Change a category; what is left out stays, its image too',
    errors: changing,
    input: UpdateCategoryInput,
    output: CategoryOutput,
  }).mutation(async ({ ctx, input }) =>
    withImageOutput(ctx.request, await updateCategory(ctx.request, ctx.actor, input)),
  ),

  delete: procedure({
    access: 'admin',
    summary: 'Delete a category that holds no sub-category',
    errors: removing,
    input: DeleteInput,
    output: Nothing,
  }).mutation(({ ctx, input }) => deleteCategory(ctx.request, ctx.actor, input)),
})

export const subCategories = resource('Sub-categories; each belongs to one category', {
  list: procedure({
    access: 'public',
    summary: 'Sub-categories, all or of one category',
    errors: ['NOT_FOUND'],
    input: ListSubCategoriesInput,
    output: SubCategoryPage,
    cached: cachedList('sub_categories'),
  }).query(async ({ ctx: { request }, input }) =>
    mapPage(await listSubCategories(request, input), row => withImageOutput(request, row)),
  ),

  get: procedure({
    access: 'public',
    summary: 'One sub-category by its id',
    input: IdInput,
    output: SubCategoryOutput,
    cached: cachedSubCategory,
  }).query(async ({ ctx: { request }, input }) =>
    withImageOutput(request, requireFound(await request.readers.subCategories.find(input), 'sub_category')),
  ),

  bySlug: procedure({
    access: 'public',
    summary: 'One sub-category by its slug',
    input: SlugInput,
    output: SubCategoryOutput,
    cached: cachedSubCategory,
  }).query(async ({ ctx: { request }, input }) =>
    withImageOutput(request, requireFound(await request.readers.subCategories.find(input), 'sub_category')),
  ),

  create: procedure({
    access: 'employee',
    summary: 'Add a sub-category, with an image if there is one',
    errors: saving,
    input: CreateSubCategoryInput,
    output: SubCategoryOutput,
  }).mutation(async ({ ctx, input }) =>
    withImageOutput(ctx.request, await createSubCategory(ctx.request, ctx.actor, input)),
  ),

  update: procedure({
    access: 'employee',
    summary: 'Change a sub-category or move it; what is left out stays, its image too',
    errors: changing,
    input: UpdateSubCategoryInput,
    output: SubCategoryOutput,
  }).mutation(async ({ ctx, input }) =>
    withImageOutput(ctx.request, await updateSubCategory(ctx.request, ctx.actor, input)),
  ),

  delete: procedure({
    access: 'admin',
    summary: 'Delete a sub-category that holds no product',
    errors: removing,
    input: DeleteInput,
    output: Nothing,
  }).mutation(({ ctx, input }) => deleteSubCategory(ctx.request, ctx.actor, input)),
})
