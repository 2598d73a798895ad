import { catalogLimits } from '@atelier/domain'
import { z } from 'zod'
import { ImageFile, ImageOutput } from './assets.ts'
import { Id, IfVersion, Text, Timestamp } from './common.ts'
import { filled, isBlank } from './lengths.ts'
import { BuyingFields } from './prices.ts'

/** What the resources of the catalog share: names, places, images, and how rows are found and changed. */
export const line = (name: string, max: number) => filled(max, `'${name}' must be 1 to ${max} characters long`, isBlank)
export const Name = line('name', catalogLimits.nameLength).meta({
  description: 'Name, 1 to 200 characters; the slug is derived from it, again at every rename',
  example: 'candles test category',
})
export const Slug = Text.max(64)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: "'slug' must be 1 to 64 of a-z and 0-9 with single hyphens between" })
  .optional()
  .meta({
    description: 'Unique. Left out: derived from the name, with a number where it is taken',
    example: 'candles-2',
  })
export const Position = z.int().min(0).max(1_000_000).meta({ description: 'Place in lists; equal ones by id' })

/** How every resource takes its image: at most one of the three. */
export const ImageFields = {
  imageBlob: ImageFile.optional(),
  imageAssetId: Id.nullish().meta({ description: 'An image stored before, by its id; null takes the image away' }),
  imageUrl: z
    .url({ protocol: /^https?$/ })
    .max(2_000)
    .nullish()
    .meta({ description: 'An image stored before, by its URL; null takes the image away' }),
}
export const FurtherImages = z
  .array(Id)
  .max(catalogLimits.images)
  .refine(ids => new Set(ids).size === ids.length, { error: 'must name each image only once' })
  .readonly()
  .optional()
  .meta({ description: 'Assets of further images, in order; replaces those there are' })

export const IdInput = z.strictObject({ id: Id })
export const SlugInput = z.strictObject({ slug: Text })
/** The same, of what has resolved prices. */
export const PricedIdInput = z.strictObject({ id: Id, ...BuyingFields })
export const PricedSlugInput = z.strictObject({ slug: Text, ...BuyingFields })
export type PricedInput = z.output<typeof PricedIdInput> | z.output<typeof PricedSlugInput>
export const DeleteInput = z.strictObject({ id: Id, ifVersion: IfVersion })
export type DeleteInput = z.output<typeof DeleteInput>

const notFields = new Set(['id', 'ifVersion'])
const changesSomething = (input: object): boolean =>
  Object.entries(input).some(([key, value]) => value !== undefined && !notFields.has(key))

/** The input of a change: any of the fields, at least one. */
export const changeOf = <T extends z.core.$ZodShape>(fields: T) =>
  z
    .strictObject(fields)
    .partial()
    .extend({ id: Id, ifVersion: IfVersion })
    .refine(changesSomething, { error: 'Send at least one field to change' })

/** What every row of the catalog answers with. */
export const RowFields = {
  id: Id,
  version: z.int().meta({ description: 'Rises with every change; REST: ETag' }),
  createdAt: Timestamp,
  updatedAt: Timestamp.nullable().meta({ description: 'Null until the first update' }),
}
export const NameFields = {
  name: z.string().meta({ example: 'candles test category' }),
  slug: z.string().meta({ description: 'Unique; of the name, transliterated', example: 'candles-test-category' }),
}
export const ImageShown = {
  imageUrl: z.string().nullable().meta({ description: 'The image itself' }),
  image: ImageOutput.nullable().meta({ description: 'The same, with sizes, placeholder and variants' }),
}
