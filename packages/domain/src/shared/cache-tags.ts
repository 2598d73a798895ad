import type { DomainEvents, EventType } from '../events.ts'

/**
 * What a kept answer was made of: `product:12` a row, `list:products` a choice of rows; `all` is on every answer.
 * Answers that carry a dropped tag are forgotten.
 */
export type CacheTag = 'all' | `list:${CachedList}` | `${CachedRow}:${number}`
export type CachedRow = 'category' | 'sub_category' | 'product' | 'offer' | 'collection'
export type CachedList =
  | 'categories'
  | 'sub_categories'
  | 'products'
  | 'offers'
  | 'collections'
  | 'posters'
  | 'price_lists'

type TagsOf<P> = (payload: P) => readonly CacheTag[]
type TagsByEvent = { readonly [E in EventType]?: TagsOf<DomainEvents[E]> }

// What is shown elsewhere is dropped there too: a product shows where it stands and its offers, an offer its product.
const category: TagsOf<DomainEvents['category.updated']> = ({ categoryId }) => [
  `category:${categoryId}`,
  'list:categories',
  'list:sub_categories',
  'list:products',
]
const subCategory: TagsOf<DomainEvents['sub_category.updated']> = ({ subCategoryId }) => [
  `sub_category:${subCategoryId}`,
  'list:sub_categories',
  'list:products',
]
const product: TagsOf<DomainEvents['product.updated']> = ({ productId }) => [
  `product:${productId}`,
  'list:products',
  'list:offers',
]
const offer: TagsOf<DomainEvents['offer.created']> = ({ offerId, productId }) => [
  `offer:${offerId}`,
  `product:${productId}`,
  'list:products',
  'list:offers',
]
const collection: TagsOf<DomainEvents['collection.updated']> = ({ collectionId }) => [
  `collection:${collectionId}`,
  'list:collections',
]
/** On every answer with a resolved price: who pays what is decided by all lists together. */
const priceLists = (): readonly CacheTag[] => ['list:price_lists']
const everything = (): readonly CacheTag[] => ['all']

const posters = (): readonly CacheTag[] => ['list:posters']
/** A poster goes with what it is for, and that goes with its owner. */
const carousel: TagsByEvent = {
  'poster.created': posters,
  'poster.updated': posters,
  'poster.deleted': posters,
  'event.deleted': posters,
  'project.deleted': posters,
  'account.deleted': posters,
}

/** What each event drops. Derived from events, because every write tells one: no verb has to think of the cache. */
const tagsByEvent: TagsByEvent = {
  ...carousel,
  'category.created': category,
  'category.updated': category,
  'category.deleted': category,
  'sub_category.created': subCategory,
  'sub_category.updated': subCategory,
  'sub_category.deleted': subCategory,
  'product.created': product,
  'product.updated': payload => [...product(payload), ...posters()],
  'product.deleted': payload => [...product(payload), ...posters()],
  'offer.created': offer,
  'offer.updated': payload => [...offer(payload), `product:${payload.previousProductId}`],
  'offer.deleted': offer,
  'offer.price_changed': offer,
  'collection.created': collection,
  'collection.updated': collection,
  'collection.deleted': collection,
  'price_list.created': priceLists,
  'price_list.updated': priceLists,
  'price_list.deleted': priceLists,
  // Batches of rows of every kind.
  'import.progressed': everything,
  'import.finished': everything,
}

/** The tags that an event drops; none for events of what is never kept. */
export const tagsOfEvent = <E extends EventType>(type: E, payload: DomainEvents[E]): readonly CacheTag[] =>
  tagsByEvent[type]?.(payload) ?? []
