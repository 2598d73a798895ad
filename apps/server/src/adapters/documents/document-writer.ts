import type { DocumentFormat, DocumentModel, DocumentWriter } from '@atelier/domain/documents'
import { writeCsv } from './csv-writer.ts'

type Write = (model: DocumentModel) => AsyncIterable<Uint8Array>

/** The libraries of the larger formats are loaded with their first document. */
const writers: Readonly<Record<DocumentFormat, () => Promise<Write>>> = {
  csv: async () => writeCsv,
  xlsx: async () => (await import('./xlsx-writer.ts')).writeXlsx,
  docx: async () => (await import('./docx-writer.ts')).writeDocx,
  pdf: async () => (await import('./pdf-writer.ts')).writePdf,
}

export const documentWriter: DocumentWriter = {
  async *write(model, format) {
    const write = await writers[format]()
    yield* write(model)
  },
}
