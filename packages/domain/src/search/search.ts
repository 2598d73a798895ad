import type { Image } from '../assets/asset.ts'
import type { Timestamp } from '../shared/clock.ts'

/** What can be looked for at once. */
export const searchTypes = ['products', 'projects', 'events'] as const
export type SearchType = (typeof searchTypes)[number]

interface Found {
  readonly id: number
  readonly title: string
  /** The start of the sanitised HTML of what is said about it. */
  readonly html: string | null
  readonly image: Image | null
}

export interface FoundProduct extends Found {
  readonly type: 'product'
  readonly slug: string
  readonly categoryName: string
  /** The part number that was looked for, as it is written; null: words were. */
  readonly number: string | null
}
export interface FoundProject extends Found {
  readonly type: 'project'
  readonly slug: string
  readonly userId: number
}
export interface FoundEvent extends Found {
  readonly type: 'event'
  /** `YYYY-MM-DD` */
  readonly date: string
  readonly venue: string
  readonly startsAt: Timestamp | null
  /** Of a picture that is none of ours. */
  readonly imageUrl: string | null
}

/** A public search hit. */
export type SearchHit = FoundProduct | FoundProject | FoundEvent
