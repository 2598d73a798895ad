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
export { dayIn } from './day-in.ts'
export { creditNoteData, invoiceData, packingSlipData, waybillData } from './document-data.ts'
export {
  type DocumentFile,
  documentKeyOf,
  documentNumber,
  type DocumentRecord,
  documentSeries,
  type DocumentStatus,
  documentStatuses,
  type FileFormat,
  fileFormats,
  isDocumentKey,
  type Issuing,
  type NewDocument,
  printedNumber,
  yearOf,
} from './document-record.ts'
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
  templateVersion,
  type WaybillData,
} from './issued.ts'
export type { DocumentFilter, DocumentReader, DocumentRepository, DocumentSource, DocumentWriter } from './ports.ts'
export type { RefundSource, SaleSource, WaybillSource } from './sources.ts'
export { type DocumentWords, documentWords } from './words.ts'
