import { domainEvents, type EventFieldKind, type EventFields, eventTypes, type EventType } from '@atelier/domain'
import type { OutboxEvent } from '@atelier/domain/outbox'
import { z } from 'zod'
import { Id, Timestamp } from './common.ts'

const Version = z.int().positive()
const Count = z.int().nonnegative()
const OptionalId = Id.nullable()
const Ids = z.array(Id).readonly()

type FieldSchema<K extends EventFieldKind> = K extends 'id'
  ? typeof Id
  : K extends 'id or null'
    ? typeof OptionalId
    : K extends 'ids'
      ? typeof Ids
      : K extends 'version'
        ? typeof Version
        : K extends 'count'
          ? typeof Count
          : K extends readonly (infer W extends string)[]
            ? z.ZodEnum<{ [N in W]: N }>
            : never
type PayloadSchema<F extends EventFields> = z.ZodObject<{ -readonly [N in keyof F]: FieldSchema<F[N]> }, z.core.$strict>

const numberSchemas = { id: Id, 'id or null': OptionalId, ids: Ids, version: Version, count: Count }
const fieldSchema = (kind: EventFieldKind): z.ZodType => (typeof kind === 'string' ? numberSchemas[kind] : z.enum(kind))

/** The schema of a payload, from the field kinds of the event table. */
const payloadSchema = (fields: EventFields): z.ZodType =>
  z.strictObject(Object.fromEntries(Object.entries(fields).map(([name, kind]) => [name, fieldSchema(kind)])))

const item = <T extends string, P extends z.ZodType>(type: T, data: P) =>
  z.strictObject({ type: z.literal(type), data, at: Timestamp })

type Item<T extends string, P extends z.ZodType> = z.ZodObject<
  { type: z.ZodLiteral<T>; data: P; at: typeof Timestamp },
  z.core.$strict
>
type EventItem = { [E in EventType]: Item<E, PayloadSchema<(typeof domainEvents)[E]['payload']>> }[EventType]
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each item has the type and fields of its entry; `map` sees only their union
const eventItems = eventTypes.map(type =>
  item(type, payloadSchema(domainEvents[type].payload)),
) as unknown as EventItem[]

const position = z.int().nonnegative()

/** What a live stream sends: events, and three things of its own. */
export const LiveItem = z.discriminatedUnion('type', [
  item('ready', z.strictObject({ position })).meta({ description: 'First: from here on nothing is missed' }),
  item('gap', z.strictObject({ from: position, to: position })).meta({
    description: 'These numbers are gone from the server: read anew what you show',
  }),
  item('closing', z.strictObject({ reason: z.literal('shutdown') })).meta({
    description: 'The server ends: connect again, with the last id',
  }),
  ...eventItems,
])
export type LiveItem = z.infer<typeof LiveItem>

export const SubscribeLiveInput = z
  .strictObject({
    types: z
      .array(z.enum(eventTypes))
      .min(1)
      .max(100)
      .readonly()
      .optional()
      .meta({ description: 'Only these events; default: all you may hear' }),
    lastEventId: z
      .string()
      .regex(/^\d{1,15}$/, 'must be the id of an item of the stream: digits')
      .nullish()
      .meta({ description: 'Id of the last item you got: go on after it', example: '41' }),
  })
  .optional()
export type SubscribeLiveInput = z.infer<typeof SubscribeLiveInput>

/** An event as it is sent; undefined for one of another release, whose shape this one does not know. */
export const liveItemOf = ({ type, payload, createdAt }: OutboxEvent): LiveItem | undefined =>
  LiveItem.safeParse({ type, data: payload, at: createdAt }).data
