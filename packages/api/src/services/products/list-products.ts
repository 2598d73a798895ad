import { type Actor, AppError } from '@atelier/domain'
import type { PricedProducts, ProductConditions, ProductFacets, ProductTotal } from '@atelier/domain/products'
import { parseQuery } from '@atelier/domain/search'
import type { ListProductsInput } from '../../schemas/product-lists.ts'
import type { Needs } from '../../app-services.ts'
import { audienceOf } from '../internal/audience.ts'
import { requireFound, findParentId } from '../internal/references.ts'
import { type Buyer, buyerOf } from '../prices/buyer.ts'

interface ListedProducts {
  readonly buyer: Buyer
  readonly page: PricedProducts
  readonly total: ProductTotal | undefined
  readonly facets: ProductFacets | undefined
}

/**
 * A page, and with it what was asked to be counted.
 * @throws NOT_FOUND for an unknown parent or collection, FORBIDDEN for a status that is not public, RULE_VIOLATED for
 *   `position` without a collection filled by hand and for `relevance` without a query
 */
export async function listProducts(
  context: Needs<'clock' | 'readers'>,
  actor: Actor | null,
  input: ListProductsInput,
): Promise<ListedProducts> {
  const { products } = context.readers
  const findingBuyer = buyerOf(context, actor, input)
  // A refusal below may come before its failure is awaited.
  findingBuyer.catch(() => {})
  // Only filters, orders and facets by price need the currency before the lists are read.
  const currency = isAboutPrices(input) ? (await findingBuyer).currency : undefined
  const conditions = await conditionsOf(context, { actor, currency }, input)
  const [buyer, page, total, facets] = await Promise.all([
    findingBuyer,
    products.list(
      { ...conditions, sort: input.sort ?? (conditions.query ? 'relevance' : 'newest') },
      { limit: input.limit, cursor: input.cursor },
    ),
    input.total ? products.count(conditions) : undefined,
    input.facets.length > 0 ? products.facets(conditions, input.facets) : undefined,
  ])
  // A category with products exists, so only an empty page is checked.
  if (page.items.length === 0) await requireParents(context, conditions)
  return { buyer, page, total, facets }
}

const isAboutPrices = ({ minPrice, maxPrice, sort, facets }: ListProductsInput): boolean =>
  minPrice !== undefined || maxPrice !== undefined || sort?.endsWith('price') === true || facets.includes('price')

async function requireParents(
  { readers }: Needs<'readers'>,
  { categoryId, subCategoryId }: ProductConditions,
): Promise<void> {
  await Promise.all([
    findParentId(readers.categories, { id: categoryId }, 'category'),
    findParentId(readers.subCategories, { id: subCategoryId }, 'sub_category'),
  ])
}

async function conditionsOf(
  { readers }: Needs<'readers'>,
  { actor, currency }: { readonly actor: Actor | null; readonly currency: string | undefined },
  input: ListProductsInput,
): Promise<ProductConditions> {
  const { status, inStock } = input
  const audience = audienceOf(actor)
  if (audience === 'public' && status !== undefined && status !== 'published') {
    throw new AppError('FORBIDDEN', { required: 'EMPLOYEE' })
  }
  const [categoryId, subCategoryId, collection] = await Promise.all([
    parentIdOf(readers.categories, { id: input.categoryId, slug: input.categorySlug }, 'category'),
    parentIdOf(readers.subCategories, { id: input.subCategoryId, slug: input.subCategorySlug }, 'sub_category'),
    collectionOf({ readers }, input),
  ])
  return {
    audience,
    categoryId,
    subCategoryId,
    status,
    brands: input.brand,
    tags: input.tag,
    options: input.option,
    minPrice: input.minPrice,
    maxPrice: input.maxPrice,
    currency,
    inStock,
    collection,
    query: input.q?.trim() ? await readers.search.understand(parseQuery(input.q), audience) : undefined,
  }
}

/** An id alone is checked by `requireParents`. */
const parentIdOf = (
  ...[reader, { id, slug }, resource]: Parameters<typeof findParentId>
): Promise<number | undefined> =>
  slug === undefined ? Promise.resolve(id) : findParentId(reader, { id, slug }, resource)

async function collectionOf({ readers }: Needs<'readers'>, { collectionId, collectionSlug }: ListProductsInput) {
  const id = await findParentId(readers.collections, { id: collectionId, slug: collectionSlug }, 'collection')
  return id === undefined ? undefined : requireFound(await readers.collections.find({ id }), 'collection')
}
