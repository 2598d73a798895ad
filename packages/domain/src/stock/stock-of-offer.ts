import type { Timestamp } from '../shared/clock.ts'
import type { WaybillType } from '../waybills/waybill-status.ts'
import type { StockLevel, StockNumbers } from './level.ts'

/** Sums over locations; `available` counts sellable ones only (`spec/commerce.md` STK-3). */
export interface StockOfOffer extends Omit<StockNumbers, 'backorderLimit'> {
  readonly offerId: number
  readonly sku: string
  readonly title: string
  readonly manageStock: boolean
  readonly lowStockThreshold: number
  readonly available: number
  readonly locations: readonly (StockLevel & { readonly code: string })[]
}

/** One line of the ledger. */
export interface StockMovement {
  readonly id: number
  readonly offerId: number
  readonly locationId: number
  readonly waybillId: number
  readonly waybillNumber: string
  readonly waybillType: WaybillType
  readonly delta: number
  readonly onHandAfter: number
  /** Minor units of `currency`. */
  readonly unitCost: number | null
  /** Of the waybill, ISO 4217. */
  readonly currency: string
  readonly actorId: number | null
  readonly at: Timestamp
}

/** A promise to one order. */
export interface StockPromise {
  readonly orderId: number
  readonly orderNumber: string
  readonly locationId: number
  readonly quantity: number
}

/** Why the numbers of an offer are what they are. */
export interface StockExplanation {
  /** Of the ledger before the movements shown. */
  readonly opening: number
  readonly movements: readonly StockMovement[]
  readonly allocations: readonly StockPromise[]
  readonly holds: readonly (StockPromise & { readonly expiresAt: Timestamp | null })[]
  readonly sum: number
  readonly onHand: number
  /** Whether ledger, promises and counters agree. */
  readonly ok: boolean
}
