/** A keyset page: `nextCursor` is opaque and null on the last page. */
export interface Page<T> {
  readonly items: readonly T[]
  readonly nextCursor: string | null
}

/** What a list asks for: `limit` 1 to 100. */
export interface PageRequest {
  readonly limit: number
  readonly cursor: string | null
}

/** Items after mapping, same cursor. */
export const mapPage = <T, U>(page: Page<T>, map: (item: T) => U): Page<U> => ({
  items: page.items.map(map),
  nextCursor: page.nextCursor,
})
