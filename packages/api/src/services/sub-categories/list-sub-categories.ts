import type { Page } from '@atelier/domain'
import type { SubCategory } from '@atelier/domain/sub-categories'
import type { ListSubCategoriesInput } from '../../schemas/sub-categories.ts'
import type { Needs } from '../../app-services.ts'
import { findParentId } from '../internal/references.ts'

/** @throws NOT_FOUND for an unknown category */
export async function listSubCategories(
  { readers }: Needs<'readers'>,
  { categoryId: id, categorySlug: slug, q, sort, ...page }: ListSubCategoriesInput,
): Promise<Page<SubCategory>> {
  const categoryId = await findParentId(readers.categories, { id, slug }, 'category')
  return readers.subCategories.list({ q, categoryId, sort }, page)
}
