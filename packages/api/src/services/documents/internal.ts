import type { OrderViewer, UnitOfWork } from '@atelier/domain'
import { documentNumber, type DocumentRecord, printedNumber, yearOf } from '@atelier/domain/documents'
import type { DocumentOutput } from '../../schemas/documents.ts'
import type { PreparedDocument } from './prepare-document.ts'

/** The next number of the document's series; null: its kind has none. */
export async function numberFor(
  uow: UnitOfWork,
  { series, issuedOn }: Pick<PreparedDocument, 'series' | 'issuedOn'>,
): Promise<string | null> {
  if (series === null) return null
  const year = yearOf(issuedOn)
  return documentNumber(series, year, await uow.documents.takeNumber(series, year))
}

/** Records that a document was issued and asks for its files. */
export async function announceDocument(
  uow: UnitOfWork,
  document: DocumentRecord,
  userId: number | null,
): Promise<void> {
  const { id: documentId, kind, orderId } = document
  await uow.outbox.emit('document.issued', { documentId, kind, orderId, userId })
  await uow.jobs.enqueue('documents.make', { documentId })
}

export function toDocumentOutput(document: DocumentRecord, viewer: OrderViewer): DocumentOutput {
  const { id, kind, orderId, orderNumber, locale, currency, status, issuedAt } = document
  const money = (amount: number | null) => (amount === null || currency === null ? null : { amount, currency })
  return {
    id,
    kind,
    orderId,
    orderNumber,
    locale,
    issuedAt,
    number: printedNumber(document),
    status: status === 'waiting' ? 'pending' : status,
    failureReason: viewer !== 'staff' ? null : status === 'waiting' ? 'seller_details_missing' : document.failureReason,
    total: money(document.total),
    taxTotal: money(document.taxTotal),
    files: document.files.map(({ format, bytes, sha256 }) => ({
      format,
      bytes,
      sha256,
    })),
  }
}
