import { type DocumentFont, openFont } from './pdf-fonts.ts'

/** Noto under the Open Font Licence. The fonts that every PDF reader has know no Cyrillic. */
const files = {
  regular: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  bold: '@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
  math: '@expo-google-fonts/noto-sans-math/400Regular/NotoSansMath_400Regular.ttf',
  symbols: '@expo-google-fonts/noto-sans-symbols/400Regular/NotoSansSymbols_400Regular.ttf',
  dingbats: '@expo-google-fonts/noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular.ttf',
  armenian: '@expo-google-fonts/noto-sans-armenian/400Regular/NotoSansArmenian_400Regular.ttf',
  georgian: '@expo-google-fonts/noto-sans-georgian/400Regular/NotoSansGeorgian_400Regular.ttf',
  chinese: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  japanese: '@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf',
  korean: '@expo-google-fonts/noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf',
} as const
export type FontName = keyof typeof files
export type BaseFontName = 'regular' | 'bold'

/** East Asian scripts, their punctuation, squared units and full-width forms. */
const eastAsian =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u{2E80}-\u{2FFF}\u{3000}-\u{33FF}\u{FE30}-\u{FE4F}\u{FF00}-\u{FFEF}]/u
const symbolFonts = ['math', 'symbols', 'dingbats', 'chinese'] as const

/** Fonts in which a character of that text is looked for. Kana and Hangul around an ideograph decide how it is drawn. */
function fallbacksFor(character: string, text: string): readonly FontName[] {
  if (/\p{Script=Armenian}/u.test(character)) return ['armenian']
  if (/\p{Script=Georgian}/u.test(character)) return ['georgian']
  if (!eastAsian.test(character)) return symbolFonts
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return ['japanese', 'chinese', 'korean']
  if (/\p{Script=Hangul}/u.test(text)) return ['korean', 'chinese', 'japanese']
  return ['chinese', 'japanese', 'korean']
}

/** A piece of a text in one font. */
export interface FontRun {
  readonly font: DocumentFont
  readonly text: string
}

export interface FontSet {
  readonly regular: DocumentFont
  readonly bold: DocumentFont
  /** Loads the fonts that the texts need. Call it before the texts are measured or drawn. */
  load(texts: readonly string[]): Promise<void>
  /** The text in pieces of one font. A character that no font knows comes out as the base font's box. */
  runsOf(text: string, base: BaseFontName): readonly FontRun[]
}

type Open = (name: FontName) => Promise<DocumentFont>

/** Fallback fonts, some 22 MB in all, are read when the first text needs them. */
export async function createFontSet(open: Open = name => openFont(name, files[name])): Promise<FontSet> {
  const [regular, bold] = await Promise.all([open('regular'), open('bold')])
  const base = { regular, bold }
  const loaded = new Map<FontName, DocumentFont>()
  const loading = new Map<FontName, Promise<DocumentFont>>()

  async function loadFont(name: FontName): Promise<DocumentFont> {
    const opening = loading.get(name) ?? open(name)
    loading.set(name, opening)
    const font = await opening
    loaded.set(name, font)
    return font
  }

  async function loadFor(character: string, text: string): Promise<void> {
    const codePoint = character.codePointAt(0) ?? 0
    for (const name of fallbacksFor(character, text)) if ((await loadFont(name)).has(codePoint)) return
  }

  const fontOf = (character: string, text: string, first: DocumentFont): DocumentFont => {
    const codePoint = character.codePointAt(0) ?? 0
    if (isPlain(character) || first.has(codePoint)) return first
    return (
      fallbacksFor(character, text)
        .map(name => loaded.get(name))
        .find(font => font?.has(codePoint)) ?? first
    )
  }

  return {
    ...base,
    async load(texts) {
      for (const text of texts) {
        if (isPlain(text)) continue
        for (const character of new Set(text))
          if (!regular.has(character.codePointAt(0) ?? 0)) await loadFor(character, text)
      }
    },
    runsOf(text, name) {
      if (isPlain(text)) return [{ font: base[name], text }]
      const runs: { font: DocumentFont; text: string }[] = []
      for (const character of text) {
        const font = fontOf(character, text, base[name])
        const last = runs.at(-1)
        if (last?.font === font) last.text += character
        else runs.push({ font, text: character })
      }
      return runs
    },
  }
}

/** Latin letters, digits and signs: every font has them. */
const isPlain = (text: string): boolean => /^[\x20-\x7E\xA0-\u017F]*$/.test(text)

let shared: Promise<FontSet> | undefined

/** Read by the first document of the process. */
export const fontSet = (): Promise<FontSet> => (shared ??= createFontSet())
