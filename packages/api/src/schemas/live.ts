import type { DomainEvents, EventType } from '@atelier/domain'
import { importStatuses } from '@atelier/domain/imports'
import { eventTypes } from '@atelier/domain/live'
import type { OutboxEvent } from '@atelier/domain/outbox'
import { z } from 'zod'
import { Id, Timestamp } from './common.ts'

const Version = z.int().positive()
const Count = z.int().nonnegative()
const account = z.strictObject({ accountId: Id, userId: Id })
const accountVerified = z.strictObject({ accountId: Id })
const user = z.strictObject({ userId: Id })
const project = z.strictObject({ projectId: Id, userId: Id })
const asset = z.strictObject({ assetId: Id, userId: Id })
const category = z.strictObject({ categoryId: Id, version: Version })
const subCategory = z.strictObject({ subCategoryId: Id, version: Version })
const product = z.strictObject({ productId: Id, version: Version })
const offer = z.strictObject({ offerId: Id, productId: Id, version: Version })
const offerUpdated = z.strictObject({ offerId: Id, productId: Id, previousProductId: Id, version: Version })
const collection = z.strictObject({ collectionId: Id, version: Version })
const taxClass = z.strictObject({ taxClassId: Id, version: Version })
const priceList = z.strictObject({ priceListId: Id, version: Version })
const event = z.strictObject({ eventId: Id, userId: Id })
const poster = z.strictObject({ posterId: Id })
const imported = z.strictObject({
  importId: Id,
  userId: Id,
  status: z.enum(importStatuses),
  rowsRead: Count,
  rowsGood: Count,
  rowsBad: Count,
})

/** What each event carries: ids, to be looked up with the rights of who hears them. An event without one does not compile. */
const payloads = {
  'account.registered': account,
  'account.verified': accountVerified,
  'account.email_changed': accountVerified,
  'account.password_changed': accountVerified,
  'account.deleted': account,
  'user.updated': user,
  'user.role_changed': user,
  'user.banned': user,
  'user.unbanned': user,
  'project.created': project,
  'project.updated': project,
  'project.deleted': project,
  'asset.uploaded': asset,
  'asset.deleted': asset,
  'category.created': category,
  'category.updated': category,
  'category.deleted': category,
  'sub_category.created': subCategory,
  'sub_category.updated': subCategory,
  'sub_category.deleted': subCategory,
  'product.created': product,
  'product.updated': product,
  'product.deleted': product,
  'offer.created': offer,
  'offer.updated': offerUpdated,
  'offer.deleted': offer,
  'offer.price_changed': offer,
  'collection.created': collection,
  'collection.updated': collection,
  'collection.deleted': collection,
  'tax_class.created': taxClass,
  'tax_class.updated': taxClass,
  'price_list.created': priceList,
  'price_list.updated': priceList,
  'price_list.deleted': priceList,
  'event.created': event,
  'event.updated': event,
  'event.deleted': event,
  'poster.created': poster,
  'poster.updated': poster,
  'poster.deleted': poster,
  'import.progressed': imported,
  'import.finished': imported,
} as const satisfies { readonly [E in EventType]: z.ZodType<DomainEvents[E]> }

const item = <T extends string, P extends z.ZodType>(type: T, data: P) =>
  z.strictObject({ type: z.literal(type), data, at: Timestamp })

type Item<T extends string, P extends z.ZodType> = z.ZodObject<
  { type: z.ZodLiteral<T>; data: P; at: typeof Timestamp },
  z.core.$strict
>
type EventItem = { [E in EventType]: Item<E, (typeof payloads)[E]> }[EventType]
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each item is made of its own type and payload; `map` sees their unions only
const eventItems = eventTypes.map(type => item(type, payloads[type])) as EventItem[]

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
      .regex(/^\d{1,15}$/)
      .nullish()
      .meta({ description: 'Id of the last item you got: go on after it', example: '41' }),
  })
  .optional()
export type SubscribeLiveInput = z.infer<typeof SubscribeLiveInput>

/** An event as it is sent; undefined for one of another release, whose shape this one does not know. */
export const liveItemOf = ({ type, payload, createdAt }: OutboxEvent): LiveItem | undefined =>
  LiveItem.safeParse({ type, data: payload, at: createdAt }).data
