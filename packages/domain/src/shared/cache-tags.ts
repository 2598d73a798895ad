import type { DomainEvents, EventType } from '../events.ts'

/**
 * What a kept answer was made of: `product:12` a row, `list:products` a choice of rows; `all` is on every answer.
 * Answers that carry a dropped tag are forgotten.
 */
export type CacheTag = 'all' | `${string}:${number}` | `list:${string}`

type TagsByEvent = { readonly [E in EventType]?: (payload: DomainEvents[E]) => readonly CacheTag[] }

const posters = (): readonly CacheTag[] => ['list:posters']
/** A poster goes with what it is for, and that goes with its owner. */
const carousel: TagsByEvent = {
  'poster.created': posters,
  'poster.updated': posters,
  'poster.deleted': posters,
  'event.deleted': posters,
  'project.deleted': posters,
  'account.deleted': posters,
  'product.updated': posters,
  'product.removed': posters,
}

/** What each event drops. Derived from events, because every write tells one: no verb has to think of the cache. */
const dropped: TagsByEvent = {
  ...carousel,
}

/** The tags that an event drops; none for events of what is never kept. */
export const tagsOfEvent = <E extends EventType>(type: E, payload: DomainEvents[E]): readonly CacheTag[] =>
  dropped[type]?.(payload) ?? []
