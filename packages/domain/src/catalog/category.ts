import type { Image } from '../assets/asset.ts'
import type { Timestamp } from '../shared/clock.ts'

/** The first level of the catalog. */
export interface Category {
  readonly id: number
  readonly name: string
  /** Unique among the living; of the name, anew at every rename. */
  readonly slug: string
  /** Where it stands: from 0, equal ones by id. */
  readonly position: number
  readonly image: Image | null
  readonly version: number
  readonly createdAt: Timestamp
  readonly updatedAt: Timestamp | null
}

/** What a caller decides of a category. */
export interface CategoryFields {
  readonly name: string
  readonly slug: string
  readonly position: number
  readonly imageAssetId: number | null
}

export const categoryFieldsOf = ({ name, slug, position, image }: Category): CategoryFields => ({
  name,
  slug,
  position,
  imageAssetId: image?.id ?? null,
})

/** The second level: what products stand in. */
export interface SubCategory extends Category {
  readonly categoryId: number
  readonly categoryName: string
  readonly categorySlug: string
}

export interface SubCategoryFields extends CategoryFields {
  readonly categoryId: number
}

export const subCategoryFieldsOf = (subCategory: SubCategory): SubCategoryFields => ({
  ...categoryFieldsOf(subCategory),
  categoryId: subCategory.categoryId,
})

/** Orders of categories: by place, by name, or the latest first. */
export const categorySorts = ['position', 'name', 'newest'] as const
export type CategorySort = (typeof categorySorts)[number]

/** Names of the catalog in characters, descriptions in bytes. */
export const catalogLimits = {
  nameLength: 200,
  descriptionBytes: 65_536,
  skuLength: 64,
  options: 10,
  valuesPerOption: 100,
  tags: 50,
  images: 20,
} as const
