import { AppError } from '@atelier/domain'
import { documentMediaTypes, type DocumentRecord, type FileFormat, printedNumber } from '@atelier/domain/documents'
import type { Needs } from '../../app-services.ts'
import type { DocumentFileOutput } from '../../schemas/documents.ts'
import { documentLink } from '../exports/export-ticket.ts'
import { requireFound } from '../internal/references.ts'
import type { AccessContext, OrderCaller } from '../orders/internal.ts'
import { requireDocument } from './get-document.ts'
import { issueDocument } from './issue-document.ts'

type Context = Needs<'readers' | 'sealer' | 'clock' | 'settings'>

/** A link to a file of a document; none while it is made. @throws NOT_FOUND, RATE_LIMITED */
export const getDocumentFile = async (
  context: Context & AccessContext,
  caller: OrderCaller,
  { id, format }: { readonly id: number; readonly format: FileFormat },
): Promise<DocumentFileOutput> => toFileOutput(context, await requireDocument(context, caller, id), format)

/**
 * The same of a posted waybill. One that was posted before documents were issued gets its document now, which needs no
 * number. @throws NOT_FOUND, also for a draft
 */
export async function getWaybillDocument(
  context: Context & Needs<'transact'>,
  { id, format }: { readonly id: number; readonly format: FileFormat },
): Promise<DocumentFileOutput> {
  const known = await context.readers.documents.findBySource('waybill', { type: 'waybill', id })
  const document =
    known ??
    (await context.transact(async uow => {
      const waybill = requireFound(await uow.documents.findWaybill(id), 'waybill')
      if (waybill.status === 'draft' || waybill.status === 'canceled')
        throw new AppError('NOT_FOUND', { resource: 'document' })
      return issueDocument(uow, { kind: 'waybill', waybillId: id })
    }))
  return toFileOutput(context, requireFound(document, 'document'), format)
}

function toFileOutput(context: Context, document: DocumentRecord, format: FileFormat): DocumentFileOutput {
  const { id, kind, status } = document
  const file = document.files.find(each => each.format === format)
  const isReady = status === 'ready' && file !== undefined
  const fileName = `${kind}-${printedNumber(document) ?? id}.${format}`
  return {
    documentId: id,
    status: isReady ? 'ready' : status === 'failed' ? 'failed' : 'pending',
    fileName,
    mediaType: documentMediaTypes[format],
    bytes: file?.bytes ?? null,
    sha256: file?.sha256 ?? null,
    ...(isReady ? documentLink(context, { documentId: id, format, fileName }) : { url: null, expiresAt: null }),
  }
}
