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

/** Orders of categories: by place, by name, or the latest first. */
export const categorySorts = ['position', 'name', 'newest'] as const
export type CategorySort = (typeof categorySorts)[number]
