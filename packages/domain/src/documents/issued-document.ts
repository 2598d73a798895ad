import { creditNoteDocument } from './credit-note.ts'
import type { DocumentModel } from './document.ts'
import { invoiceDocument } from './invoice.ts'
import type { DocumentData, Printing } from './issued.ts'
import { packingSlipDocument } from './packing-slip.ts'
import { waybillDocument } from './waybill.ts'

/** The one model that every format of an issued document is written from. */
export function issuedDocument(data: DocumentData, printing: Printing): DocumentModel {
  switch (data.kind) {
    case 'invoice':
      return invoiceDocument(data, printing)
    case 'credit_note':
      return creditNoteDocument(data, printing)
    case 'packing_slip':
      return packingSlipDocument(data, printing)
    case 'waybill':
      return waybillDocument(data, printing)
  }
}
