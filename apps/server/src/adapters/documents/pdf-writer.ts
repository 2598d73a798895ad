import type { DocumentModel } from '@atelier/domain/documents'
// oxlint-disable-next-line import/no-named-as-default -- its types know the default alone
import PDFDocument from 'pdfkit'
import { fontSet } from './font-set.ts'
import { isLandscape } from './page-layout.ts'
import { drawHeading } from './pdf-heading.ts'
import { createPageTable, margin } from './pdf-page.ts'
import { createPdfText } from './pdf-text.ts'
import { printCell } from './print-cell.ts'

/** A paged table; the bytes of a page leave once the next one begins. Only the characters in use are embedded. */
export async function* writePdf(model: DocumentModel): AsyncGenerator<Uint8Array> {
  const { name, issuedAt, heading, columns, rows, totals, notes = [], locale } = model
  const fonts = await fontSet()
  await fonts.load([name, ...columns.map(({ title }) => title)])
  const pdf = new PDFDocument({
    size: 'A4',
    layout: isLandscape(columns) ? 'landscape' : 'portrait',
    margin,
    fontLayoutCache: false,
    info: { Title: heading?.title ?? name, CreationDate: new Date(issuedAt), Producer: 'Atelier', Creator: 'Atelier' },
    ...withoutDefaultFont,
  })
  const text = createPdfText(pdf, fonts)
  const table = createPageTable({ pdf, text, top: await drawHeading(pdf, { text, fonts }, model) }, model)
  for await (const cells of rows) {
    const texts = cells.map((cell, at) => printCell(cell, { kind: columns[at]?.kind, locale }))
    await fonts.load(texts)
    if (table.row(texts)) yield* readyBytes(pdf)
  }
  for (const { label, value, weight = 'bold' } of totals?.() ?? []) {
    await fonts.load([label])
    table.total(label, printCell(value, { locale }), weight)
  }
  table.finish()
  await fonts.load(notes)
  for (const note of notes) table.note(note)
  pdf.end()
  for await (const chunk of pdf) yield bytesOf(chunk)
}

/** Without it pdfkit opens Helvetica, whose files a bundle does not have. The types of pdfkit allow no null. */
const withoutDefaultFont: object = { font: null }

function* readyBytes(pdf: PDFKit.PDFDocument): Generator<Uint8Array> {
  for (let chunk: unknown = pdf.read(); chunk !== null; chunk = pdf.read()) yield bytesOf(chunk)
}

function bytesOf(chunk: unknown): Uint8Array {
  if (chunk instanceof Uint8Array) return chunk
  throw new TypeError('pdfkit gave something that is no bytes')
}
