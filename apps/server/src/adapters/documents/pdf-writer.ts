import type { DocumentModel } from '@atelier/domain/documents'
// oxlint-disable-next-line import/no-named-as-default -- its types know the default alone
import PDFDocument from 'pdfkit'
import { type FontSet, fontSet } from './font-set.ts'
import { isLandscape } from './page-layout.ts'
import { createPageTable, fontSize, margin } from './pdf-page.ts'
import { createPdfText, type PdfText } from './pdf-text.ts'
import { printCell } from './print-cell.ts'

/** A paged table; the bytes of a page leave once the next one begins. Only the characters in use are embedded. */
export async function* writePdf(model: DocumentModel): AsyncGenerator<Uint8Array> {
  const { name, issuedAt, heading, columns, rows, totals, locale } = model
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
  const table = createPageTable({ pdf, text, top: await drawHeading(pdf, { text, fonts, heading }) }, model)
  for await (const cells of rows) {
    const texts = cells.map((cell, at) => printCell(cell, { kind: columns[at]?.kind, locale }))
    await fonts.load(texts)
    if (table.row(texts)) yield* readyBytes(pdf)
  }
  const between = columns.slice(2).map(() => '')
  for (const { label, value } of totals?.() ?? []) {
    await fonts.load([label])
    table.row([label, ...between, printCell(value, { locale })], 'bold')
  }
  table.finish()
  pdf.end()
  for await (const chunk of pdf) yield bytesOf(chunk)
}

interface Heading {
  readonly text: PdfText
  readonly fonts: FontSet
  readonly heading: DocumentModel['heading']
}

/** @returns where the table begins */
async function drawHeading(pdf: PDFKit.PDFDocument, { text, fonts, heading }: Heading): Promise<number> {
  if (!heading) return margin
  const width = pdf.page.width - 2 * margin
  const lines = heading.lines.map(({ label, value }) => `${label}: ${value}`)
  await fonts.load([heading.title, ...lines])
  const blocks = [
    text.layOut(heading.title, width, { font: 'bold', size: 16 }),
    ...lines.map(line => text.layOut(line, width, { font: 'regular', size: fontSize + 1 })),
  ]
  let y = margin
  for (const block of blocks) {
    text.draw(block, { x: margin, y, width })
    y += block.height
  }
  return y + fontSize
}

/** pdfkit opens Helvetica first, whose files a bundle does not have. Its types know texts alone. */
const withoutDefaultFont: object = { font: null }

function* readyBytes(pdf: PDFKit.PDFDocument): Generator<Uint8Array> {
  for (let chunk: unknown = pdf.read(); chunk !== null; chunk = pdf.read()) yield bytesOf(chunk)
}

function bytesOf(chunk: unknown): Uint8Array {
  if (chunk instanceof Uint8Array) return chunk
  throw new TypeError('pdfkit gave something that is no bytes')
}
