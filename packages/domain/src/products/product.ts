import type { Image } from '../assets/asset.ts'
import { AppError } from '../app-error.ts'
import type { Timestamp } from '../shared/clock.ts'

export const productStatuses = ['draft', 'published', 'archived'] as const
export type ProductStatus = (typeof productStatuses)[number]

/** A product in a list. */
export interface ProductSummary {
  readonly id: number
  readonly name: string
  readonly slug: string
  readonly status: ProductStatus
  /** Number of the part it stands in for, as the trade has it. */
  readonly crossNumber: string | null
  readonly taxClassId: number
  readonly categoryId: number
  readonly categoryName: string
  readonly categorySlug: string
  readonly subCategoryId: number
  readonly subCategoryName: string
  readonly subCategorySlug: string
  readonly image: Image | null
  /** Lower case, in alphabetical order. */
  readonly tags: readonly string[]
  readonly version: number
  readonly createdAt: Timestamp
  readonly updatedAt: Timestamp | null
}

/** What a page of the shop shows: what can be bought of it are its offers. */
export interface Product extends ProductSummary {
  /** Markdown. */
  readonly description: string
  /** Sanitised, rendered when it was written. */
  readonly descriptionHtml: string
  readonly options: readonly ProductOption[]
  /** Further images in order, beside `image`. */
  readonly images: readonly Image[]
  readonly imageAlts: readonly ImageAlt[]
}

/** What an image of a product shows, for those who cannot see it. */
export interface ImageAlt {
  readonly assetId: number
  readonly text: string
}

/** What it can be had in, such as colour, and the values of it in order. */
export interface ProductOption {
  readonly id: number
  readonly name: string
  readonly values: readonly { readonly id: number; readonly value: string }[]
}

/** An option as a caller writes it: what has the same name stays the same row. */
export interface WantedOption {
  readonly name: string
  readonly values: readonly string[]
}

/** What a caller decides of a product's own row. */
export interface ProductFields {
  readonly subCategoryId: number
  readonly name: string
  readonly slug: string
  readonly description: string
  readonly descriptionHtml: string
  readonly status: ProductStatus
  /** Undefined: the class `standard`. */
  readonly taxClassId?: number | undefined
  readonly crossNumber: string | null
  readonly imageAssetId: number | null
  /** Undefined: as they are; none for a new product. */
  readonly imageAlts?: readonly ImageAlt[] | undefined
}

/** What hangs on a product; undefined stays as it is, a list replaces what there was. */
export interface ProductParts {
  readonly options?: readonly WantedOption[] | undefined
  readonly tags?: readonly string[] | undefined
  readonly imageAssetIds?: readonly number[] | undefined
}

/**
 * The values of an offer in the order of the product's options.
 * @throws REFERENCE_MISSING for a value of another product, RULE_VIOLATED for two values of one option
 */
export function combinationOf(
  options: readonly ProductOption[],
  valueIds: readonly number[],
): readonly { readonly optionId: number; readonly valueId: number }[] {
  const wanted = new Set(valueIds)
  const chosen = options.flatMap(({ id, values }) =>
    values.filter(value => wanted.has(value.id)).map(value => ({ optionId: id, valueId: value.id })),
  )
  if (chosen.length < wanted.size) throw new AppError('REFERENCE_MISSING', { field: 'optionValueIds' })
  if (new Set(chosen.map(({ optionId }) => optionId)).size < chosen.length) {
    throw new AppError('RULE_VIOLATED', { rule: 'one_value_an_option', fields: ['optionValueIds'] })
  }
  return chosen
}
