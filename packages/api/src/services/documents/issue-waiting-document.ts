import type { DocumentRecord } from '@atelier/domain/documents'
import type { Needs } from '../../app-services.ts'
import { announceDocument, numberFor } from './internal.ts'
import { type DocumentRequest, prepareDocument } from './prepare-document.ts'

/** Issues a document that waited for the seller's details. No-op while they are missing, or once it was issued. */
export function issueWaitingDocument({ transact }: Needs<'transact'>, documentId: number): Promise<void> {
  return transact(async uow => {
    const waiting = await uow.documents.lock(documentId)
    if (waiting?.status !== 'waiting') return
    const prepared = await prepareDocument(uow, requestOf(waiting))
    if (!prepared?.canIssue) return
    const number = await numberFor(uow, prepared)
    const data = prepared.toData(number ?? '')
    const document = await uow.documents.issue(documentId, { series: prepared.series, number, data })
    await announceDocument(uow, document, prepared.userId)
  })
}

function requestOf({ kind, sourceId }: DocumentRecord): DocumentRequest {
  if (kind === 'invoice') return { kind, orderId: sourceId }
  if (kind === 'credit_note') return { kind, refundId: sourceId }
  return { kind, waybillId: sourceId }
}
