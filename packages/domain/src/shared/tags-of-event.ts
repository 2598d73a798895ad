import { type DomainEvents, eventEntry, type EventType, numberField } from '../events.ts'
import type { CacheTag } from './cache-tags.ts'

/** The tags that an event invalidates. Every write emits an event, so no service function handles the cache. */
export const tagsOfEvent = <E extends EventType>(type: E, payload: DomainEvents[E]): readonly CacheTag[] =>
  eventEntry(type).invalidates.map(tag =>
    typeof tag === 'string' ? tag : (`${tag.row}:${numberField(payload, tag.id)}` as const),
  )
