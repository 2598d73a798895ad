import { collectionKinds } from '@atelier/domain/collections'
import { z } from 'zod'
import { changeOf, line, Name, NameFields, RowFields, Slug } from './records.ts'
import { CurrencyAsked } from './prices.ts'
import { Id, PageInput, pageOf } from './common.ts'

const some = <T extends z.ZodType>(item: T) => z.array(item).min(1).max(100).readonly().optional()

/** Conditions that hold together; in a list, any of it. A rule without a condition would hold the whole shop. */
const Rule = z
  .strictObject({
    categoryIds: some(Id),
    subCategoryIds: some(Id),
    tags: some(line('tag', 50).transform(tag => tag.trim().toLowerCase())),
    brands: some(line('brand', 100)).meta({ description: 'Of an offer on sale' }),
  })
  .refine(rule => Object.values(rule).some(list => list !== undefined), { error: 'must name at least one condition' })
  .meta({ description: 'Products that meet every condition' })

const Fields = {
  name: Name,
  slug: Slug,
  rule: Rule.nullish().meta({ description: 'Set: it holds what meets the rule; otherwise it is filled by hand' }),
  productIds: z
    .array(Id)
    .max(1_000)
    .refine(ids => new Set(ids).size === ids.length, { error: 'must name each product only once' })
    .readonly()
    .optional()
    .meta({ description: 'Filled by hand, in this order; replaces what it held' }),
}
export const CreateCollectionInput = z.strictObject(Fields)
export type CreateCollectionInput = z.output<typeof CreateCollectionInput>
export const UpdateCollectionInput = changeOf(Fields)
export type UpdateCollectionInput = z.output<typeof UpdateCollectionInput>
export const ListCollectionProductsInput = PageInput.extend({ collectionId: Id, currency: CurrencyAsked })
export const PreviewCollectionInput = PageInput.extend({ rule: Rule })
export type ListCollectionProductsInput = z.output<typeof ListCollectionProductsInput>

export const CollectionOutput = z
  .strictObject({ ...RowFields, ...NameFields, kind: z.enum(collectionKinds), rule: Rule.nullable() })
  .meta({ id: 'Collection' })
export type CollectionOutput = z.infer<typeof CollectionOutput>
export const CollectionPage = pageOf(CollectionOutput)
