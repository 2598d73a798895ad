import { longestQuery, recordTypes, searchTypes } from '@atelier/domain/search'
import { z } from 'zod'
import { ImageShown } from './records.ts'
import { Id, PageInput, pageOf, Timestamp } from './common.ts'
import { CurrencyAsked, MoneyOutput } from './prices.ts'

/** Whatever people type or paste: nothing but its length is ever refused. */
export const SearchText = z
  .string()
  .max(longestQuery, { error: `must be at most ${longestQuery} characters long` })
  .meta({
    description:
      'Words, all of which are wanted and each perhaps unfinished; "side by side"; -without; or a part number, with or without its spaces and dashes',
    example: 'brake disc',
  })

export const SearchInput = PageInput.extend({
  q: SearchText,
  types: z
    .array(z.enum([...searchTypes, ...recordTypes]))
    .min(1)
    .max(searchTypes.length + recordTypes.length)
    .readonly()
    .default([...searchTypes, ...recordTypes])
    .meta({
      description: 'What to look for; default: everything. Orders, waybills and returns are found by staff alone',
      example: ['products', 'projects'],
    }),
  currency: CurrencyAsked,
})
export type SearchInput = z.output<typeof SearchInput>

const place = z.int().min(0)
const Marks = z
  .array(z.strictObject({ start: place, end: place }).meta({ id: 'SearchMark' }))
  .readonly()
  .meta({ description: 'What of it was looked for, in UTF-16 code units: `text.slice(start, end)`' })

const Hit = {
  id: Id,
  title: z.string().meta({ description: 'Plain text, as it was written: to be escaped like any text' }),
  titleMarks: Marks,
  excerpt: z
    .string()
    .nullable()
    .meta({ description: 'Plain text around what was looked for in its description; null: nothing of it is there' }),
  excerptMarks: Marks,
  ...ImageShown,
}

export const SearchHitOutput = z
  .discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('product'),
      ...Hit,
      slug: z.string(),
      categoryName: z.string(),
      priceFrom: MoneyOutput.nullable().meta({ description: 'The lowest price of one piece among its active offers' }),
      number: z
        .string()
        .nullable()
        .meta({ description: 'The part number it was found by, as it is written', example: '0 242 229 699' }),
    }),
    z.strictObject({ type: z.literal('project'), ...Hit, slug: z.string(), userId: Id }),
    z.strictObject({
      type: z.enum(['order', 'waybill', 'return']),
      ...Hit,
      status: z.string().meta({ example: 'NEW' }),
    }),
    z.strictObject({
      type: z.literal('event'),
      ...Hit,
      date: z.string().meta({ format: 'date', example: '2026-12-31' }),
      venue: z.string(),
      startsAt: Timestamp.nullable(),
    }),
  ])
  .meta({
    id: 'SearchHit',
    description: 'A product on sale, a project or an event; for staff also an order, a waybill or a return',
  })
export type SearchHitOutput = z.infer<typeof SearchHitOutput>

export const SearchPage = pageOf(SearchHitOutput).meta({ id: 'SearchPage' })
export type SearchPage = z.infer<typeof SearchPage>
