import type { DocumentFormat, DocumentModel } from './document.ts'

/** Writes documents: one model, every format. */
export interface DocumentWriter {
  /**
   * The file in pieces, made as they are taken: memory does not grow with the rows. Leaving early ends the reading of
   * the rows too; an error of the rows comes out as it is.
   */
  write(model: DocumentModel, format: DocumentFormat): AsyncIterable<Uint8Array>
}
