import type { Timestamp } from '../shared/clock.ts'
import type { RefundReason } from '../payments/refund.ts'
import type { WaybillType } from '../waybills/waybill-status.ts'
import type { DocumentLocale } from './document.ts'

/** Kinds of documents that are issued: numbered or not, each a snapshot (DOC-2 of `spec/commerce.md`). */
export const issuedKinds = ['invoice', 'credit_note', 'packing_slip', 'waybill'] as const
export type IssuedKind = (typeof issuedKinds)[number]

/** Raised with each change of the layout: files of older documents are never made anew. */
export const templateVersion = 1

/** A calendar day in the shop's zone, `YYYY-MM-DD`. */
export type Day = string

/** How a line of a sale is printed; amounts are minor units of the document's currency. */
export interface SaleLine {
  readonly sku: string
  readonly title: string
  readonly quantity: number
  readonly unitPrice: number
  readonly discount: number
  readonly taxRateBps: number
  readonly tax: number
  /** What the buyer pays for the line (CW-27). */
  readonly lineTotal: number
}

interface Issued {
  /** The number on paper: of the series, or of the waybill that it shows. */
  readonly number: string
  readonly issuedOn: Day
}

interface Sold extends Issued {
  readonly orderNumber: string
  readonly orderedOn: Day
  readonly seller: readonly string[]
  readonly buyer: readonly string[]
}

export interface InvoiceData extends Sold {
  readonly kind: 'invoice'
  readonly shipTo: readonly string[]
  readonly currency: string
  readonly pricesIncludeTax: boolean
  readonly lines: readonly SaleLine[]
  readonly subtotal: number
  readonly discountTotal: number
  readonly couponCode: string | null
  readonly shipping: {
    readonly name: string
    readonly taxRateBps: number
    readonly total: number
    readonly tax: number
  }
  readonly taxTotal: number
  readonly total: number
}

/** A line of a credit note: goods that came back, or an amount by itself without a quantity. */
export interface CreditLine {
  readonly sku: string | null
  readonly title: string
  readonly quantity: number | null
  readonly amount: number
}

export interface CreditNoteData extends Sold {
  readonly kind: 'credit_note'
  readonly invoiceNumber: string
  readonly returnNumber: string | null
  readonly reason: RefundReason
  readonly currency: string
  readonly lines: readonly CreditLine[]
  /** Shipping that is given back, tax included. */
  readonly shippingAmount: number
  /** Part of `total`. */
  readonly taxTotal: number
  readonly total: number
}

export interface PackedLine {
  readonly sku: string
  readonly title: string
  readonly brand: string
  readonly manufacturerNumber: string
  readonly quantity: number
}

export interface PackingSlipData extends Issued {
  readonly kind: 'packing_slip'
  readonly orderNumber: string
  readonly location: string
  readonly shippingMethod: string
  readonly seller: readonly string[]
  readonly shipTo: readonly string[]
  readonly lines: readonly PackedLine[]
}

export interface WaybillLineData extends PackedLine {
  readonly unitPrice: number | null
}
export interface CountedLineData extends Omit<PackedLine, 'quantity'> {
  readonly expected: number
  readonly counted: number
}

export interface WaybillData extends Issued {
  readonly kind: 'waybill'
  readonly type: WaybillType
  /** True: it takes an earlier waybill back. */
  readonly isReversal: boolean
  readonly location: string
  readonly toLocation: string | null
  readonly counterparty: string | null
  readonly orderNumber: string | null
  readonly author: string
  readonly note: string | null
  readonly seller: readonly string[]
  /** The buyer of its order: to whom goods go, or from whom they come back; empty without one. */
  readonly buyer: readonly string[]
  readonly currency: string
  readonly lines: readonly WaybillLineData[]
  /** Of a stocktake. */
  readonly counts: readonly CountedLineData[]
}

/** What an issued document says: stored once, printed in any format at any time. */
export type DocumentData = InvoiceData | CreditNoteData | PackingSlipData | WaybillData

/** How a stored document is printed. */
export interface Printing {
  readonly locale: DocumentLocale
  /** In the properties of the file. */
  readonly issuedAt: Timestamp
}
