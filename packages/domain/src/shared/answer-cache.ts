import type { CacheTag } from './cache-tags.ts'

/** A finished public answer: it is sent again without parsing or serialising. */
export interface CachedAnswer {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Of this representation only: content-type, etag, link; lower-case names. */
  readonly headers: Readonly<Record<string, string>>
  /** Forgotten when one of them is dropped. */
  readonly tags: readonly CacheTag[]
  /** Milliseconds since 1970 at which it stops being true by itself; undefined: never. */
  readonly endsAt?: number
}

/** A cached answer as it is served now. */
export interface ServedAnswer {
  readonly answer: CachedAnswer
  /** Whole seconds since it was made; undefined: made for this very request. */
  readonly ageSeconds: number | undefined
}

/** Keeps finished answers for a while (`spec/reliability.md` 11). Never worse than no cache, but for speed. */
export interface AnswerCache {
  /** The answer, if it is at hand and fresh. Waits for nothing. */
  peek(key: string): ServedAnswer | undefined
  /** The answer from wherever it is, made by `fill` where it is nowhere. Callers at the same time share one `fill`. */
  get(key: string, fill: () => Promise<CachedAnswer>): Promise<ServedAnswer>
}

/** How a request was served. `refused`: computed but not cached, because its data changed meanwhile. */
export type CacheOutcome = 'hit' | 'stale' | 'shared' | 'miss' | 'refused'
