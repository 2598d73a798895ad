import type { DocumentModel } from '@atelier/domain/documents'
// oxlint-disable-next-line import/no-named-as-default -- its types know the default alone
import PDFDocument from 'pdfkit'
import { pdfFonts } from './pdf-font.ts'
import { createPageTable, fontSize, margin } from './pdf-page.ts'
import { printed } from './printed.ts'

/** Characters that fit beside each other on an upright page. */
const uprightWidth = 90

/** A paged table; a page's bytes leave once the next one begins. Only the characters in use are embedded. */
export async function* writePdf(model: DocumentModel): AsyncGenerator<Uint8Array> {
  const { name, issuedAt, heading, columns, rows, totals } = model
  const fonts = await pdfFonts()
  const across = columns.reduce((sum, { width = 12 }) => sum + width, 0)
  const pdf = new PDFDocument({
    size: 'A4',
    layout: across > uprightWidth ? 'landscape' : 'portrait',
    margin,
    fontLayoutCache: false,
    info: { Title: heading?.title ?? name, CreationDate: new Date(issuedAt), Producer: 'Atelier', Creator: 'Atelier' },
    ...withoutDefaultFont,
  })

  let top = margin
  if (heading) {
    pdf.font(fonts.bold).fontSize(16).text(heading.title, margin, margin)
    pdf.font(fonts.regular).fontSize(fontSize + 1)
    for (const { label, value } of heading.lines) pdf.text(`${label}: ${value}`)
    top = pdf.y + fontSize
  }
  const table = createPageTable({ pdf, fonts, top }, model)
  for await (const cells of rows) {
    if (table.row(cells.map((cell, at) => printed(cell, columns[at]?.kind)))) yield* readyBytes(pdf)
  }
  const between = columns.slice(2).map(() => '')
  for (const { label, value } of totals?.() ?? []) table.row([label, ...between, printed(value)], 'bold')
  table.finish()
  pdf.end()
  for await (const chunk of pdf) yield bytesOf(chunk)
}

/** Helvetica, which pdfkit would open first, comes with files that a bundle does not have. Its types know texts alone. */
const withoutDefaultFont: object = { font: null }

function* readyBytes(pdf: PDFKit.PDFDocument): Generator<Uint8Array> {
  for (let chunk: unknown = pdf.read(); chunk !== null; chunk = pdf.read()) yield bytesOf(chunk)
}

function bytesOf(chunk: unknown): Uint8Array {
  if (chunk instanceof Uint8Array) return chunk
  throw new TypeError('a page that is no bytes')
}
