import type { Timestamp } from '../shared/clock.ts'
import type { WaybillStatus, WaybillType } from './waybill-status.ts'

/** A line as on paper: what it says of the offer is a snapshot. */
export interface WaybillLine {
  readonly id: number
  readonly lineNo: number
  readonly offerId: number
  /** Null: of a stocktake. */
  readonly quantity: number | null
  /** Of a stocktake: what was counted, and what should have been there when it was. */
  readonly countedQuantity: number | null
  readonly expectedOnHand: number | null
  /** Minor units of the waybill's currency. */
  readonly unitPrice: number | null
  readonly unitCost: number | null
  readonly sku: string
  readonly brand: string
  readonly manufacturerNumber: string
  readonly title: string
  /** False: it moves nothing. */
  readonly manageStock: boolean
}

/** The only document that changes what is on hand. */
export interface Waybill {
  readonly id: number
  readonly number: string
  readonly type: WaybillType
  readonly status: WaybillStatus
  readonly locationId: number
  /** Of a transfer. */
  readonly toLocationId: number | null
  /** ISO 4217 of all its amounts. */
  readonly currency: string
  readonly counterpartyName: string | null
  readonly userId: number | null
  readonly orderId: number | null
  readonly orderNumber: string | null
  readonly returnId: number | null
  readonly returnNumber: string | null
  /** The waybill whose movements it takes back. */
  readonly reversesId: number | null
  readonly reversesNumber: string | null
  readonly authorId: number | null
  readonly authorName: string
  readonly postedBy: number | null
  readonly postedAt: Timestamp | null
  readonly note: string | null
  readonly lineCount: number
  readonly version: number
  readonly createdAt: Timestamp
  readonly updatedAt: Timestamp | null
}

export interface WaybillWithLines extends Waybill {
  readonly lines: readonly WaybillLine[]
}

/** What a caller decides of a draft. */
export type WaybillFields = Pick<Waybill, 'locationId' | 'toLocationId' | 'counterpartyName' | 'userId' | 'note'>

export type NewWaybill = WaybillFields &
  Pick<Waybill, 'type' | 'currency' | 'orderId' | 'returnId' | 'reversesId' | 'authorId' | 'authorName'>

export type LineFields = Pick<WaybillLine, 'quantity' | 'countedQuantity' | 'expectedOnHand' | 'unitPrice' | 'unitCost'>
/** A line to add; what it says of the offer is read when it is written. */
export type NewLine = LineFields & Pick<WaybillLine, 'offerId'>
