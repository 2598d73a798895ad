import { documentMediaTypes, type FileFormat } from '@atelier/domain/documents'
import type { Needs } from '../../app-services.ts'
import { requireFound } from '../internal/references.ts'
import { documentBytes } from './make-document-files.ts'

/** The stored file, or the same bytes made anew where the object is gone. @throws NOT_FOUND */
export async function openDocumentFile(
  context: Needs<'readers' | 'objects' | 'documents'>,
  { documentId, format }: { readonly documentId: number; readonly format: FileFormat },
): Promise<{ readonly mediaType: string; readonly content: AsyncIterable<Uint8Array> }> {
  const document = requireFound(await context.readers.documents.find(documentId, 'staff'), 'document')
  const file = document.files.find(each => each.format === format)
  const stored = file && (await context.objects.get(file.objectKey))
  const mediaType = documentMediaTypes[format]
  if (stored) return { mediaType, content: stored.body }
  const bytes = await documentBytes(context, document, format)
  return { mediaType, content: once(bytes) }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
