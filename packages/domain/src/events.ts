/* oxlint-disable eslint/max-lines -- one table holds every event */
import { issuedKinds } from './documents/issued.ts'
import { defineEvent, type EventEntry, type EventPayload } from './event-fields.ts'
import { importKinds, importStatuses } from './imports/import.ts'
import { availabilities } from './offers/offer.ts'

const account = defineEvent({
  payload: { accountId: 'id' },
  aggregate: 'accountId',
  audience: { account: 'accountId' },
  invalidates: [],
})
const accountAndUser = defineEvent({
  payload: { accountId: 'id', userId: 'id' },
  aggregate: 'accountId',
  audience: { account: 'accountId' },
  invalidates: [],
})
const user = defineEvent({
  payload: { userId: 'id' },
  aggregate: 'userId',
  audience: { user: 'userId' },
  invalidates: [],
})
const project = defineEvent({
  payload: { projectId: 'id', userId: 'id' },
  aggregate: 'projectId',
  audience: 'public',
  invalidates: [],
})
const asset = defineEvent({
  payload: { assetId: 'id', userId: 'id' },
  aggregate: 'assetId',
  audience: { user: 'userId' },
  invalidates: [],
})
const category = defineEvent({
  payload: { categoryId: 'id', version: 'version' },
  aggregate: 'categoryId',
  // Catalog payloads do not say whether the record is published, so only staff receive them.
  audience: 'staff',
  // Answers that show a record inside another one are invalidated too.
  invalidates: [{ row: 'category', id: 'categoryId' }, 'list:categories', 'list:sub_categories', 'list:products'],
})
const subCategory = defineEvent({
  payload: { subCategoryId: 'id', version: 'version' },
  aggregate: 'subCategoryId',
  audience: 'staff',
  invalidates: [{ row: 'sub_category', id: 'subCategoryId' }, 'list:sub_categories', 'list:products'],
})
const product = defineEvent({
  payload: { productId: 'id', version: 'version' },
  aggregate: 'productId',
  audience: 'staff',
  invalidates: [{ row: 'product', id: 'productId' }, 'list:products', 'list:offers'],
})
const productOnPosters = defineEvent({ ...product, invalidates: [...product.invalidates, 'list:posters'] })
const offer = defineEvent({
  payload: { offerId: 'id', productId: 'id', version: 'version' },
  aggregate: 'offerId',
  audience: 'staff',
  invalidates: [{ row: 'offer', id: 'offerId' }, { row: 'product', id: 'productId' }, 'list:products', 'list:offers'],
})
const collection = defineEvent({
  payload: { collectionId: 'id', version: 'version' },
  aggregate: 'collectionId',
  audience: 'staff',
  invalidates: [{ row: 'collection', id: 'collectionId' }, 'list:collections'],
})
const cart = defineEvent({
  payload: { cartId: 'id', userId: 'id or null', version: 'version' },
  aggregate: 'cartId',
  audience: { user: 'userId' },
  invalidates: [],
})
const taxClass = defineEvent({
  payload: { taxClassId: 'id', version: 'version' },
  aggregate: 'taxClassId',
  audience: 'staff',
  invalidates: [],
})
const priceList = defineEvent({
  payload: { priceListId: 'id', version: 'version' },
  aggregate: 'priceListId',
  audience: 'staff',
  // Every answer with a resolved price carries this tag, because all lists together decide a price.
  invalidates: ['list:price_lists'],
})
const shippingMethod = defineEvent({
  payload: { shippingMethodId: 'id', version: 'version' },
  aggregate: 'shippingMethodId',
  audience: 'staff',
  invalidates: [],
})
const coupon = defineEvent({
  payload: { couponId: 'id', version: 'version' },
  aggregate: 'couponId',
  audience: 'staff',
  invalidates: [],
})
const order = defineEvent({
  payload: { orderId: 'id', userId: 'id or null', version: 'version' },
  aggregate: 'orderId',
  audience: { user: 'userId' },
  invalidates: [],
})
const payment = defineEvent({
  payload: { paymentId: 'id', orderId: 'id', userId: 'id or null', version: 'version' },
  aggregate: 'paymentId',
  audience: { user: 'userId' },
  invalidates: [],
})
const refund = defineEvent({
  payload: { refundId: 'id', paymentId: 'id', orderId: 'id', userId: 'id or null' },
  aggregate: 'refundId',
  audience: { user: 'userId' },
  invalidates: [],
})
const returned = defineEvent({
  payload: { returnId: 'id', orderId: 'id', userId: 'id or null', version: 'version' },
  aggregate: 'returnId',
  audience: { user: 'userId' },
  invalidates: [],
})
const document = defineEvent({
  payload: { documentId: 'id', kind: issuedKinds, orderId: 'id or null', userId: 'id or null' },
  aggregate: 'documentId',
  audience: { user: 'userId' },
  invalidates: [],
})
const event = defineEvent({
  payload: { eventId: 'id', userId: 'id or null' },
  aggregate: 'eventId',
  audience: 'public',
  invalidates: [],
})
const poster = defineEvent({
  payload: { posterId: 'id' },
  aggregate: 'posterId',
  audience: 'public',
  invalidates: ['list:posters'],
})
const waybill = defineEvent({
  payload: { waybillId: 'id', orderId: 'id or null', version: 'version' },
  aggregate: 'waybillId',
  audience: 'staff',
  invalidates: [],
})
const location = defineEvent({
  payload: { locationId: 'id', version: 'version' },
  aggregate: 'locationId',
  audience: 'staff',
  invalidates: [],
})
const importState = defineEvent({
  payload: {
    importId: 'id',
    userId: 'id',
    status: importStatuses,
    rowsRead: 'count',
    rowsGood: 'count',
    rowsBad: 'count',
  },
  aggregate: 'importId',
  audience: { user: 'userId' },
  // A batch holds rows of every kind.
  invalidates: ['all'],
})
const apiKey = defineEvent({
  payload: { apiKeyId: 'id', userId: 'id' },
  aggregate: 'apiKeyId',
  audience: { user: 'userId' },
  invalidates: [],
})

/**
 * Every domain event, `<resource>.<past tense>`. Payload types, live schemas, audiences, outbox keys, cache tags and
 * the list in `docs/webhooks.md` derive from this table.
 */
export const domainEvents = {
  'account.registered': accountAndUser,
  'account.verified': account,
  'account.email_changed': account,
  'account.password_changed': account,
  // Posters are deleted with the account's events and projects.
  'account.deleted': { ...accountAndUser, invalidates: ['list:posters'] },
  'user.updated': user,
  'user.role_changed': user,
  'user.banned': user,
  'user.unbanned': user,
  'project.created': project,
  'project.updated': project,
  'project.deleted': { ...project, invalidates: ['list:posters'] },
  'asset.uploaded': asset,
  'asset.deleted': asset,
  'category.created': category,
  'category.updated': category,
  'category.deleted': category,
  'sub_category.created': subCategory,
  'sub_category.updated': subCategory,
  'sub_category.deleted': subCategory,
  'product.created': product,
  'product.updated': productOnPosters,
  'product.deleted': productOnPosters,
  'offer.created': offer,
  'offer.updated': defineEvent({
    payload: { offerId: 'id', productId: 'id', previousProductId: 'id', version: 'version' },
    aggregate: 'offerId',
    audience: 'staff',
    invalidates: [...offer.invalidates, { row: 'product', id: 'previousProductId' }],
  }),
  'offer.deleted': offer,
  'offer.price_changed': offer,
  'collection.created': collection,
  'collection.updated': collection,
  'collection.deleted': collection,
  'cart.merged': defineEvent({
    payload: { cartId: 'id', guestCartId: 'id', userId: 'id', version: 'version' },
    aggregate: 'cartId',
    audience: { user: 'userId' },
    invalidates: [],
  }),
  'cart.converted': cart,
  'tax_class.created': taxClass,
  'tax_class.updated': taxClass,
  'price_list.created': priceList,
  'price_list.updated': priceList,
  'price_list.deleted': priceList,
  'shipping_method.created': shippingMethod,
  'shipping_method.updated': shippingMethod,
  'coupon.created': coupon,
  'coupon.updated': coupon,
  'order.placed': order,
  'order.confirmed': order,
  'order.in_progress': order,
  'order.shipped': order,
  'order.completed': order,
  'order.canceled': order,
  'order.expired': order,
  'payment.authorized': payment,
  'payment.captured': payment,
  'payment.failed': payment,
  'payment.auto_refunded': payment,
  // The money is not what was asked for: for staff alone.
  'payment.requires_review': { ...payment, audience: 'staff' },
  'refund.succeeded': refund,
  'refund.failed': refund,
  'return.requested': returned,
  'return.approved': returned,
  'return.rejected': returned,
  'return.canceled': returned,
  'return.received': returned,
  'return.refunded': returned,
  'return.closed': returned,
  'document.issued': document,
  // Its files are made.
  'document.ready': document,
  'event.created': event,
  'event.updated': event,
  'event.deleted': { ...event, invalidates: ['list:posters'] },
  'poster.created': poster,
  'poster.updated': poster,
  'poster.deleted': poster,
  // Only when buyers read something else than before; counters change without an event.
  'stock.availability_changed': defineEvent({
    payload: { offerId: 'id', productId: 'id', availability: availabilities },
    aggregate: 'offerId',
    audience: 'public',
    invalidates: [{ row: 'offer', id: 'offerId' }, { row: 'product', id: 'productId' }, 'list:products', 'list:offers'],
  }),
  'stock.low': defineEvent({
    payload: { offerId: 'id', productId: 'id', available: 'count' },
    aggregate: 'offerId',
    audience: 'staff',
    invalidates: [],
  }),
  'location.created': location,
  // Availability follows by a job.
  'location.updated': location,
  'waybill.posted': waybill,
  'waybill.reversed': waybill,
  'import.progressed': importState,
  'import.finished': importState,
  // One event a batch, in place of an event a record; at most 500 ids. Of prices: ids of their offers.
  'import.batch_applied': defineEvent({
    payload: { importId: 'id', resource: importKinds, created: 'ids', updated: 'ids' },
    aggregate: 'importId',
    audience: 'staff',
    // Records inside other records change too.
    invalidates: ['all'],
  }),
  'api_key.created': apiKey,
  'api_key.updated': apiKey,
  'api_key.deleted': apiKey,
} as const satisfies Readonly<Record<`${string}.${string}`, EventEntry>>

export type EventType = keyof typeof domainEvents
/** Payload by event type; a row in the outbox of the same transaction. */
export type DomainEvents = { readonly [E in EventType]: EventPayload<(typeof domainEvents)[E]['payload']> }

/** The payload of an event without the id of the record that it is about. */
export type PayloadWithoutId<E extends EventType> = Omit<DomainEvents[E], (typeof domainEvents)[E]['aggregate']>

/** An event of a record that has no id yet: the insert adds the id that it assigns. */
export interface PreparedEvent {
  readonly type: EventType
  /** The field of the payload that holds the id. */
  readonly idKey: string
  /** JSON of the other fields. */
  readonly payload: string
  readonly requestId: string
}

export const isEventType = (name: string): name is EventType => Object.hasOwn(domainEvents, name)
/** Every event type, in the order of the table. */
export const eventTypes: readonly EventType[] = Object.keys(domainEvents).filter(isEventType)
/** The entry of an event type, without the detail of its own field names. */
export const eventEntry = (type: EventType): EventEntry => domainEvents[type]

/** The number that a payload holds in a field of its entry, or null. */
export function optionalNumberField(payload: DomainEvents[EventType], field: string): number | null {
  const value: unknown = new Map<string, unknown>(Object.entries(payload)).get(field)
  return typeof value === 'number' ? value : null
}

/** The number that a payload holds in a field of its entry. */
export function numberField(payload: DomainEvents[EventType], field: string): number {
  const value = optionalNumberField(payload, field)
  if (value === null) throw new TypeError(`Event payload has no number in '${field}'`)
  return value
}
