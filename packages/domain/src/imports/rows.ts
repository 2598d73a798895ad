import type { ImportKind } from './import.ts'

interface Placed {
  readonly line: number
}

/** With URLs of images, in order: the first is the row's own, others stand beside it. Undefined: images stay. */
interface Pictured extends Placed {
  readonly imageUrls?: readonly string[] | undefined
}

/** Undefined: the file has no such column, or the cell is empty; what is stored stays as it is. */
export interface CategoryRow extends Pictured {
  readonly slug: string
  readonly name: string
  readonly position?: number | undefined
}

export interface SubCategoryRow extends CategoryRow {
  /** Slug of the category. */
  readonly category: string
}

export interface ProductRow extends Pictured {
  readonly slug: string
  readonly name: string
  /** Slug of the sub-category. */
  readonly subCategory: string
  readonly descriptionMd?: string | undefined
  readonly descriptionHtml?: string | undefined
  readonly status?: 'draft' | 'published' | 'archived' | undefined
  readonly crossNumber?: string | undefined
  /** Undefined: tags stay; otherwise these and no others. */
  readonly tags?: readonly string[] | undefined
}

export interface OfferRow extends Pictured {
  readonly sku: string
  /** Of the offer, when it is new. */
  readonly slug: string
  /** Slug of the product. */
  readonly product: string
  readonly title?: string | undefined
  readonly brand: string
  readonly manufacturerNumber: string
  readonly barcode?: string | undefined
  readonly weightG?: number | undefined
  readonly status?: 'draft' | 'active' | 'archived' | undefined
  readonly quantity?: number | undefined
}

export interface PriceRow extends Placed {
  readonly sku: string
  /** Code of the list. */
  readonly priceList: string
  readonly minQuantity: number
  /** A decimal of the list's currency, such as `19.90`. */
  readonly amount: string
}

interface RowsByKind {
  readonly categories: CategoryRow
  readonly 'sub-categories': SubCategoryRow
  readonly products: ProductRow
  readonly offers: OfferRow
  readonly prices: PriceRow
}

/** A row of a file that meets the schema of its kind. */
export type ImportedRow<K extends ImportKind = ImportKind> = RowsByKind[K]

/** What a row is known by: the same again is a change of it. */
export const naturalKeys: { readonly [K in ImportKind]: (row: ImportedRow<K>) => string } = {
  categories: row => row.slug,
  'sub-categories': row => row.slug,
  products: row => row.slug,
  offers: row => row.sku.toLowerCase(),
  prices: row => `${row.sku.toLowerCase()}\n${row.priceList}\n${row.minQuantity}`,
}
