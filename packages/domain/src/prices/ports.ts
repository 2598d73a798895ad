import type { Timestamp } from '../shared/clock.ts'
import type { Page, PageRequest } from '../shared/page.ts'
import type { Price, PriceList } from './price.ts'
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

export interface PriceReader {
  /** Every price of an offer, by list and quantity. */
  of(offerId: number): Promise<readonly Price[]>
  /** What `resolvePrice` answers, for all of them in one statement; offers without a price are left out. */
  resolve(question: PricesQuestion): Promise<readonly OfferPrice[]>
}

export interface PriceRepository extends PriceReader {
  /** Puts these in place of all there were, of an offer that is locked. */
  replace(offerId: number, prices: readonly Price[]): Promise<void>
}
