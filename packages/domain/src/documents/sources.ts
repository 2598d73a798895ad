import type { PostalAddress } from '../addresses/address.ts'
import type { RefundReason } from '../payments/refund.ts'
import type { Timestamp } from '../shared/clock.ts'
import type { ShopLocale } from '../shop-settings/shop-settings.ts'
import type { WaybillStatus, WaybillType } from '../waybills/waybill-status.ts'
import type { CountedLineData, InvoiceData, SaleLine, WaybillLineData } from './issued.ts'

/** What the documents of an order are made of: the order's own snapshot. */
export interface SaleSource extends Pick<
  InvoiceData,
  'orderNumber' | 'currency' | 'pricesIncludeTax' | 'subtotal' | 'discountTotal' | 'couponCode' | 'taxTotal' | 'total'
> {
  readonly orderId: number
  readonly userId: number | null
  readonly locale: ShopLocale
  readonly email: string
  readonly placedAt: Timestamp
  readonly billingAddress: PostalAddress | null
  readonly shippingAddress: PostalAddress | null
  readonly shippingMethod: { readonly name: string; readonly taxRateBps: number }
  readonly shippingTotal: number
  readonly shippingTax: number
  readonly lines: readonly SaleLine[]
  /** The moment of the transaction. */
  readonly now: Timestamp
}

export interface WaybillSource {
  readonly waybillId: number
  readonly number: string
  readonly type: WaybillType
  readonly currency: string
  readonly status: WaybillStatus
  readonly isReversal: boolean
  readonly location: string
  readonly toLocation: string | null
  readonly counterparty: string | null
  readonly orderId: number | null
  readonly orderNumber: string | null
  /** Of its order; null: there is none, or it is picked up. */
  readonly shippingAddress: PostalAddress | null
  readonly author: string
  readonly note: string | null
  /** When it was posted; of a draft the moment of the transaction. */
  readonly at: Timestamp
  readonly lines: readonly WaybillLineData[]
  readonly counts: readonly CountedLineData[]
}

export interface RefundSource {
  readonly refundId: number
  readonly orderId: number
  readonly amount: number
  readonly shippingAmount: number
  readonly taxAmount: number
  readonly reason: RefundReason
  readonly returnNumber: string | null
  /** Received goods of the return, with what is refunded for each line. */
  readonly lines: readonly {
    readonly sku: string
    readonly title: string
    readonly quantity: number
    readonly amount: number
  }[]
  readonly now: Timestamp
}
