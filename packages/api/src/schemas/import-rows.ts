import { catalogLimits, offerSlugOf, slugOf, transliterate } from '@atelier/domain'
import { type ImportedRow, type ImportKind, importLimits } from '@atelier/domain/imports'
import { z } from 'zod'
import { Text } from './common.ts'

/** Cells arrive trimmed, empty ones as undefined; messages are read by whoever made the file. */
const required = (text: string) => ({
  error: ({ input }: { input?: unknown }) => (input === undefined ? 'Is needed' : text),
})
const line = (max: number) => Text.max(max, { error: `Must be at most ${max} characters long` })
const needed = (max: number) => z.string(required('Is needed')).pipe(line(max))
const whole = (min: number, max: number) => {
  const error = `Must be a whole number from ${min} to ${max}`
  return z
    .string(required(error))
    .regex(/^\d{1,10}$/, { error })
    .transform(Number)
    .refine(value => value >= min && value <= max, { error })
}
const Slug = line(64).regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: 'Must be a slug: a-z, 0-9 and single hyphens' })
const Reference = z.string(required('Is needed')).pipe(Slug)
const Name = needed(200)
const Position = whole(0, 1_000_000).optional()
const oneOf = <const T extends readonly string[]>(values: T) =>
  z.enum(values, { error: `Must be one of ${values.join(', ')}` }).optional()

/** The row by our names of its fields. */
function pictured<T extends { readonly image_url?: readonly string[] | undefined }>({
  image_url: imageUrls,
  ...row
}: T) {
  return { ...row, imageUrls }
}

/** The slug that is given, or that of the name. */
function withSlug<T extends { readonly name: string; readonly slug?: string | undefined }>(
  row: T,
  ctx: z.RefinementCtx,
): T & { readonly slug: string } {
  const slug = row.slug ?? slugOf(transliterate(row.name))
  if (slug === '')
    ctx.addIssue({ code: 'custom', path: ['name'], message: 'Leaves no slug: give one in the column slug' })
  return { ...row, slug }
}

/** URLs with blanks, line breaks or bars between them. One that nothing can come of is a warning, not a lost row. */
const imageUrls = (most: number) =>
  Text.transform(text => [
    ...new Set(
      text
        .split(/[\s|]+/)
        .filter(url => url !== '')
        .map(url => (URL.canParse(url) ? new URL(url).href : url)),
    ),
  ])
    .refine(urls => urls.length <= most, { error: `Must be at most ${most} URLs` })
    .refine(urls => urls.every(url => new TextEncoder().encode(url).length <= importLimits.urlLength), {
      error: `Each URL must be at most ${importLimits.urlLength} characters long`,
    })
    .optional()

const Category = z.object({ name: Name, slug: Slug.optional(), position: Position, image_url: imageUrls(1) })

/** Comma, point, blanks between thousands: as spreadsheets of many countries write it. */
const Amount = z
  .string(required('Is needed'))
  .transform(text => text.replaceAll(/[\s\u{A0}\u{202F}]/gu, '').replace(/^(\d+),(\d+)$/, '$1.$2'))

const Tags = Text.transform(text => [
  ...new Set(
    text
      .split(/[;,]/)
      .map(tag => tag.trim().toLowerCase())
      .filter(tag => tag !== ''),
  ),
]).refine(tags => tags.length <= 50 && tags.every(tag => tag.length <= 64), {
  error: 'Must be at most 50 tags of at most 64 characters',
})

/** The columns of a file of that kind, in the order of an export, and what a row of them must be. */
export interface RowSchema<K extends ImportKind> {
  readonly columns: readonly string[]
  /** Columns that only come in. */
  readonly inward: readonly string[]
  readonly schema: z.ZodType<Omit<ImportedRow<K>, 'line' | 'descriptionHtml'>>
}

export const rowSchemas: { readonly [K in ImportKind]: RowSchema<K> } = {
  categories: {
    columns: ['slug', 'name', 'position'],
    inward: ['image_url'],
    schema: Category.transform(withSlug).transform(pictured),
  },
  'sub-categories': {
    columns: ['category', 'slug', 'name', 'position'],
    inward: ['image_url'],
    schema: Category.extend({ category: Reference }).transform(withSlug).transform(pictured),
  },
  products: {
    columns: ['slug', 'name', 'sub_category', 'description', 'status', 'cross_number', 'tags'],
    inward: ['image_url'],
    schema: z
      .object({
        name: Name,
        slug: Slug.optional(),
        sub_category: Reference,
        description: line(65_536).optional(),
        status: oneOf(['draft', 'published', 'archived']),
        cross_number: line(64).optional(),
        tags: Tags.optional(),
        image_url: imageUrls(catalogLimits.images + 1),
      })
      .transform(withSlug)
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
    inward: ['image_url'],
    schema: z
      .object({
        sku: needed(64),
        product: Reference,
        title: line(200).optional(),
        brand: needed(100),
        manufacturer_number: needed(64),
        barcode: line(64).optional(),
        weight_g: whole(1, 100_000_000).optional(),
        status: oneOf(['draft', 'active', 'archived']),
        quantity: whole(0, 1_000_000_000).optional(),
        image_url: imageUrls(catalogLimits.images + 1),
      })
      .transform(pictured)
      .transform(({ manufacturer_number: manufacturerNumber, weight_g: weightG, ...row }, ctx) => {
        const title = row.title ?? `${row.brand} ${manufacturerNumber}`
        const isNamed = slugOf(transliterate(row.sku)) !== ''
        if (!isNamed) ctx.addIssue({ code: 'custom', path: ['sku'], message: 'Holds no letter or figure' })
        const slug = isNamed ? offerSlugOf({ title, sku: row.sku }) : ''
        return { ...row, slug, manufacturerNumber, weightG }
      }),
  },
  prices: {
    columns: ['sku', 'price_list', 'min_quantity', 'amount'],
    inward: [],
    schema: z
      .object({
        sku: needed(64),
        price_list: needed(64),
        min_quantity: whole(1, 1_000_000).default(1),
        amount: Amount,
      })
      .transform(({ price_list: priceList, min_quantity: minQuantity, ...row }) => ({
        ...row,
        priceList,
        minQuantity,
      })),
  },
}
