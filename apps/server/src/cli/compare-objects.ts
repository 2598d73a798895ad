import type { ObjectRow } from '@atelier/db'
import { assetGrace, type ObjectHead, objectIdOf, quarantinePrefix } from '@atelier/domain/assets'
import { isDocumentKey } from '@atelier/domain/documents'

export type ListedObject = Omit<ObjectHead, 'type'>

/** What rows and storage disagree in. Keys are listed in the order of their bytes. */
export interface ObjectDifferences {
  readonly matched: number
  /** Rows whose object is gone. */
  readonly missing: readonly ObjectRow[]
  /** Objects that no row names, older than the sweeper's grace. */
  readonly stray: readonly ListedObject[]
  /** Younger ones: uploads and documents under way. */
  readonly fresh: number
  /** Objects that something else put into the bucket. */
  readonly foreign: number
}

interface Sides {
  readonly rows: AsyncIterable<ObjectRow>
  readonly objects: AsyncIterable<ListedObject>
  /** Milliseconds since 1970. */
  readonly now: number
}

/** Walks both sides once, each in the order of its keys' bytes: memory holds the differences alone. */
export async function compareObjects({ rows, objects, now }: Sides): Promise<ObjectDifferences> {
  const missing: ObjectRow[] = []
  const stray: ListedObject[] = []
  const counts = { matched: 0, fresh: 0, foreign: 0 }
  const cutoff = now - assetGrace.unusedSeconds * 1_000
  const sortOut = (object: ListedObject): void => {
    if (!isOurs(object.key)) counts.foreign += 1
    else if (Date.parse(object.modifiedAt) < cutoff) stray.push(object)
    else counts.fresh += 1
  }
  const stored = objects[Symbol.asyncIterator]()
  let object = await stored.next()
  for await (const row of rows) {
    while (!object.done && isBefore(object.value.key, row.key)) {
      sortOut(object.value)
      object = await stored.next()
    }
    if (!object.done && object.value.key === row.key) {
      counts.matched += 1
      object = await stored.next()
    } else if (row.isStored) missing.push(row)
  }
  for (; !object.done; object = await stored.next()) sortOut(object.value)
  return { ...counts, missing, stray }
}

const isOurs = (key: string): boolean =>
  objectIdOf(key) !== undefined || key.startsWith(quarantinePrefix) || isDocumentKey(key)

/** Texts of UTF-16 compare otherwise than their bytes. */
const isBefore = (one: string, other: string): boolean => Buffer.compare(Buffer.from(one), Buffer.from(other)) < 0
