import { categorySorts } from '@atelier/domain/categories'
import { z } from 'zod'
import { PageInput, pageOf, Text } from './common.ts'
import { changeOf, ImageFields, ImageShown, Name, NameFields, Position, RowFields, Slug } from './records.ts'

export const Sort = z.enum(categorySorts).default('position').meta({ description: 'position, name, or newest first' })
export const NamePart = Text.max(100).optional().meta({ description: 'Part of the name, in any case', example: 'lamp' })
const Fields = { name: Name, slug: Slug, ...ImageFields }

export const ListCategoriesInput = PageInput.extend({ q: NamePart, sort: Sort })
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
