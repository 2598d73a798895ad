import type { DocumentModel } from '@atelier/domain/documents'
import type { FontSet } from './font-set.ts'
import { fontSize, margin } from './pdf-page.ts'
import type { PdfText, TextBlock } from './pdf-text.ts'

interface Pen {
  readonly text: PdfText
  readonly fonts: FontSet
}

const bodySize = fontSize + 1
/** Points between two parties. */
const partyGap = 12

/** Title, labelled lines, then the parties beside each other. @returns where the table begins */
export async function drawHeading(
  pdf: PDFKit.PDFDocument,
  { text, fonts }: Pen,
  { heading, parties = [] }: Pick<DocumentModel, 'heading' | 'parties'>,
): Promise<number> {
  if (!heading) return margin
  const width = pdf.page.width - 2 * margin
  const lines = heading.lines.map(({ label, value }) => `${label}: ${value}`)
  await fonts.load([heading.title, ...lines, ...parties.flatMap(party => [party.title, ...party.lines])])

  /** @returns where the blocks end */
  function drawBlocks(blocks: readonly TextBlock[], x: number, top: number): number {
    let y = top
    for (const block of blocks) {
      text.draw(block, { x, y, width })
      y += block.height
    }
    return y
  }

  const regular = { font: 'regular', size: bodySize } as const
  const headBlocks = [
    text.layOut(heading.title, width, { font: 'bold', size: 16 }),
    ...lines.map(line => text.layOut(line, width, regular)),
  ]
  const top = drawBlocks(headBlocks, margin, margin) + fontSize
  if (parties.length === 0) return top
  const share = (width + partyGap) / parties.length
  const ends = parties.map((party, at) => {
    const blocks = [
      text.layOut(party.title, share - partyGap, { font: 'bold', size: bodySize }),
      ...party.lines.map(line => text.layOut(line, share - partyGap, regular)),
    ]
    return drawBlocks(blocks, margin + at * share, top)
  })
  return Math.max(...ends) + 2 * fontSize
}
