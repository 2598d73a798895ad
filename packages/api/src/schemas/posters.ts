import { timestampOf } from '@atelier/domain'
import { isDeepLink } from '@atelier/domain/posters'
import { z } from 'zod'
import { ImageOutput } from './assets.ts'
import { Id, IfVersion, PageInput, pageOf, Text, Timestamp } from './common.ts'
import { filled } from './lengths.ts'
import { ImageFields } from './records.ts'

const Title = filled(200, "'title' must be 1 to 200 characters long")
const DeepLink = Text.max(2_000)
  .refine(isDeepLink, { error: "'deep_link' must be an absolute URL: http, https or the scheme of an app" })
  .meta({ description: 'Absolute; http, https or the scheme of an app', example: 'https://studio.example/lamps' })
const ExpiresAt = z.iso
  .datetime({ offset: true, error: 'must be an instant, as 2026-12-31T20:00:00Z' })
  .transform(text => timestampOf(Date.parse(text)))
  .meta({
    description: 'ISO 8601 with its offset; in the future',
    format: 'date-time',
    example: '2031-12-31T20:00:00Z',
  })

const Fields = {
  title: Title.nullish(),
  deepLink: DeepLink,
  expiresAt: ExpiresAt,
  position: z.int().min(0).max(1_000_000).meta({ description: 'Place in the carousel, the lowest first' }),
  eventId: Id.nullish().meta({ description: 'Exactly one of the three is set', example: 7 }),
  productId: Id.nullish(),
  projectId: Id.nullish(),
  ...ImageFields,
}

export const CreatePosterInput = z.strictObject({ ...Fields, position: Fields.position.default(0) })
export type CreatePosterInput = z.output<typeof CreatePosterInput>
export const UpdatePosterInput = z
  .strictObject({ id: Id, ifVersion: IfVersion, ...Fields })
  .partial({ deepLink: true, expiresAt: true, position: true })
  .refine(({ id: _id, ifVersion: _version, ...patch }) => Object.values(patch).some(value => value !== undefined), {
    error: 'Send at least one field to change',
  })
export type UpdatePosterInput = z.output<typeof UpdatePosterInput>
export const PosterIdInput = z.strictObject({ id: Id })
export const DeletePosterInput = z.strictObject({ id: Id, ifVersion: IfVersion })
export type DeletePosterInput = z.output<typeof DeletePosterInput>
export const ListPostersInput = PageInput.extend({
  include: z.enum(['expired']).optional().meta({ description: 'Also those that have expired; EMPLOYEE' }),
})
export type ListPostersInput = z.output<typeof ListPostersInput>

export const PosterOutput = z
  .strictObject({
    id: Id,
    title: z.string().nullable(),
    imageUrl: z.string(),
    image: ImageOutput,
    deepLink: z.string(),
    eventId: Id.nullable(),
    productId: Id.nullable(),
    projectId: Id.nullable(),
    position: z.int(),
    expiresAt: Timestamp,
    version: z.int(),
    createdAt: Timestamp,
    updatedAt: Timestamp.nullable(),
  })
  .meta({ id: 'Poster' })
export type PosterOutput = z.infer<typeof PosterOutput>
export const PosterPage = pageOf(PosterOutput)
