import { isCalendarDate } from '@atelier/domain/events'
import { z } from 'zod'
import { ImageOutput } from './assets.ts'
import { Id, IfVersion, PageInput, pageOf, Text, Timestamp } from './common.ts'
import { filled, longest } from './lengths.ts'
import { ImageFields } from './records.ts'

const lineOf = (name: string, max: number) => filled(max, `'${name}' must be 1 to ${max} characters long`)
const Day = z
  .string()
  .refine(isCalendarDate, { error: 'must be a day of the calendar, as YYYY-MM-DD' })
  .meta({ description: 'A day, YYYY-MM-DD; never shifted by a zone', example: '2023-12-31' })
const Wall = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/, {
    error: 'must be a wall time, as YYYY-MM-DDTHH:MM',
  })
  .refine(wall => isCalendarDate(wall.slice(0, 10)), { error: 'must lie on a day of the calendar' })
  .transform(wall => (wall.length === 16 ? `${wall}:00` : wall))
  .meta({ description: 'Wall time in timezone, YYYY-MM-DDTHH:MM', example: '2023-12-31T20:00' })

const Fields = {
  date: Day,
  time: lineOf('time', 32).meta({ description: 'Free text, kept as sent', example: '8pm' }),
  venue: lineOf('venue', 256).meta({ example: 'Event Venue' }),
  address: lineOf('address', 256).meta({ example: 'Event Address' }),
}
const Extras = {
  title: lineOf('title', 200).nullish(),
  description: Text.refine(...longest(65_536, 'bytes', "'description' must be at most 65536 bytes long"))
    .nullish()
    .meta({ description: 'Markdown, at most 65,536 bytes' }),
  ...ImageFields,
  imageUrl: ImageFields.imageUrl.meta({
    description: 'An image stored before, by its URL, or a picture elsewhere; null takes the image away',
    example: 'https://images.example/evening.webp',
  }),
  capacity: z.int().min(1).max(1_000_000).nullish().meta({ description: 'How many people fit in' }),
  startsAt: Wall.nullish(),
  endsAt: Wall.nullish(),
  timezone: z.string().max(64).nullish().meta({ description: 'IANA name', example: 'Pacific/Auckland' }),
  canceled: z.boolean().optional().meta({ description: 'True: it does not take place' }),
}

export const CreateEventInput = z.strictObject({ ...Fields, ...Extras })
export type CreateEventInput = z.infer<typeof CreateEventInput>
/** The documented four, and what is left out is cleared. */
export const ReplaceEventInput = CreateEventInput.extend({ id: Id, ifVersion: IfVersion })
export type ReplaceEventInput = z.infer<typeof ReplaceEventInput>
export const UpdateEventInput = z
  .strictObject({ id: Id, ifVersion: IfVersion, ...Fields, ...Extras })
  .partial({ date: true, time: true, venue: true, address: true })
  .refine(({ id: _id, ifVersion: _version, ...patch }) => Object.values(patch).some(value => value !== undefined), {
    error: 'Send at least one field to change',
  })
export type UpdateEventInput = z.infer<typeof UpdateEventInput>
export const EventIdInput = z.strictObject({ id: Id })
export const DeleteEventInput = z.strictObject({ id: Id, ifVersion: IfVersion })
export type DeleteEventInput = z.infer<typeof DeleteEventInput>

const Filter = {
  from: Day.optional().meta({ description: 'First day; events that last into it are listed too' }),
  to: Day.optional().meta({ description: 'Last day' }),
  month: z
    .string()
    .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'must be a month, as 2026-03')
    .optional()
    .meta({
      description: 'One month, YYYY-MM, with the events that last into it; from and to narrow it',
      example: '2023-12',
    }),
  q: Text.refine(...longest(200, 'characters', "'q' must be at most 200 characters long"))
    .optional()
    .meta({ description: 'Words in title, venue, address or time' }),
}
export const ListEventsInput = PageInput.extend(Filter)
export type ListEventsInput = z.infer<typeof ListEventsInput>
export const CalendarInput = z.strictObject({ id: Id.optional(), ...Filter })
export type CalendarInput = z.infer<typeof CalendarInput>

export const EventOutput = z
  .strictObject({
    id: Id,
    ownerId: Id.nullable().meta({ description: 'Null: the staff member who created it was deleted' }),
    date: z.string().meta({ format: 'date', example: '2023-12-31' }),
    time: z.string(),
    venue: z.string(),
    address: z.string(),
    title: z.string().nullable(),
    description: z.string().nullable(),
    descriptionHtml: z.string().nullable().meta({ description: 'Sanitised HTML of description' }),
    imageUrl: z.string().nullable(),
    image: ImageOutput.nullable().meta({
      description: 'Where the picture is one of ours: sizes, placeholder, variants',
    }),
    capacity: z.int().nullable(),
    startsAt: Timestamp.nullable(),
    endsAt: Timestamp.nullable(),
    timezone: z.string().nullable(),
    canceledAt: Timestamp.nullable(),
    version: z.int(),
    createdAt: Timestamp,
    updatedAt: Timestamp.nullable(),
  })
  .meta({ id: 'Event' })
export type EventOutput = z.infer<typeof EventOutput>
export const EventPage = pageOf(EventOutput)
/** iCalendar text (RFC 5545). */
export const CalendarOutput = z.string().meta({ description: 'iCalendar, RFC 5545', contentMediaType: 'text/calendar' })
