import type { BaseFontName, FontRun, FontSet } from './font-set.ts'
import type { DocumentFont } from './pdf-fonts.ts'
import { wrapText } from './wrap-text.ts'

export interface TextStyle {
  readonly font: BaseFontName
  readonly size: number
}

interface TextLine {
  readonly runs: readonly FontRun[]
  readonly width: number
}

/** A text broken into lines, in points. */
export interface TextBlock {
  readonly lines: readonly TextLine[]
  readonly height: number
  readonly style: TextStyle
}

/** Where a block stands, in points. */
export interface TextBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly isRight?: boolean
}

/** Writes texts on the pages of a PDF, each character in a font that has it. The fonts must be loaded. */
export interface PdfText {
  layOut(text: string, width: number, style: TextStyle): TextBlock
  draw(block: TextBlock, box: TextBox): void
}

/** Of a line, as a share of the font size. */
const lineHeight = 1.36

interface LinePlace {
  readonly x: number
  readonly baseLine: number
  readonly size: number
}

export function createPdfText(pdf: PDFKit.PDFDocument, fonts: FontSet): PdfText {
  const registered = new Set<DocumentFont>()

  function use(font: DocumentFont): void {
    if (!registered.has(font)) {
      registered.add(font)
      pdf.registerFont(font.name, font.source)
    }
    pdf.font(font.name)
  }

  function drawLine({ runs }: TextLine, { x, baseLine, size }: LinePlace): void {
    let at = x
    for (const run of runs) {
      use(run.font)
      pdf.text(run.text, at, baseLine, { lineBreak: false, baseline: 'alphabetic' })
      at += widthOfRun(run) * size
    }
  }

  return {
    layOut(text, width, style) {
      const widthOf = (part: string) => sumOf(fonts.runsOf(part, style.font).map(widthOfRun)) * style.size
      const lines = wrapText(drawable(text), width, widthOf).map(line => {
        const runs = line === '' ? [] : fonts.runsOf(line, style.font)
        return { runs, width: sumOf(runs.map(widthOfRun)) * style.size }
      })
      return { lines, height: lines.length * style.size * lineHeight, style }
    },
    draw({ lines, style: { font, size } }, { x, y, width, isRight = false }) {
      pdf.fontSize(size)
      const baseLine = y + fonts[font].ascent * size
      lines.forEach((line, index) => {
        const left = isRight ? x + width - line.width : x
        drawLine(line, { x: left, baseLine: baseLine + index * size * lineHeight, size })
      })
    },
  }
}

function widthOfRun({ font, text }: FontRun): number {
  let width = 0
  for (const character of text) width += font.widthOf(character.codePointAt(0) ?? 0)
  return width
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0)

/** Composed letters, without what is not drawn: joiners and variation selectors would come out as boxes. */
const drawable = (text: string): string =>
  isAscii(text)
    ? text
    : text
        .normalize('NFC')
        .replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
        .replaceAll('\t', ' ')
const isAscii = (text: string): boolean => /^[ -~]*$/.test(text)
