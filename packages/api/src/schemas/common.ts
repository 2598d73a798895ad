import { timestampOf } from '@atelier/domain'
import { z } from 'zod'

/** Nothing goes in, or nothing comes out. */
export const Nothing = z.void()

/** A row's id: a positive JSON integer. */
export const Id = z.int().positive().meta({ description: 'Id of a row', example: 7 })

/** ISO 8601 in UTC with six fraction digits. */
export const Timestamp = z
  .string()
  .meta({ description: 'ISO 8601, UTC', format: 'date-time', example: '2026-03-01T09:30:00.123456Z' })

/** An instant that a caller sends, in any offset. */
export const Moment = z.iso
  .datetime({ offset: true, error: 'must be an instant, as 2026-12-31T20:00:00Z' })
  .transform(text => timestampOf(Date.parse(text)))

/** No U+0000 and no lone surrogate: Postgres and JSON can both hold the text. */
export const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes('\0')

/** Text that Postgres and JSON can both hold. */
export const Text = z.string().refine(isStorable, {
  error: 'must not contain U+0000 or lone surrogates',
})

/** HTML's rule decides what an address is. JSON Schema's `format` is narrower: validators refuse `user@localhost` by it. */
export const emailText = "E-mail address, by HTML's rule"

/** The version the caller saw (`If-Match` on REST); another one is refused with VERSION_CONFLICT. */
export const IfVersion = z.int().positive().optional().meta({ description: 'Version the caller saw; REST: If-Match' })

/** Which page of a list. */
export const PageInput = z.strictObject({
  limit: z.int().min(1).max(100).default(20).meta({ description: 'Items a page, 1 to 100' }),
  cursor: z
    .string()
    .min(1)
    .max(500)
    .nullish()
    .transform(cursor => cursor ?? null)
    .meta({ description: 'nextCursor of the page before' }),
})

/** A keyset page of `item`. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.strictObject({
    items: z.array(item).readonly(),
    nextCursor: z.string().nullable().meta({ description: 'Opaque; null on the last page' }),
  })
