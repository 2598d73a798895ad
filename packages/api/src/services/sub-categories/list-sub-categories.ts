import type { Page } from '@atelier/domain'
import type { SubCategory } from '@atelier/domain/sub-categories'
import type { ListSubCategoriesInput } from '../../schemas/categories.ts'
import type { Needs } from '../../app-services.ts'
import { parentId } from '../catalog/rows.ts'

/** @throws NOT_FOUND for an unknown category */
export async function listSubCategories(
  { readers }: Needs<'readers'>,
  { categoryId: id, categorySlug: slug, sort, ...page }: ListSubCategoriesInput,
): Promise<Page<SubCategory>> {
  const categoryId = await parentId(readers.categories, { id, slug }, 'category')
  return readers.subCategories.list({ categoryId, sort }, page)
}
