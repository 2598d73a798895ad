import type { Timestamp } from '../shared/clock.ts'
import type { ReturnStatus } from './return-status.ts'

export const returnReasons = ['damaged', 'wrong_item', 'not_as_described', 'changed_mind', 'other'] as const
export type ReturnReason = (typeof returnReasons)[number]

export const returnConditions = ['resellable', 'damaged'] as const
export type ReturnCondition = (typeof returnConditions)[number]

export interface ReturnLine {
  readonly id: number
  readonly orderLineId: number
  readonly offerId: number
  readonly sku: string
  readonly title: string
  /** Units that the buyer wants to send back. */
  readonly quantity: number
  readonly received: number
  /** Null until they are received. */
  readonly condition: ReturnCondition | null
  /** Minor units of the order's currency, tax included; null: not refunded. */
  readonly refunded: number | null
  readonly refundedTax: number | null
}

/** Goods of an order on their way back. */
export interface Return {
  readonly id: number
  readonly number: string
  readonly orderId: number
  readonly orderNumber: string
  /** ISO 4217, of its order and of all its amounts. */
  readonly currency: string
  readonly status: ReturnStatus
  readonly reasonCode: ReturnReason
  readonly note: string | null
  readonly version: number
  readonly createdAt: Timestamp
  readonly updatedAt: Timestamp | null
  readonly lines: readonly ReturnLine[]
}
