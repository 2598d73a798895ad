import type { DocumentModel } from '@atelier/domain/documents'
import { bodyOf } from './docx-body.ts'
import { fixedParts } from './docx-parts.ts'
import { createZipArchive } from './zip-archive.ts'

/** Packs a text document with one table while its rows are read. The titles repeat on each page. */
export async function* writeDocx(model: DocumentModel): AsyncGenerator<Uint8Array> {
  const archive = createZipArchive()
  archive.begin('word/document.xml')
  for await (const xml of bodyOf(model)) if (archive.write(xml)) yield* archive.take()
  for (const [path, xml] of Object.entries(fixedParts(model))) {
    archive.begin(path)
    archive.write(xml)
  }
  archive.end()
  yield* archive.take()
}
