import { z } from 'zod'
import { CreateCategoryInput, NamePart, Sort } from './categories.ts'
import { Id, PageInput, pageOf, Text } from './common.ts'
import { changeOf, ImageFields, ImageShown, Name, NameFields, Position, RowFields, Slug } from './records.ts'

const categoryId = Id.meta({ description: 'The category it belongs to' })
export const ListSubCategoriesInput = PageInput.extend({
  q: NamePart,
  sort: Sort,
  categoryId: Id.optional().meta({ description: 'Of this category; an unknown one is NOT_FOUND' }),
  categorySlug: Text.optional().meta({ description: 'The same by its slug' }),
})
export type ListSubCategoriesInput = z.output<typeof ListSubCategoriesInput>
export const CreateSubCategoryInput = CreateCategoryInput.extend({ categoryId })
export type CreateSubCategoryInput = z.output<typeof CreateSubCategoryInput>
export const UpdateSubCategoryInput = changeOf({
  name: Name,
  slug: Slug,
  ...ImageFields,
  position: Position,
  categoryId,
})
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
