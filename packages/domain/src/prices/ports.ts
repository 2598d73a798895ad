import type { Timestamp } from '../shared/clock.ts'
import type { Page, PageRequest } from '../shared/page.ts'
import type { Price, PriceList, PriceListFields, PriceListPatch } from './price.ts'
import type { Buying } from './resolve-price.ts'

/** A price list as staff see it. */
export interface PriceListRecord extends PriceList {
  readonly version: number
  readonly createdAt: Timestamp
  readonly updatedAt: Timestamp | null
}

export interface PriceListReader {
  /** By id. @throws INVALID_INPUT for a cursor that this list did not make. */
  list(page: PageRequest): Promise<Page<PriceListRecord>>
  /** Of those named, the ones there are. */
  findByCodes(codes: readonly string[]): Promise<readonly PriceListRecord[]>
  find(code: string): Promise<PriceListRecord | undefined>
  /** The next moment after `since` at which a list begins or ends to count. */
  nextTurn(since: Timestamp): Promise<Timestamp | undefined>
  /** Prices of living offers in it, the lowest first. @throws INVALID_INPUT for a cursor that this list did not make. */
  prices(listId: number, page: PageRequest): Promise<Page<ListedPrice>>
}

/** A price as its list shows it. */
interface ListedPrice extends Pick<Price, 'minQuantity' | 'amount'> {
  readonly offerId: number
  readonly sku: string
  readonly title: string
}

/** Where a walk through the prices of a list has come to. */
export interface PricePlace {
  readonly amount: number
  readonly offerId: number
}

export interface PriceListRepository extends PriceListReader {
  /** Reads and locks it: every change is judged on it. */
  lock(code: string): Promise<PriceListRecord | undefined>
  /** Of those named, the ones there are; they stay until commit. */
  hold(codes: readonly string[]): Promise<readonly PriceListRecord[]>
  /** @throws ALREADY_EXISTS */
  insert(fields: PriceListFields): Promise<PriceListRecord>
  /** Of a locked row; raises its version. */
  update(id: number, patch: PriceListPatch): Promise<PriceListRecord>
  /** What stands on a locked one: `offer` for prices of living offers, codes of the lists that are derived from it. */
  usesOf(list: Pick<PriceList, 'id' | 'code'>): Promise<readonly string[]>
  /** Ids of the lists whose prices it gives: itself, or its bases. */
  pricedBy(id: number): Promise<readonly number[]>
  /**
   * Brings what lists of products show to what the price lists say now, for the products of the next 1,000 prices.
   * Undefined: that was the end.
   */
  relist(id: number, after: PricePlace | undefined): Promise<PricePlace | undefined>
  /** Of a locked one that nothing living stands on; prices of deleted offers go along. */
  delete(id: number): Promise<void>
}

/** What one piece of one of many offers costs. */
export interface OfferPrice extends Price {
  readonly offerId: number
}

/** One question about many offers. */
export interface PricesQuestion extends Buying {
  readonly offerIds: readonly number[]
  readonly quantity: number
}

/** The lowest that anything of a product costs. */
export interface ProductPrice {
  readonly productId: number
  readonly amount: number
}

export interface PriceReader {
  /** Every price of an offer, by list and quantity. */
  of(offerId: number): Promise<readonly Price[]>
  /** What `resolvePrice` answers, for all of them in one statement; offers without a price are left out. */
  resolve(question: PricesQuestion): Promise<readonly OfferPrice[]>
  /** The lowest price of one piece among the active offers of each product; products without one are left out. */
  lowest(question: Buying & { readonly productIds: readonly number[] }): Promise<readonly ProductPrice[]>
}

export interface PriceRepository extends PriceReader {
  /** Puts these in place of all there were, of an offer that is locked. */
  replace(offerId: number, prices: readonly Price[]): Promise<void>
}
