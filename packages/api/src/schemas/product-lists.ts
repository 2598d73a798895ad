import { catalogLimits } from '@atelier/domain'
import {
  countedAtMost,
  facetValuesAtMost,
  productFacets,
  productSorts,
  productStatuses,
} from '@atelier/domain/products'
import { z } from 'zod'
import { line } from './records.ts'
import { SearchText } from './search.ts'
import { Id, PageInput, pageOf, Text } from './common.ts'
import { Amount, CurrencyAsked, MoneyOutput } from './prices.ts'
import { ProductSummaryOutput } from './products.ts'

const some = <T extends z.ZodType>(item: T, most: number) => z.array(item).min(1).max(most).readonly().optional()

/** What narrows a list of products: all of it together. */
const ProductConditionsInput = {
  q: SearchText.optional(),
  categoryId: Id.optional().meta({ description: 'Of this category; an unknown one is NOT_FOUND' }),
  categorySlug: Text.optional(),
  subCategoryId: Id.optional().meta({ description: 'Of this sub-category; an unknown one is NOT_FOUND' }),
  subCategorySlug: Text.optional(),
  collectionId: Id.optional().meta({ description: 'In this collection; an unknown one is NOT_FOUND' }),
  collectionSlug: Text.optional(),
  brand: some(line('brand', 100), 50).meta({ description: 'With an offer of one of these brands', example: ['Bosch'] }),
  tag: some(
    Text.transform(tag => tag.trim().toLowerCase()),
    catalogLimits.tags,
  ).meta({ description: 'With all of these tags', example: ['new'] }),
  option: z
    .record(Text, z.array(Text).min(1).max(50).readonly(), {
      error: 'must be values by the names of options; in a query name:value, as colour:red',
    })
    .refine(options => Object.keys(options).length <= catalogLimits.options, {
      error: `must name at most ${catalogLimits.options} options`,
    })
    .optional()
    .meta({
      description:
        'With an offer of one of these values, for each option named; in a query `option=colour:red`, a colon of the name as `\\:`',
      example: { colour: ['red', 'blue'] },
    }),
  minPrice: Amount.optional().meta({
    description: 'Lowest retail price of one of its offers, in minor units of `currency`: at least so much',
    example: 100_000,
  }),
  maxPrice: Amount.optional().meta({ description: 'The same: at most so much', example: 199_050 }),
  inStock: z.boolean().optional().meta({ description: 'Whether any of its offers can be had now' }),
  status: z.enum(productStatuses).optional().meta({ description: 'For staff; others see what is published' }),
}

export const ListProductsInput = PageInput.extend({
  sort: z.enum(productSorts).optional().meta({
    description:
      'Default: relevance with q, best first, of 1,000 products at most; newest first without; by name; price from the lowest, -price from the highest, both without products that have no retail price; position: as a collection filled by hand has them',
  }),
  ...ProductConditionsInput,
  currency: CurrencyAsked,
  total: z
    .boolean()
    .default(false)
    .meta({ description: `Count them, as far as ${countedAtMost}` }),
  facets: z
    .array(z.enum(productFacets))
    .max(productFacets.length)
    .readonly()
    .default([])
    .meta({
      description: 'Count what could be chosen next, each facet without the filter of its own',
      example: ['brand', 'price'],
    }),
})
export type ListProductsInput = z.output<typeof ListProductsInput>

const Count = z.int().min(0)
const Values = z
  .array(z.strictObject({ value: z.string(), count: Count }))
  .max(facetValuesAtMost)
  .readonly()
const OptionValues = z
  .array(
    z.strictObject({
      value: z.string(),
      count: Count,
      filter: z.string().meta({ description: 'REST: the text of `option` that filters by it', example: 'colour:red' }),
    }),
  )
  .max(facetValuesAtMost)
  .readonly()

const ProductTotalOutput = z
  .strictObject({
    count: Count,
    isExact: z.boolean().meta({ description: `False: there are more than ${countedAtMost}` }),
  })
  .meta({ id: 'ProductTotal' })

const ProductFacetsOutput = z
  .strictObject({
    isExact: z.boolean().meta({
      description: `False: counted over ${countedAtMost} of the products, spread evenly; shares are right, numbers too low`,
    }),
    brand: Values.optional(),
    tags: Values.optional(),
    options: z
      .array(z.strictObject({ name: z.string(), values: OptionValues }))
      .readonly()
      .optional(),
    category: z
      .array(z.strictObject({ id: Id, name: z.string(), slug: z.string(), count: Count }))
      .readonly()
      .optional(),
    availability: z
      .array(z.strictObject({ value: z.enum(['IN_STOCK', 'OUT_OF_STOCK']), count: Count }))
      .readonly()
      .optional(),
    price: z
      .strictObject({
        min: MoneyOutput,
        max: MoneyOutput,
        buckets: z
          .array(z.strictObject({ from: MoneyOutput, to: MoneyOutput, count: Count }))
          .readonly()
          .meta({ description: 'From the first amount to just below the second; each can be a price filter' }),
      })
      .nullable()
      .optional()
      .meta({ description: 'Null: nothing in the list has a price' }),
  })
  .meta({ id: 'ProductFacets', description: `The facets asked for; at most ${facetValuesAtMost} values each` })

export const ProductListPage = pageOf(ProductSummaryOutput).extend({
  total: ProductTotalOutput.optional().meta({ description: 'If it was asked for' }),
  facets: ProductFacetsOutput.optional().meta({ description: 'If any were asked for' }),
})
export type ProductListPage = z.infer<typeof ProductListPage>
