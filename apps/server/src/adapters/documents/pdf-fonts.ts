import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { create, type Font, type Glyph } from 'fontkit'

/** A font as pdfkit takes it. */
export type PdfFont = PDFKit.Mixins.PDFFontSource

/** A font that knows which characters it can draw. */
export interface DocumentFont {
  readonly name: string
  readonly source: PdfFont
  /** Height above the base line, as a share of the font size. */
  readonly ascent: number
  has(codePoint: number): boolean
  /** Width of one character, as a share of the font size. */
  widthOf(codePoint: number): number
}

const require = createRequire(import.meta.url)

/** Opens a font file of a package. */
export async function openFont(name: string, path: string): Promise<DocumentFont> {
  const font = create(await readFile(require.resolve(path)))
  if (!('layout' in font)) throw new Error(`${path} is a collection of fonts`)
  const glyphOf = createGlyphs(font)
  const { unitsPerEm } = font
  const source = Object.create(font, { layout: { value: (text: string) => layOut(text, glyphOf) } })
  return {
    name,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- pdfkit takes an opened font too; its types know bytes and paths alone
    source: source as PdfFont,
    ascent: font.ascent / unitsPerEm,
    has: codePoint => glyphOf(codePoint).isKnown,
    widthOf: codePoint => glyphOf(codePoint).width / unitsPerEm,
  }
}

interface PlacedGlyph {
  readonly glyph: Glyph
  readonly width: number
  /** False: the box that a font draws for a character it does not have. */
  readonly isKnown: boolean
}

type GlyphOf = (codePoint: number) => PlacedGlyph

/** Each glyph carries its own character: fonts share one glyph among characters, and a copy must give the right one. */
function createGlyphs(font: Font): GlyphOf {
  const glyphs = new Map<number, PlacedGlyph>()
  return codePoint => {
    let known = glyphs.get(codePoint)
    if (!known) {
      const glyph = font.glyphForCodePoint(codePoint)
      known = {
        glyph: Object.create(glyph, { codePoints: { value: [codePoint] } }),
        width: glyph.advanceWidth,
        isKnown: glyph.id !== 0,
      }
      glyphs.set(codePoint, known)
    }
    return known
  }
}

/**
 * One glyph a character, side by side: enough for these scripts. OpenType shaping costs forty times as much, and pdfkit
 * would cache the result of every word.
 */
function layOut(text: string, glyphOf: GlyphOf) {
  const placed = Array.from(text, character => glyphOf(character.codePointAt(0) ?? 0))
  return {
    glyphs: placed.map(({ glyph }) => glyph),
    positions: placed.map(({ width }) => ({ xAdvance: width, yAdvance: 0, xOffset: 0, yOffset: 0 })),
    advanceWidth: placed.reduce((sum, { width }) => sum + width, 0),
  }
}
