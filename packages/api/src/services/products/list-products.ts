import { type Actor, AppError, type Page, type ProductSummary } from '@atelier/domain'
import type { ListProductsInput } from '../../schemas/products.ts'
import type { Needs } from '../../tools.ts'
import { audienceOf } from '../catalog/audience.ts'
import { parentId } from '../catalog/rows.ts'

/** @throws NOT_FOUND for an unknown parent, FORBIDDEN for a status that is not public */
export async function listProducts(
  { readers }: Needs<'readers'>,
  actor: Actor | null,
  input: ListProductsInput,
): Promise<Page<ProductSummary>> {
  const { limit, cursor, sort, tag, status } = input
  const audience = audienceOf(actor)
  if (audience === 'public' && status !== undefined && status !== 'published') {
    throw new AppError('FORBIDDEN', { required: 'EMPLOYEE' })
  }
  const [categoryId, subCategoryId] = await Promise.all([
    parentId(readers.categories, { id: input.categoryId, slug: input.categorySlug }, 'category'),
    parentId(readers.subCategories, { id: input.subCategoryId, slug: input.subCategorySlug }, 'sub_category'),
  ])
  const filter = { audience, categoryId, subCategoryId, tag: tag?.trim().toLowerCase(), status, sort }
  return readers.products.list(filter, { limit, cursor })
}
