import { AppError, type Page, type PageRequest } from '@atelier/domain'
import { createHmac, createSecretKey, timingSafeEqual } from 'node:crypto'

type Values = readonly (string | number)[]
const macBytes = 16

/** Makes and reads opaque cursors: the last row's sort values under a MAC that names the list. */
export interface Keyset {
  seal(list: string, values: Values): string
  /** @throws INVALID_INPUT at `cursor` for one that this list did not make. */
  open(list: string, cursor: string): Values
}

/** A cursor that this list, in this order, did not make. @throws INVALID_INPUT */
export function refuseCursor(): never {
  const message = "'cursor' belongs to another list or order: leave it out to start from the first page"
  throw new AppError('INVALID_INPUT', { issues: [{ path: 'cursor', code: 'format', message }] })
}

/** `key`: at least 32 bytes, the same on every replica. Cursors of `previous` are still read while keys are changed. */
export function createKeyset(key: Buffer | string, previous?: Buffer): Keyset {
  // Once: made from bytes at each call, the key costs five times the MAC.
  const current = createSecretKey(typeof key === 'string' ? Buffer.from(key) : key)
  const keys = previous ? [current, createSecretKey(previous)] : [current]
  const macOf = (list: string, body: Buffer, secret = current) =>
    createHmac('sha256', secret).update(`${list}\n`).update(body).digest().subarray(0, macBytes)
  return {
    seal(list, values) {
      const body = Buffer.from(JSON.stringify(values))
      return Buffer.concat([macOf(list, body), body]).toString('base64url')
    },
    open(list, cursor) {
      const bytes = Buffer.from(cursor, 'base64url')
      const body = bytes.subarray(macBytes)
      const isOurs =
        bytes.length > macBytes &&
        bytes.toString('base64url') === cursor &&
        keys.some(secret => timingSafeEqual(bytes.subarray(0, macBytes), macOf(list, body, secret)))
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the MAC says that `seal` wrote it
      return isOurs ? (JSON.parse(body.toString()) as Values) : refuseCursor()
    },
  }
}

/** The sort values a page starts after, or undefined on the first. */
export const valuesAfter = (keyset: Keyset, list: string, page: PageRequest): Values | undefined =>
  page.cursor === null ? undefined : keyset.open(list, page.cursor)

/** The id a page of ids starts after, or undefined on the first. */
export function idAfter(keyset: Keyset, list: string, page: PageRequest): number | undefined {
  const values = valuesAfter(keyset, list, page)
  if (!values) return undefined
  const [id] = values
  return typeof id === 'number' ? id : refuseCursor()
}

/** Cuts `limit + 1` rows to a page; the extra row means that there is more. */
export function pageById<T extends { readonly id: number }>(
  keyset: Keyset,
  list: string,
  { rows, limit }: { rows: readonly T[]; limit: number },
): Page<T> {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, nextCursor: rows.length > limit && last ? keyset.seal(list, [last.id]) : null }
}
