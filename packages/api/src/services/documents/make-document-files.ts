import { AppError, type JobPayloads } from '@atelier/domain'
import {
  type DocumentFile,
  documentMediaTypes,
  type DocumentRecord,
  type FileFormat,
  fileFormats,
  issuedDocument,
  documentKeyOf,
} from '@atelier/domain/documents'
import type { Needs } from '../../app-services.ts'
import { sha256Of } from '../assets/read-images.ts'

type Context = Needs<'readers' | 'transact' | 'documents' | 'objects'>

/** Makes the files of an issued document. A failure is noted on the document, and the job tries again. */
export async function makeDocumentFiles(
  context: Context,
  { documentId }: JobPayloads['documents.make'],
): Promise<void> {
  const document = await context.readers.documents.find(documentId, 'staff')
  if (!document?.data || document.status === 'ready') return
  try {
    const files: DocumentFile[] = []
    for (const format of fileFormats) files.push(await storeFile(context, document, format))
    await context.transact(async uow => {
      const locked = await uow.documents.lock(documentId)
      if (!locked || locked.status === 'ready') return
      await uow.documents.setFiles(documentId, files)
      const { kind, orderId } = document
      const sale = orderId === null ? undefined : await uow.documents.findSale(orderId)
      await uow.outbox.emit('document.ready', { documentId, kind, orderId, userId: sale?.userId ?? null })
    })
  } catch (error) {
    const reason = error instanceof AppError ? error.code : 'INTERNAL'
    await context.transact(uow => uow.documents.setFailure(documentId, reason))
    throw error
  }
}

async function storeFile(context: Context, document: DocumentRecord, format: FileFormat): Promise<DocumentFile> {
  const body = await documentBytes(context, document, format)
  const sha256 = await sha256Of(body)
  const objectKey = documentKeyOf(document.id, { sha256, format })
  await context.objects.put({ key: objectKey, type: documentMediaTypes[format], body })
  return { format, objectKey, sha256, bytes: body.length }
}

/** The same bytes each time: data and template do not change (DOC-3). */
export async function documentBytes(
  { documents }: Needs<'documents'>,
  { data, locale, issuedAt }: DocumentRecord,
  format: FileFormat,
): Promise<Uint8Array<ArrayBuffer>> {
  if (!data) throw new AppError('NOT_FOUND', { resource: 'document' })
  const pieces: Uint8Array<ArrayBuffer>[] = []
  for await (const piece of documents.write(issuedDocument(data, { locale, issuedAt }), format))
    pieces.push(new Uint8Array(piece))
  return new Uint8Array(await new Blob(pieces).arrayBuffer())
}
