import { mapPage } from '@atelier/domain'
import { Nothing } from '../schemas/common.ts'
import { DeleteInput, IdInput, SlugInput } from '../schemas/records.ts'
import {
  CreateSubCategoryInput,
  ListSubCategoriesInput,
  SubCategoryOutput,
  SubCategoryPage,
  UpdateSubCategoryInput,
} from '../schemas/sub-categories.ts'
import { uploadErrors } from '../services/assets/store-images.ts'
import { withImageOutput } from '../services/internal/images.ts'
import { requireFound } from '../services/internal/references.ts'
import { createSubCategory } from '../services/sub-categories/create-sub-category.ts'
import { deleteSubCategory } from '../services/sub-categories/delete-sub-category.ts'
import { listSubCategories } from '../services/sub-categories/list-sub-categories.ts'
import { updateSubCategory } from '../services/sub-categories/update-sub-category.ts'
import { procedure } from '../trpc/procedure.ts'
import { resource } from '../trpc/resource.ts'
import { cachedList, cachedSubCategory } from './cached.ts'

const saving = ['ALREADY_EXISTS', 'REFERENCE_MISSING', 'RULE_VIOLATED', ...uploadErrors] as const
const changing = [...saving, 'VERSION_CONFLICT'] as const
const deleting = ['VERSION_CONFLICT', 'HAS_CHILDREN'] as const

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
    summary: 'Add a sub-category, with an optional image',
    errors: saving,
    input: CreateSubCategoryInput,
    output: SubCategoryOutput,
  }).mutation(async ({ ctx, input }) =>
    withImageOutput(ctx.request, await createSubCategory(ctx.request, ctx.actor, input)),
  ),

  update: procedure({
    access: 'employee',
    summary: 'Change a sub-category or move it; fields that are left out stay, the image too',
    errors: changing,
    input: UpdateSubCategoryInput,
    output: SubCategoryOutput,
  }).mutation(async ({ ctx, input }) =>
    withImageOutput(ctx.request, await updateSubCategory(ctx.request, ctx.actor, input)),
  ),

  delete: procedure({
    access: 'admin',
    summary: 'Delete a sub-category that holds no product',
    errors: deleting,
    input: DeleteInput,
    output: Nothing,
  }).mutation(({ ctx, input }) => deleteSubCategory(ctx.request, ctx.actor, input)),
})
