import type { DomainEvents, EventType } from '../events.ts'

/**
 * What a kept answer was made of: `product:12` a row, `list:products` a choice of rows; `all` is on every answer.
 * Answers that carry a dropped tag are forgotten.
 */
export type CacheTag = 'all' | `${string}:${number}` | `list:${string}`

type TagsByEvent = { readonly [E in EventType]?: (payload: DomainEvents[E]) => readonly CacheTag[] }

/** What each event drops. Derived from events, because every write tells one: no verb has to think of the cache. */
const dropped: TagsByEvent = {}

/** The tags that an event drops; none for events of what is never kept. */
export const tagsOfEvent = <E extends EventType>(type: E, payload: DomainEvents[E]): readonly CacheTag[] =>
  dropped[type]?.(payload) ?? []
