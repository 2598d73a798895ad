import type { Cell } from '../documents/document.ts'
import type { ImportKind } from '../imports/import.ts'
import type { Price, PriceList } from '../prices/price.ts'

/** An offer on sale with its prices in some lists. */
export interface PricedOffer {
  readonly sku: string
  readonly title: string
  readonly brand: string
  readonly manufacturerNumber: string
  readonly prices: readonly Price[]
}

/** Whole tables, some hundred rows a statement: what changes meanwhile is seen as it is when its turn comes. */
export interface ExportReader {
  /** Living rows in the order of their ids; cells in the order of the columns that an import of the kind takes. */
  rows(kind: ImportKind): AsyncIterable<readonly Cell[]>
  /** The list of that code, and those it is derived from. */
  findLists(code: string): Promise<readonly PriceList[]>
  /** Active offers of published products that have a price in one of the lists, by SKU. */
  pricedOffers(listIds: readonly number[]): AsyncIterable<PricedOffer>
}
