import type { ShortLine } from '../error-details.ts'
import type { Page, PageRequest } from '../shared/page.ts'
import type { StockViolation } from './audit.ts'
import type { AvailabilityChange } from './availability-change.ts'
import type { StockLevel, StockLine } from './level.ts'
import type { StockExplanation, StockMovement, StockOfOffer } from './stock-of-offer.ts'

export interface StockFilter {
  readonly locationId?: number | undefined
  /** Only offers at or below their threshold. */
  readonly low?: boolean | undefined
  /** Words of the title or brand, or the beginning of a number: sku, manufacturer's number, barcode. */
  readonly q?: string | undefined
}

export interface MovementFilter {
  readonly offerId?: number | undefined
  readonly locationId?: number | undefined
  readonly waybillId?: number | undefined
}

export interface StockReader {
  /** What buyers can still be promised, by offer; 0 without a level. */
  availableOf(offerIds: readonly number[]): Promise<ReadonlyMap<number, number>>
  /** Offers by id. @throws INVALID_INPUT for a cursor that this list did not make. */
  list(filter: StockFilter, page: PageRequest): Promise<Page<StockOfOffer>>
  find(offerId: number): Promise<StockOfOffer | undefined>
  explain(offerId: number): Promise<StockExplanation>
  /** The latest first. @throws INVALID_INPUT for a cursor that this list did not make. */
  listMovements(filter: MovementFilter, page: PageRequest): Promise<Page<StockMovement>>
  /** Every violation of the stock's invariants; none is right. */
  audit(): Promise<readonly StockViolation[]>
}

/** Lines of managed offers; an offer that several lines name counts once with their sum. */
export interface StockDemand {
  readonly orderId: number
  readonly lines: readonly StockLine[]
}

/** `short` is empty when everything is promised; otherwise nothing is. */
export interface StockOutcome {
  readonly short: readonly ShortLine[]
  readonly changes: readonly AvailabilityChange[]
}

/** A change of `onHand` by a line of a waybill. */
export interface Movement {
  readonly lineId: number
  readonly offerId: number
  readonly locationId: number
  readonly delta: number
  readonly unitCost: number | null
}

export interface Posting {
  readonly waybillId: number
  readonly actorId: number | null
  readonly movements: readonly Movement[]
  /** The order whose allocations the goods leave or come back to. */
  readonly orderId?: number | undefined
}

/** What buyers can still be promised of an offer. */
export interface Remainder {
  readonly offerId: number
  readonly productId: number
  readonly available: number
  readonly isLow: boolean
}

/** The only writer of stock. Its callers announce what changed: `services/stock`. */
export interface StockRepository extends StockReader {
  /** Holds goods for an unpaid order. */
  reserve(demand: StockDemand): Promise<StockOutcome>
  /** Promises goods to a confirmed order. */
  allocate(demand: StockDemand): Promise<StockOutcome>
  /** Holds of a paid order become allocations. False: it held nothing. */
  confirm(orderId: number): Promise<boolean>
  /** Gives back what a canceled order held or was promised. */
  release(orderId: number): Promise<readonly AvailabilityChange[]>
  /** Gives back what an expired order held. */
  expire(orderId: number): Promise<readonly AvailabilityChange[]>
  /** Makes levels that are not there, then locks all levels of these offers in order. */
  lockLevels(offerIds: readonly number[], locationIds: readonly number[]): Promise<readonly StockLevel[]>
  /** Writes the ledger and the levels of a posted waybill; needs its levels locked. */
  post(posting: Posting): Promise<readonly AvailabilityChange[]>
  /** Brings lists of products to what can be had of these offers, and says what is left of them. */
  relist(offerIds: readonly number[]): Promise<readonly Remainder[]>
  /** Orders that are promised goods there, by id. */
  listPromisedOrders(
    at: readonly { readonly offerId: number; readonly locationId: number }[],
  ): Promise<readonly { readonly id: number; readonly number: string }[]>
}
