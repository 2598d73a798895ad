import { catalogLimits, minorUnitsOf } from '@atelier/domain'
import { availabilities, offerStatuses } from '@atelier/domain/offers'
import { z } from 'zod'
import { ImageOutput } from './assets.ts'
import { changeOf, FurtherImages, ImageFields, ImageShown, line, RowFields } from './records.ts'
import { Id, PageInput, pageOf, Text } from './common.ts'
import { BuyingFields, PricesShown } from './prices.ts'

const Status = z.enum(offerStatuses)
/** More than a unit price may be (`spec/commerce.md` G4) is no price. */
const mostRoubles = 100_000_000
const Roubles = z
  .number()
  .positive()
  .max(mostRoubles)
  .refine(roubles => minorUnitsOf(String(roubles), 'RUB') !== undefined, {
    error: 'must have at most two digits after the point',
  })
  .meta({ description: 'Roubles, two digits after the point at most', example: 1990.5 })

const Pieces = z.int().min(0).max(1_000_000_000)
const Fields = {
  productId: Id.meta({ description: 'The product it is an offer of' }),
  brand: line('brand', 100).meta({ example: 'Bosch' }),
  manufacturerNumber: line('manufacturerNumber', 100).meta({ example: '0242229699' }),
  sku: Text.regex(/^\S(?:.*\S)?$/, 'must be one line without blanks around it')
    .max(catalogLimits.skuLength)
    .optional()
    .meta({ description: 'Unique ignoring case; left out of a new one: brand and number', example: 'BOSCH-0242' }),
  title: line('title', catalogLimits.nameLength).optional().meta({
    description: 'Left out of a new one: of product, brand and number; the slug is made of it',
    example: 'Spark plug Bosch 0242229699',
  }),
  barcode: Text.max(64).nullish(),
  weightG: z.int().positive().max(100_000_000).nullish().meta({ description: 'Grams' }),
  status: Status.optional().meta({ description: 'Left out of a new one: active' }),
  optionValueIds: z
    .array(Id)
    .max(catalogLimits.options)
    .readonly()
    .optional()
    .meta({ description: "Values of the product's options, one of each at most; one offer a combination" }),
  manageStock: z.boolean().optional().meta({ description: 'False: it can always be had. Left out of a new one: true' }),
  lowStockThreshold: z.int().min(0).max(1_000_000).optional().meta({ description: 'From here down it is LOW_STOCK' }),
  quantity: Pieces.optional().meta({
    description:
      'Pieces at the location MAIN. A new offer begins with them; a change is a count and needs `expected_quantity`',
  }),
  internalDescription: Text.max(10_000).nullish().meta({ description: 'For staff' }),
  priceRub: Roubles.nullish().meta({ description: 'Price of one in the list `retail`; null takes it away' }),
  superWholesalePriceRub: Roubles.nullish().meta({ description: 'Price of one in the list `super_wholesale`' }),
  imageAssetIds: FurtherImages,
  ...ImageFields,
}

export const CreateOfferInput = z.strictObject(Fields)
export type CreateOfferInput = z.output<typeof CreateOfferInput>
export const UpdateOfferInput = changeOf({
  ...Fields,
  expectedQuantity: Pieces.meta({ description: '`quantity` as it was when the pieces were counted' }),
})
export type UpdateOfferInput = z.output<typeof UpdateOfferInput>

export const ListOffersInput = PageInput.extend({
  sort: z.enum(['newest']).default('newest'),
  productId: Id.optional().meta({ description: 'Of this product; an unknown one is NOT_FOUND' }),
  productSlug: Text.optional(),
  status: Status.optional().meta({ description: 'For staff; others see what is active' }),
  ...BuyingFields,
})
export type ListOffersInput = z.output<typeof ListOffersInput>

export const OfferOutput = z
  .strictObject({
    ...RowFields,
    productId: Id,
    productName: z.string(),
    productSlug: z.string(),
    categoryName: z.string(),
    sku: z.string().meta({ example: 'BOSCH-0242' }),
    title: z.string(),
    slug: z.string().meta({ description: 'Unique; of title and SKU', example: 'spark-plug-bosch-0242' }),
    brand: z.string(),
    manufacturerNumber: z.string(),
    barcode: z.string().nullable(),
    weightG: z.int().nullable(),
    status: Status,
    options: z
      .array(z.strictObject({ valueId: Id, name: z.string(), value: z.string() }))
      .readonly()
      .meta({ description: "Its values, in the order of the product's options" }),
    availability: z.enum(availabilities),
    manageStock: z.boolean(),
    quantity: z.int().nullable().meta({ description: 'Pieces at the location MAIN; for staff, null for others' }),
    lowStockThreshold: z.int().nullable().meta({ description: 'For staff, null for others' }),
    internalDescription: z.string().nullable().meta({ description: 'For staff, null for others' }),
    ...PricesShown,
    priceRub: z.number().nullable().meta({ description: 'Roubles for one, in the list `retail`' }),
    wholesalePriceRub: z.number().nullable().meta({
      description: 'Roubles for one now in the list `wholesale`, for staff and wholesale buyers; null for others',
    }),
    superWholesalePriceRub: z
      .number()
      .nullable()
      .meta({ description: 'Roubles for one, for staff and super wholesale buyers; null for others' }),
    ...ImageShown,
    images: z.array(ImageOutput).readonly().meta({ description: 'Further images, in order' }),
  })
  .meta({ id: 'Offer' })
export type OfferOutput = z.infer<typeof OfferOutput>
export const OfferPage = pageOf(OfferOutput)

export const ListThumbnailsInput = z.strictObject({
  offerIds: z
    .array(Id)
    .min(1)
    .max(100)
    .readonly()
    .meta({ description: 'Offers of the lines', example: [7, 8] }),
})
export type ListThumbnailsInput = z.output<typeof ListThumbnailsInput>

const OfferThumbnailOutput = z
  .strictObject({
    offerId: Id,
    productSlug: z.string().nullable().meta({ description: 'Of its page in the shop; null: it has none now' }),
    ...ImageShown,
  })
  .meta({ id: 'OfferThumbnail' })
export const ThumbnailList = z.strictObject({ items: z.array(OfferThumbnailOutput).readonly() })
export type ThumbnailList = z.output<typeof ThumbnailList>
