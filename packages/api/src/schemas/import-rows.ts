import { catalogLimits, offerSlugOf, slugOf, transliterate } from '@atelier/domain'
import {
  type FaultReason,
  faultReasonText,
  type ImportedRow,
  type ImportKind,
  importLimits,
  plainReason,
  tagsOfCell,
} from '@atelier/domain/imports'
import { z } from 'zod'
import { isStorable } from './common.ts'

/** What a rule of a row says of a cell that breaks it. */
const because = (why: FaultReason) => ({ message: faultReasonText(why), params: { why } })
const Because = z.object({
  why: z.custom<FaultReason>(why => typeof why === 'object' && why !== null && 'code' in why),
})

/** The reason of an issue of {@link rowSchemas}. @throws Error where a rule has none */
export function reasonOf(issue: z.core.$ZodIssue): FaultReason {
  // Cells are texts: one of another type is not there.
  if (issue.code === 'invalid_type') return plainReason('required')
  if (issue.code === 'invalid_value') return { code: 'not_listed', details: { known: issue.values.map(String) } }
  if (issue.code === 'custom') return Because.parse(issue.params).why
  throw new Error(`A rule for rows of an import gives no reason: ${issue.code}`)
}

/** Cells arrive as they stand in the file. Undefined: no such column; empty: cleared, or missing where it is required. */
const isBlank = (cell: unknown): boolean => typeof cell === 'string' && cell.trim() === ''
const Text = z.string().refine(isStorable, because(plainReason('unstorable_character')))
const text = (max: number) =>
  Text.refine(value => Array.from(value).length <= max, because({ code: 'too_long', details: { max } }))
const requiredText = (max: number) =>
  z.preprocess(cell => (isBlank(cell) ? undefined : cell), z.string().pipe(text(max)))
const optionalText = (max: number) => z.preprocess(cell => (cell === '' ? null : cell), text(max).nullish())

/** Outer blanks count only in texts. */
const trimmed = (cell: unknown): unknown => (typeof cell === 'string' ? cell.trim() : cell)
const required = <Out>(schema: z.ZodType<Out, string>) =>
  z.preprocess(cell => (isBlank(cell) ? undefined : trimmed(cell)), z.string().pipe(schema))
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess(cell => (isBlank(cell) ? null : trimmed(cell)), schema.nullish())

const whole = (min: number, max: number) =>
  z
    .string()
    .refine(
      cell => /^\d{1,10}$/.test(cell) && Number(cell) >= min && Number(cell) <= max,
      because({ code: 'not_whole', details: { min, max } }),
    )
    .transform(Number)
const SlugText = text(64).refine(value => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value), because(plainReason('not_a_slug')))
const Slug = z.preprocess(cell => (isBlank(cell) ? undefined : trimmed(cell)), SlugText.optional())
const Reference = required(SlugText)
const Name = requiredText(catalogLimits.nameLength)
const Position = optional(whole(0, 1_000_000))
const oneOf = <const T extends readonly string[]>(values: T) => optional(z.enum(values))

/** The row by our names of its fields. */
function pictured<T extends { readonly image_url?: readonly string[] | undefined }>({
  image_url: imageUrls,
  ...row
}: T) {
  return { ...row, imageUrls }
}

/** Adds the slug of a new record that is given none. */
function withDerivedSlug<T extends { readonly name: string; readonly slug?: string | undefined }>(
  row: T,
  ctx: z.RefinementCtx,
): T & { readonly derivedSlug: string } {
  const derivedSlug = slugOf(transliterate(row.name))
  if (derivedSlug === '' && row.slug === undefined)
    ctx.addIssue({ code: 'custom', path: ['name'], ...because(plainReason('name_without_slug')) })
  return { ...row, derivedSlug }
}

/** A comma separates URLs only before a blank or another URL, because addresses hold commas. */
const urlSeparator = /[\s|;]+|,(?=\s|https?:\/\/|$)/

/** A URL that leads to no image is a warning, not a lost row. */
const imageUrls = (most: number) =>
  Text.transform(cell => [
    ...new Set(
      cell
        .split(urlSeparator)
        .filter(url => url !== '')
        .map(url => (URL.canParse(url) ? new URL(url).href : url)),
    ),
  ])
    .refine(urls => urls.length <= most, because({ code: 'too_many_urls', details: { max: most } }))
    .refine(
      urls => urls.every(url => new TextEncoder().encode(url).length <= importLimits.urlLength),
      because({ code: 'url_too_long', details: { max: importLimits.urlLength } }),
    )
    .optional()

const Category = z.object({ name: Name, slug: Slug, position: Position, image_url: imageUrls(1) })

/** With a point by now: the whole column decides how it was written. The currency of the list judges it. */
const Amount = required(z.string())

const Tags = Text.transform(tagsOfCell).refine(
  tags => tags.length <= catalogLimits.tags && tags.every(tag => Array.from(tag).length <= 64),
  because({ code: 'too_many_tags', details: { max: catalogLimits.tags, maxLength: 64 } }),
)

/** Limited in bytes, as the API limits it. */
const Description = Text.refine(
  value => new TextEncoder().encode(value).length <= catalogLimits.descriptionBytes,
  because({ code: 'too_many_bytes', details: { max: catalogLimits.descriptionBytes } }),
)

/** The columns of a file of that kind, in the order of an export, and what a row of them must be. */
export interface RowSchema<K extends ImportKind> {
  readonly columns: readonly string[]
  /** Columns that an import reads and an export does not write. */
  readonly inward: readonly string[]
  /** The column that holds amounts of money. */
  readonly amount?: string
  readonly schema: z.ZodType<Omit<ImportedRow<K>, 'line' | 'descriptionHtml'>>
}

export const rowSchemas: { readonly [K in ImportKind]: RowSchema<K> } = {
  categories: {
    columns: ['slug', 'name', 'position'],
    inward: ['image_url'],
    schema: Category.transform(withDerivedSlug).transform(pictured),
  },
  'sub-categories': {
    columns: ['category', 'slug', 'name', 'position'],
    inward: ['move_to_category', 'image_url'],
    schema: Category.extend({ category: Reference, move_to_category: optional(SlugText) })
      .transform(withDerivedSlug)
      .transform(pictured)
      .transform(({ move_to_category: moveToCategory, ...row }) => ({ ...row, moveToCategory })),
  },
  products: {
    columns: ['slug', 'name', 'sub_category', 'description', 'status', 'cross_number', 'tags'],
    inward: ['image_url'],
    schema: z
      .object({
        name: Name,
        slug: Slug,
        sub_category: Reference,
        description: Description.optional(),
        status: oneOf(['draft', 'published', 'archived']),
        cross_number: optionalText(100),
        tags: Tags.optional(),
        image_url: imageUrls(catalogLimits.images + 1),
      })
      .transform(withDerivedSlug)
      .transform(pictured)
      .transform(({ sub_category: subCategory, description: descriptionMd, cross_number: crossNumber, ...row }) => ({
        ...row,
        subCategory,
        descriptionMd,
        crossNumber,
      })),
  },
  offers: {
    columns: ['sku', 'product', 'title', 'brand', 'manufacturer_number', 'barcode', 'weight_g', 'status', 'quantity'],
    inward: ['expected_quantity', 'image_url'],
    schema: z
      .object({
        sku: required(text(catalogLimits.skuLength)),
        product: Reference,
        title: optionalText(catalogLimits.nameLength),
        brand: requiredText(100),
        manufacturer_number: requiredText(100),
        barcode: optionalText(64),
        weight_g: optional(whole(1, 100_000_000)),
        status: oneOf(['draft', 'active', 'archived']),
        quantity: optional(whole(0, 1_000_000_000)),
        expected_quantity: optional(whole(0, 1_000_000_000)),
        image_url: imageUrls(catalogLimits.images + 1),
      })
      .transform(pictured)
      .transform(({ manufacturer_number: manufacturerNumber, weight_g: weightG, expected_quantity, ...row }, ctx) => {
        const title = row.title ?? `${row.brand} ${manufacturerNumber}`
        const isNamed = slugOf(transliterate(row.sku)) !== ''
        if (!isNamed) ctx.addIssue({ code: 'custom', path: ['sku'], ...because(plainReason('no_letter_or_figure')) })
        const slug = isNamed ? offerSlugOf({ title, sku: row.sku }) : ''
        return { ...row, slug, manufacturerNumber, weightG, expectedQuantity: expected_quantity }
      }),
  },
  prices: {
    columns: ['sku', 'price_list', 'min_quantity', 'amount'],
    inward: [],
    amount: 'amount',
    schema: z
      .object({
        sku: required(text(catalogLimits.skuLength)),
        price_list: required(text(64)),
        min_quantity: optional(whole(1, 1_000_000)),
        amount: Amount,
      })
      .transform(({ price_list: priceList, min_quantity: minQuantity, ...row }) => ({
        ...row,
        priceList,
        minQuantity: minQuantity ?? 1,
      })),
  },
}
