import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { create, type Font, type Glyph } from 'fontkit'

/** Noto Sans under the Open Font Licence: Latin, Greek, Cyrillic. The fonts that every reader has know no Cyrillic. */
const fileOf = (style: string) => `@expo-google-fonts/noto-sans/${style}/NotoSans_${style}.ttf`
const require = createRequire(import.meta.url)

/** A font as pdfkit takes it. */
export type PdfFont = PDFKit.Mixins.PDFFontSource

export interface PdfFonts {
  readonly regular: PdfFont
  readonly bold: PdfFont
}

let loaded: Promise<PdfFonts> | undefined

/** Read by the first document of the process. */
export function pdfFonts(): Promise<PdfFonts> {
  return (loaded ??= load())
}

async function load(): Promise<PdfFonts> {
  const [regular, bold] = await Promise.all([fontOf('400Regular'), fontOf('600SemiBold')])
  return { regular, bold }
}

async function fontOf(style: string): Promise<PdfFont> {
  const font = create(await readFile(require.resolve(fileOf(style))))
  if (!('layout' in font)) throw new Error(`${style} is a collection of fonts`)
  const placed = Object.create(font, { layout: { value: plainLayout(font) } })
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- pdfkit takes an opened font too; its types know bytes and paths alone
  return placed as PdfFont
}

/**
 * One glyph a character, side by side: what these three alphabets need. The whole of OpenType shaping costs forty times
 * as much, and pdfkit would keep the result of every word it ever saw.
 */
function plainLayout(font: Font) {
  const glyphs = new Map<number, { readonly glyph: Glyph; readonly width: number }>()
  const glyphOf = (codePoint: number) => {
    let known = glyphs.get(codePoint)
    if (!known) {
      const glyph = font.glyphForCodePoint(codePoint)
      known = { glyph, width: glyph.advanceWidth }
      glyphs.set(codePoint, known)
    }
    return known
  }
  return (text: string) => {
    const placed = Array.from(text.normalize('NFC'), character => glyphOf(character.codePointAt(0) ?? 0))
    return {
      glyphs: placed.map(({ glyph }) => glyph),
      positions: placed.map(({ width }) => ({ xAdvance: width, yAdvance: 0, xOffset: 0, yOffset: 0 })),
      advanceWidth: placed.reduce((sum, { width }) => sum + width, 0),
    }
  }
}
