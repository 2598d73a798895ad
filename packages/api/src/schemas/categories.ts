import { categorySorts } from '@atelier/domain/categories'
import { z } from 'zod'
import { changeOf, ImageFields, ImageShown, Name, NameFields, Position, RowFields } from './catalog.ts'
import { Id, PageInput, pageOf, Text } from './common.ts'

const Sort = z.enum(categorySorts).default('position').meta({ description: 'position, name, or newest first' })
const Fields = { name: Name, ...ImageFields }

export const ListCategoriesInput = PageInput.extend({ sort: Sort })
export type ListCategoriesInput = z.output<typeof ListCategoriesInput>
export const CreateCategoryInput = z.strictObject({ ...Fields, position: Position.default(0) })
export type CreateCategoryInput = z.output<typeof CreateCategoryInput>
export const UpdateCategoryInput = changeOf({ ...Fields, position: Position })
export type UpdateCategoryInput = z.output<typeof UpdateCategoryInput>

export const CategoryOutput = z
  .strictObject({ ...RowFields, ...NameFields, position: Position, ...ImageShown })
  .meta({ id: 'Category' })
export type CategoryOutput = z.infer<typeof CategoryOutput>
export const CategoryPage = pageOf(CategoryOutput)

const categoryId = Id.meta({ description: 'The category it stands in' })
export const ListSubCategoriesInput = PageInput.extend({
  sort: Sort,
  categoryId: Id.optional().meta({ description: 'Of this category; an unknown one is NOT_FOUND' }),
  categorySlug: Text.optional().meta({ description: 'The same by its slug' }),
})
export type ListSubCategoriesInput = z.output<typeof ListSubCategoriesInput>
export const CreateSubCategoryInput = CreateCategoryInput.extend({ categoryId })
export type CreateSubCategoryInput = z.output<typeof CreateSubCategoryInput>
export const UpdateSubCategoryInput = changeOf({ ...Fields, position: Position, categoryId })
export type UpdateSubCategoryInput = z.output<typeof UpdateSubCategoryInput>

export const SubCategoryOutput = z
  .strictObject({
    ...RowFields,
    ...NameFields,
    position: Position,
    categoryId: Id,
    categoryName: z.string(),
    categorySlug: z.string(),
    ...ImageShown,
  })
  .meta({ id: 'SubCategory' })
export type SubCategoryOutput = z.infer<typeof SubCategoryOutput>
export const SubCategoryPage = pageOf(SubCategoryOutput)
