export {
  type Cell,
  type ColumnKind,
  type DocumentColumn,
  type DocumentFormat,
  type DocumentLocale,
  documentFormats,
  documentMediaTypes,
  type DocumentModel,
  type DocumentParty,
  type DocumentTotal,
  isMoney,
} from './document.ts'
export { issuedDocument } from './issued-document.ts'
export {
  type CreditNoteData,
  type Day,
  type DocumentData,
  type InvoiceData,
  type IssuedKind,
  issuedKinds,
  type PackingSlipData,
  type Printing,
  type RefundReason,
  templateVersion,
  type WaybillData,
} from './issued.ts'
export type { DocumentWriter } from './ports.ts'
