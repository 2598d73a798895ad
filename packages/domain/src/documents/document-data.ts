import { sumOf } from '../shared/money.ts'
import type { ShopSettings } from '../shop-settings/shop-settings.ts'
import { dayIn } from './day-in.ts'
import type { CreditLine, CreditNoteData, InvoiceData, PackingSlipData, WaybillData } from './issued.ts'
import { partyLines, sellerLines } from './party-lines.ts'
import type { RefundSource, SaleSource, WaybillSource } from './sources.ts'
import { documentWords } from './words.ts'

type Shop = Pick<ShopSettings, 'seller' | 'timezone' | 'locale'>

const soldBy = (sale: SaleSource, { seller, timezone }: Shop) => ({
  orderNumber: sale.orderNumber,
  orderedOn: dayIn(timezone, sale.placedAt),
  seller: sellerLines(seller, sale.locale),
  buyer: [...partyLines(sale.billingAddress ?? sale.shippingAddress, sale.locale), sale.email],
})

/** The snapshot that an invoice keeps of an order. */
export const invoiceData = (sale: SaleSource, shop: Shop, number: string): InvoiceData => ({
  ...soldBy(sale, shop),
  kind: 'invoice',
  number,
  issuedOn: dayIn(shop.timezone, sale.now),
  shipTo: partyLines(sale.shippingAddress, sale.locale),
  currency: sale.currency,
  pricesIncludeTax: sale.pricesIncludeTax,
  lines: sale.lines,
  subtotal: sale.subtotal,
  discountTotal: sale.discountTotal,
  couponCode: sale.couponCode,
  shipping: { ...sale.shippingMethod, total: sale.shippingTotal, tax: sale.shippingTax },
  taxTotal: sale.taxTotal,
  total: sale.total,
})

interface Credited {
  readonly sale: SaleSource
  readonly refund: RefundSource
  readonly invoiceNumber: string
}

/** The snapshot that a credit note keeps of a settled refund; its lines add up to what was given back. */
export function creditNoteData({ sale, refund, invoiceNumber }: Credited, shop: Shop, number: string): CreditNoteData {
  const words = documentWords(sale.locale)
  const goods: readonly CreditLine[] = refund.lines
  const rest = refund.amount - refund.shippingAmount - sumOf(goods.map(({ amount }) => amount))
  const title = goods.length === 0 ? words.reasons[refund.reason] : words.adjustment
  return {
    ...soldBy(sale, shop),
    kind: 'credit_note',
    number,
    issuedOn: dayIn(shop.timezone, refund.now),
    invoiceNumber,
    returnNumber: refund.returnNumber,
    reason: refund.reason,
    currency: sale.currency,
    lines: rest === 0 ? goods : [...goods, { sku: null, title, quantity: null, amount: rest }],
    shippingAmount: refund.shippingAmount,
    taxTotal: refund.taxAmount,
    total: refund.amount,
  }
}

/** The snapshot that a packing slip keeps of a waybill of an order. */
export const packingSlipData = (sale: SaleSource, waybill: WaybillSource, shop: Shop): PackingSlipData => ({
  kind: 'packing_slip',
  number: waybill.number,
  issuedOn: dayIn(shop.timezone, sale.now),
  orderNumber: sale.orderNumber,
  location: waybill.location,
  shippingMethod: sale.shippingMethod.name,
  seller: sellerLines(shop.seller, sale.locale),
  shipTo: partyLines(sale.shippingAddress, sale.locale),
  lines: waybill.lines.map(({ unitPrice: _price, ...line }) => line),
})

/** The snapshot that a waybill's document keeps of it. */
export const waybillData = (waybill: WaybillSource, shop: Shop): WaybillData => ({
  kind: 'waybill',
  number: waybill.number,
  issuedOn: dayIn(shop.timezone, waybill.at),
  type: waybill.type,
  isReversal: waybill.isReversal,
  location: waybill.location,
  toLocation: waybill.toLocation,
  counterparty: waybill.counterparty,
  orderNumber: waybill.orderNumber,
  author: waybill.author,
  note: waybill.note,
  seller: sellerLines(shop.seller, shop.locale),
  buyer: partyLines(waybill.shippingAddress, shop.locale),
  currency: waybill.currency,
  lines: waybill.lines,
  counts: waybill.counts,
})
