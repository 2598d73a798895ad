import type { Timestamp } from '../shared/clock.ts'

/** Where an object lies and how it is served: its type is fixed at the store and never guessed. */
export interface NewObject {
  readonly key: string
  readonly type: string
  readonly body: Uint8Array
}

export interface ObjectHead {
  readonly key: string
  readonly bytes: number
  readonly type: string
  readonly modifiedAt: Timestamp
}

export interface ObjectContent extends ObjectHead {
  /** To be read at once: the bound of the call covers the last byte. @throws STORAGE_UNAVAILABLE */
  readonly body: AsyncIterable<Uint8Array>
}

interface ObjectList {
  readonly objects: readonly Omit<ObjectHead, 'type'>[]
  /** The next call's `after`; null: that was all. */
  readonly next: string | null
}

/** A presigned request that a client sends to the store with exactly these headers. */
interface PresignedPut {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
}

/**
 * Objects by key, at an S3 server. Every call answers or fails within 5 seconds, attempts included, and every failure
 * is STORAGE_UNAVAILABLE with the store's own words as cause. NOT_CONFIGURED where the deployment has no bucket.
 * Source: `spec/reliability.md` R20, 14 and 15.
 */
export interface ObjectStore {
  /** False: the deployment has no bucket, and every call but `publicUrl` throws NOT_CONFIGURED. */
  readonly isConfigured: boolean
  /** Stores with a year of immutable caching; the same key again replaces. */
  put(object: NewObject): Promise<void>
  /** Null: no object has that key. */
  head(key: string): Promise<ObjectHead | null>
  get(key: string): Promise<ObjectContent | null>
  /** Of a key that is gone already: nothing. */
  delete(key: string): Promise<void>
  /** Objects whose keys begin with `prefix`, in the order of keys, from behind the key `after`; at most 1,000. */
  list(prefix: string, page?: { readonly after?: string | null; readonly limit?: number }): Promise<ObjectList>
  /** A PUT of exactly `bytes` bytes of `type`; the store refuses any other. Computed here: the store is not asked. */
  presignPut(put: {
    readonly key: string
    readonly type: string
    readonly bytes: number
    readonly seconds: number
  }): Promise<PresignedPut>
  /** A URL that reads one object for that long. Computed here: the store is not asked. */
  presignGet(key: string, seconds: number): Promise<string>
  /** The public URL of an object, built from configuration alone (`spec/documented-api.md` 4.4). */
  publicUrl(key: string): string
}
