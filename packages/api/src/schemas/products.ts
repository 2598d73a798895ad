import { catalogLimits } from '@atelier/domain'
import { hiddenReasons, productStatuses } from '@atelier/domain/products'
import { z } from 'zod'
import { ImageOutput } from './assets.ts'
import { changeOf, FurtherImages, ImageFields, ImageShown, line, Name, NameFields, RowFields, Slug } from './records.ts'
import { Id, pageOf, Text } from './common.ts'
import { longest } from './lengths.ts'
import { OfferOutput } from './offers.ts'
import { MoneyOutput } from './prices.ts'

const Status = z.enum(productStatuses)
const unique = (items: readonly string[]) => new Set(items).size === items.length

const Option = z.strictObject({
  name: line('name', 50).meta({ example: 'colour' }),
  values: z
    .array(line('value', 100))
    .min(1)
    .max(catalogLimits.valuesPerOption)
    .refine(unique, { error: 'must hold each value only once' })
    .readonly()
    .meta({ example: ['red', 'blue'] }),
})

const ImageAlt = z.strictObject({
  assetId: Id.meta({ description: 'An image of the product or of its offers' }),
  text: line('text', 250).meta({ description: 'What it shows', example: 'A desk lamp of oak, switched on' }),
})

const Fields = {
  name: Name,
  slug: Slug,
  subCategoryId: Id.meta({ description: 'The sub-category it stands in' }),
  description: Text.refine(
    ...longest(
      catalogLimits.descriptionBytes,
      'bytes',
      `'description' must be at most ${catalogLimits.descriptionBytes} bytes long`,
    ),
  )
    .optional()
    .meta({ description: 'Markdown, at most 65,536 bytes' }),
  crossNumber: Text.max(100)
    .nullish()
    .meta({ description: 'Number of the part it stands in for', example: '0 242 229 699' }),
  status: Status.optional().meta({ description: 'Left out of a new one: published' }),
  taxClassId: Id.optional().meta({ description: 'Left out of a new one: the class `standard`' }),
  options: z
    .array(Option)
    .max(catalogLimits.options)
    .refine(options => unique(options.map(option => option.name)), { error: 'must hold each name only once' })
    .readonly()
    .optional()
    .meta({ description: 'What it can be had in; replaces what there is, and what has the same name stays the same' }),
  tags: z
    .array(line('tag', 50))
    .max(catalogLimits.tags)
    .transform((tags): readonly string[] => [...new Set(tags.map(tag => tag.trim().toLowerCase()))])
    .optional()
    .meta({ description: 'Replaces those there are; kept in lower case', example: ['new'] }),
  imageAssetIds: FurtherImages,
  imageAlts: z
    .array(ImageAlt)
    .max(100)
    .refine(alts => new Set(alts.map(alt => alt.assetId)).size === alts.length, {
      error: 'must name each image only once',
    })
    .readonly()
    .optional()
    .meta({ description: 'Alternative texts of its images; replaces those there are' }),
  ...ImageFields,
}

export const CreateProductInput = z.strictObject(Fields)
export type CreateProductInput = z.output<typeof CreateProductInput>
export const UpdateProductInput = changeOf(Fields)
export type UpdateProductInput = z.output<typeof UpdateProductInput>

const SummaryFields = {
  ...RowFields,
  ...NameFields,
  status: Status,
  crossNumber: z.string().nullable(),
  taxClassId: Id,
  categoryId: Id,
  categoryName: z.string(),
  categorySlug: z.string(),
  subCategoryId: Id,
  subCategoryName: z.string(),
  subCategorySlug: z.string(),
  tags: z.array(z.string()).readonly(),
  priceFrom: MoneyOutput.nullable().meta({ description: 'The lowest price of one piece among its active offers' }),
  ...ImageShown,
}
/** A product in a list. */
export const ProductSummaryOutput = z.strictObject(SummaryFields).meta({ id: 'ProductSummary' })
export type ProductSummaryOutput = z.infer<typeof ProductSummaryOutput>
export const ProductPage = pageOf(ProductSummaryOutput)
export type ProductPage = z.infer<typeof ProductPage>

/** A product with all that its page shows. */
export const ProductOutput = z
  .strictObject({
    ...SummaryFields,
    description: z.string().meta({ description: 'Markdown as sent' }),
    descriptionHtml: z.string().meta({ description: 'Sanitised HTML of description' }),
    options: z
      .array(
        z.strictObject({
          id: Id,
          name: z.string(),
          values: z.array(z.strictObject({ id: Id, value: z.string() })).readonly(),
        }),
      )
      .readonly()
      .meta({ description: 'What it can be had in, in order' }),
    images: z.array(ImageOutput).readonly().meta({ description: 'Further images, in order' }),
    imageAlts: z
      .array(ImageAlt)
      .readonly()
      .meta({ description: 'Alternative texts; an image without one is named like the product' }),
    offers: z.array(OfferOutput).readonly().meta({ description: 'What can be bought, the oldest first; at most 100' }),
  })
  .meta({ id: 'Product' })
export type ProductOutput = z.infer<typeof ProductOutput>

/** A product as whoever saved it sees it. */
export const SavedProductOutput = ProductOutput.extend({
  visible: z.boolean().meta({ description: 'Whether guests see it' }),
  hiddenReasons: z
    .array(z.enum(hiddenReasons))
    .readonly()
    .meta({
      description: 'Why they do not: its status, no active offer, or no active offer with a price',
      example: ['no_active_offer'],
    }),
}).meta({ id: 'SavedProduct' })
export type SavedProductOutput = z.infer<typeof SavedProductOutput>
