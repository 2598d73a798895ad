/**
 * What a cached answer depends on: `product:12` one record, `list:products` a selection of records, `all` everything.
 * Invalidating a tag discards the answers that carry it.
 */
export type CacheTag = 'all' | `list:${CachedList}` | `${CachedRow}:${number}`
/** A tag in the event table; `id` names the payload field that holds the id of the record. */
export type CacheTagTemplate<N extends string> =
  | 'all'
  | `list:${CachedList}`
  | { readonly row: CachedRow; readonly id: N }

export type CachedRow = 'category' | 'sub_category' | 'product' | 'offer' | 'collection'
export type CachedList =
  | 'categories'
  | 'sub_categories'
  | 'products'
  | 'offers'
  | 'collections'
  | 'posters'
  | 'price_lists'
