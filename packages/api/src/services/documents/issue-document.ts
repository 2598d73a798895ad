import type { UnitOfWork } from '@atelier/domain'
import { type DocumentRecord, templateVersion } from '@atelier/domain/documents'
import { announceDocument, numberFor } from './internal.ts'
import { type DocumentRequest, prepareDocument, sourceOf } from './prepare-document.ts'

/**
 * Issues a document once: number, snapshot, event and the job that makes its files, in the caller's transaction. Its
 * counter is the last lock of that transaction. Without the seller's details the document waits, the caller does not.
 * Undefined: there is nothing to issue. @throws NOT_FOUND
 */
export async function issueDocument(uow: UnitOfWork, request: DocumentRequest): Promise<DocumentRecord | undefined> {
  const source = sourceOf(request)
  const existing = await uow.documents.findBySource(request.kind, source)
  if (existing) return existing
  const prepared = await prepareDocument(uow, request)
  if (!prepared) return undefined
  const { kind, orderId, locale, currency, total, taxTotal, canIssue } = prepared
  const number = canIssue ? await numberFor(uow, prepared) : null
  const document = await uow.documents.insert({
    kind,
    orderId,
    locale,
    currency,
    total,
    taxTotal,
    templateVersion,
    number,
    series: number === null ? null : prepared.series,
    sourceType: source.type,
    sourceId: source.id,
    data: canIssue ? prepared.toData(number ?? '') : null,
    status: canIssue ? 'pending' : 'waiting',
  })
  if (canIssue) await announceDocument(uow, document, prepared.userId)
  return document
}
