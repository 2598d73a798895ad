import type { PlainReasonCode } from './fault-reasons.ts'
import type { ImportKind } from './import.ts'

/**
 * A row of a file that meets the schema of its kind. Undefined: the file has no such column, so the stored value stays.
 * Null: the cell is empty, so the stored value is cleared.
 */
interface Placed {
  readonly line: number
}

/** URLs of images in order: the first is the record's own, the others follow it. */
interface Pictured extends Placed {
  readonly imageUrls?: readonly string[] | undefined
}

/** A record that is matched by its slug, or else by its exact name. */
interface Slugged extends Pictured {
  readonly slug?: string | undefined
  /** A new record without a slug gets this one, with a number where it is taken. It matches nothing. */
  readonly derivedSlug: string
  readonly name: string
}

interface CategoryRow extends Slugged {
  readonly position?: number | null | undefined
}

interface SubCategoryRow extends CategoryRow {
  /** Slug of the category that it belongs to. */
  readonly category: string
  /** Slug of the category that it moves to. */
  readonly moveToCategory?: string | null | undefined
}

interface ProductRow extends Slugged {
  /** Slug of the sub-category. */
  readonly subCategory: string
  readonly descriptionMd?: string | undefined
  readonly descriptionHtml?: string | undefined
  readonly status?: 'draft' | 'published' | 'archived' | null | undefined
  readonly crossNumber?: string | null | undefined
  /** These and no others. */
  readonly tags?: readonly string[] | undefined
}

interface OfferRow extends Pictured {
  readonly sku: string
  /** Of a new offer. */
  readonly slug: string
  /** Slug of the product. */
  readonly product: string
  readonly title?: string | null | undefined
  readonly brand: string
  readonly manufacturerNumber: string
  readonly barcode?: string | null | undefined
  readonly weightG?: number | null | undefined
  readonly status?: 'draft' | 'active' | 'archived' | null | undefined
  /** Of a new offer, or a count of one there is. */
  readonly quantity?: number | null | undefined
  /** What lay there when it was counted. */
  readonly expectedQuantity?: number | null | undefined
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

/** What a row says it is. A row that claims a key of an earlier row is a duplicate. */
interface RowKeys {
  /** Title of the column that a duplicate is reported for. */
  readonly column: string
  readonly code: PlainReasonCode
  readonly claims: readonly string[]
  /** Keys that later rows may not claim. */
  readonly marks: readonly string[]
}

const bySlugOrName = (place: string, { slug, name }: Pick<CategoryRow, 'slug' | 'name'>): RowKeys => {
  const named = `name ${place}\n${name}`
  const keys = slug === undefined ? [named] : [`slug ${slug}`, named]
  return slug === undefined
    ? { column: 'name', code: 'repeated_name', claims: keys, marks: keys }
    : { column: 'slug', code: 'repeated_slug_or_name', claims: keys, marks: keys }
}

/** Keys of a row by its kind, unique in the whole file. */
export const rowKeys: { readonly [K in ImportKind]: (row: Omit<ImportedRow<K>, 'descriptionHtml'>) => RowKeys } = {
  categories: row => bySlugOrName('', row),
  'sub-categories': row => bySlugOrName(row.category, row),
  // Products may share a name, but then each needs its slug.
  products({ slug, name, subCategory }) {
    const named = `${subCategory}\n${name}`
    return slug === undefined
      ? {
          column: 'name',
          code: 'repeated_name_without_slug',
          claims: [`any ${named}`],
          marks: [`any ${named}`, `plain ${named}`],
        }
      : {
          column: 'slug',
          code: 'repeated_slug',
          claims: [`slug ${slug}`, `plain ${named}`],
          marks: [`slug ${slug}`, `any ${named}`],
        }
  },
  offers: ({ sku }) => sole('repeated_sku', sku.toLowerCase()),
  prices: ({ sku, priceList, minQuantity }) =>
    sole('repeated_price', `${sku.toLowerCase()}\n${priceList}\n${minQuantity}`),
}

const sole = (code: PlainReasonCode, key: string): RowKeys => ({ column: 'sku', code, claims: [key], marks: [key] })
