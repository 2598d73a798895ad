import type { CachedList, CachedRow, CacheTag } from '@atelier/domain'
import type { Fill } from '../trpc/core.ts'

/** Kept until any row of these lists changes: each change might add to the answer, or take from it. */
export const cachedList = (...lists: readonly CachedList[]) => ({
  tags: (): readonly CacheTag[] => lists.map(list => `list:${list}` as const),
})

/** What has resolved prices is true until a price list begins or ends to count. */
export const untilPriceListsChange = {
  endsAt: (_: unknown, { readers, since }: Fill) => readers.priceLists.nextTurn(since),
}

interface InCollection {
  readonly collectionId?: number | undefined
  readonly collectionSlug?: string | undefined
}

/** Lists of products with their prices; of a collection, until that changes too. */
export const cachedProducts = {
  ...untilPriceListsChange,
  tags: ({ collectionId, collectionSlug }: InCollection): readonly CacheTag[] => [
    'list:products',
    'list:price_lists',
    ...(collectionId === undefined && collectionSlug === undefined ? [] : (['list:collections'] as const)),
  ],
}

/** Kept until that row changes. */
export const cachedRow = (row: CachedRow) => ({
  tags: (_: unknown, { id }: { readonly id: number }): readonly CacheTag[] => [`${row}:${id}`],
})

/** A sub-category shows the name of its category. */
export const cachedSubCategory = {
  tags: (_: unknown, { id, categoryId }: { readonly id: number; readonly categoryId: number }): readonly CacheTag[] => [
    `sub_category:${id}`,
    `category:${categoryId}`,
  ],
}

interface ProductShown {
  readonly id: number
  readonly categoryId: number
  readonly subCategoryId: number
}

/** A product shows the names of where it stands; of its offers each change drops the product. */
export const cachedProduct = {
  ...untilPriceListsChange,
  tags: (_: unknown, { id, categoryId, subCategoryId }: ProductShown): readonly CacheTag[] => [
    `product:${id}`,
    `category:${categoryId}`,
    `sub_category:${subCategoryId}`,
    'list:price_lists',
  ],
}

/** An offer shows the names of its product and category, and is on sale while the product is. */
export const cachedOffer = {
  ...untilPriceListsChange,
  tags: (_: unknown, { id, productId }: { readonly id: number; readonly productId: number }): readonly CacheTag[] => [
    `offer:${id}`,
    `product:${productId}`,
    'list:sub_categories',
    'list:price_lists',
  ],
}
