import type { UnitOfWork } from '@atelier/domain'
import {
  creditNoteData,
  type Day,
  dayIn,
  type DocumentData,
  type DocumentLocale,
  documentSeries,
  type DocumentSource,
  type IssuedKind,
  invoiceData,
  packingSlipData,
  waybillData,
} from '@atelier/domain/documents'
import { canIssueDocuments } from '@atelier/domain/shop-settings'
import { requireFound } from '../internal/references.ts'

/** What a document is asked for: an order, a settled refund or a waybill. */
export type DocumentRequest =
  | { readonly kind: 'invoice'; readonly orderId: number }
  | { readonly kind: 'credit_note'; readonly refundId: number }
  | { readonly kind: 'packing_slip' | 'waybill'; readonly waybillId: number }

/** A document before it has its number. */
export interface PreparedDocument {
  readonly kind: IssuedKind
  readonly series: string | null
  readonly orderId: number | null
  /** The buyer; null: a guest, or staff alone may read it. */
  readonly userId: number | null
  readonly locale: DocumentLocale
  readonly currency: string | null
  readonly total: number | null
  readonly taxTotal: number | null
  readonly issuedOn: Day
  /** False: the shop has not said yet who it is (resolution 53). */
  readonly canIssue: boolean
  readonly toData: (number: string) => DocumentData
}

export const sourceOf = (request: DocumentRequest): DocumentSource => {
  if ('orderId' in request) return { type: 'order', id: request.orderId }
  if ('refundId' in request) return { type: 'refund', id: request.refundId }
  return { type: 'waybill', id: request.waybillId }
}

/** Undefined: there is nothing to issue, such as a credit note of an order without an invoice (CW-37). @throws NOT_FOUND */
export async function prepareDocument(
  uow: UnitOfWork,
  request: DocumentRequest,
): Promise<PreparedDocument | undefined> {
  switch (request.kind) {
    case 'invoice':
      return prepareInvoice(uow, request.orderId)
    case 'credit_note':
      return prepareCreditNote(uow, request.refundId)
    case 'packing_slip':
      return preparePackingSlip(uow, request.waybillId)
    case 'waybill':
      return prepareWaybill(uow, request.waybillId)
  }
}

const findSale = async (uow: UnitOfWork, orderId: number) =>
  requireFound(await uow.documents.findSale(orderId), 'order')
const findWaybill = async (uow: UnitOfWork, id: number) => requireFound(await uow.documents.findWaybill(id), 'waybill')

async function prepareInvoice(uow: UnitOfWork, orderId: number): Promise<PreparedDocument> {
  const shop = await uow.shopSettings.get()
  const sale = await findSale(uow, orderId)
  const { userId, locale, currency, total, taxTotal } = sale
  return {
    kind: 'invoice',
    series: documentSeries.invoice,
    orderId,
    userId,
    locale,
    currency,
    total,
    taxTotal,
    issuedOn: dayIn(shop.timezone, sale.now),
    canIssue: canIssueDocuments(shop),
    toData: number => invoiceData(sale, shop, number),
  }
}

async function prepareCreditNote(uow: UnitOfWork, refundId: number): Promise<PreparedDocument | undefined> {
  const refund = requireFound(await uow.documents.findRefund(refundId), 'refund')
  const { orderId } = refund
  const invoice = await uow.documents.findBySource('invoice', { type: 'order', id: orderId })
  if (!invoice) return undefined
  const shop = await uow.shopSettings.get()
  const sale = await findSale(uow, orderId)
  const { userId, locale, currency } = sale
  return {
    kind: 'credit_note',
    series: documentSeries.credit_note,
    orderId,
    userId,
    locale,
    currency,
    total: refund.amount,
    taxTotal: refund.taxAmount,
    issuedOn: dayIn(shop.timezone, refund.now),
    canIssue: canIssueDocuments(shop) && invoice.number !== null,
    toData: number =>
      creditNoteData(
        {
          sale,
          refund,
          invoiceNumber: invoice.number ?? '',
        },
        shop,
        number,
      ),
  }
}

const unpriced = { series: null, currency: null, total: null, taxTotal: null, canIssue: true } as const

async function preparePackingSlip(uow: UnitOfWork, waybillId: number): Promise<PreparedDocument | undefined> {
  const waybill = await findWaybill(uow, waybillId)
  if (waybill.orderId === null) return undefined
  const shop = await uow.shopSettings.get()
  const sale = await findSale(uow, waybill.orderId)
  return {
    ...unpriced,
    kind: 'packing_slip',
    orderId: sale.orderId,
    userId: sale.userId,
    locale: sale.locale,
    issuedOn: dayIn(shop.timezone, sale.now),
    toData: () => packingSlipData(sale, waybill, shop),
  }
}

async function prepareWaybill(uow: UnitOfWork, waybillId: number): Promise<PreparedDocument> {
  const waybill = await findWaybill(uow, waybillId)
  const shop = await uow.shopSettings.get()
  return {
    ...unpriced,
    kind: 'waybill',
    orderId: null,
    userId: null,
    locale: shop.locale,
    issuedOn: dayIn(shop.timezone, waybill.at),
    toData: () => waybillData(waybill, shop),
  }
}
