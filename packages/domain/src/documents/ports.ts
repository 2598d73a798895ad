import type { OrderViewer } from '../shared/order-viewer.ts'
import type { Page, PageRequest } from '../shared/page.ts'
import type {
  DocumentFile,
  DocumentRecord,
  DocumentSourceType,
  DocumentStatus,
  Issuing,
  NewDocument,
} from './document-record.ts'
import type { DocumentFormat, DocumentModel } from './document.ts'
import type { IssuedKind } from './issued.ts'
import type { RefundSource, SaleSource, WaybillSource } from './sources.ts'

/** Writes documents: one model, every format. */
export interface DocumentWriter {
  /**
   * The file in pieces, made as they are taken: memory does not grow with the rows. Leaving early ends the reading of
   * the rows too; an error of the rows comes out as it is.
   */
  write(model: DocumentModel, format: DocumentFormat): AsyncIterable<Uint8Array>
}

export interface DocumentFilter {
  readonly kind?: IssuedKind | undefined
  readonly status?: DocumentStatus | undefined
}

export interface DocumentReader {
  /** Undefined for one that this viewer may not read. */
  find(id: number, viewer: OrderViewer): Promise<DocumentRecord | undefined>
  findBySource(kind: IssuedKind, source: DocumentSource): Promise<DocumentRecord | undefined>
  /** The oldest first. */
  listOfOrder(orderId: number): Promise<readonly DocumentRecord[]>
  /** The newest first. @throws INVALID_INPUT for a cursor that this list did not make. */
  list(filter: DocumentFilter, page: PageRequest): Promise<Page<DocumentRecord>>
  /** Ids of documents in one of the states, the oldest first, after an id; at most 100. */
  listIds(statuses: readonly DocumentStatus[], after: number): Promise<readonly number[]>
}

export interface DocumentSource {
  readonly type: DocumentSourceType
  readonly id: number
}

export interface DocumentRepository extends DocumentReader {
  /** Locks the counter until commit, so that numbers have no gaps (DOC-1). */
  takeNumber(series: string, year: number): Promise<number>
  lock(id: number): Promise<DocumentRecord | undefined>
  insert(document: NewDocument): Promise<DocumentRecord>
  /** Of a locked document that waits. */
  issue(id: number, issuing: Issuing): Promise<DocumentRecord>
  /** Of a locked document. */
  setFiles(id: number, files: readonly DocumentFile[]): Promise<void>
  setFailure(id: number, reason: string): Promise<void>
  findSale(orderId: number): Promise<SaleSource | undefined>
  findWaybill(waybillId: number): Promise<WaybillSource | undefined>
  findRefund(refundId: number): Promise<RefundSource | undefined>
}
