import { expect, it } from 'vitest'
import { createFontSet, type FontName } from './font-set.ts'
import type { DocumentFont } from './pdf-fonts.ts'

/** Fonts that have only the given characters. */
const repertoires: Readonly<Record<FontName, string>> = {
  regular: 'aж ',
  bold: 'aж ',
  math: '→∅',
  symbols: '⌀',
  dingbats: '✓',
  armenian: 'ա',
  georgian: 'ა',
  chinese: '中直あ',
  japanese: '直あ',
  korean: '中한',
}

async function fonts() {
  const opened: FontName[] = []
  const open = async (name: FontName): Promise<DocumentFont> => {
    opened.push(name)
    const has = (codePoint: number) => repertoires[name].includes(String.fromCodePoint(codePoint))
    return { name, source: name, ascent: 1, has, widthOf: () => 1 }
  }
  return { set: await createFontSet(open), opened }
}

it('loads a fallback font with the first text that needs it, and once', async () => {
  const { set, opened } = await fonts()
  await set.load(['abc', 'ж a', 'äß'])
  expect(opened).toEqual(['regular', 'bold'])
  await Promise.all([set.load(['a→']), set.load(['∅'])])
  await set.load(['✓ → ✓'])
  expect(opened).toEqual(['regular', 'bold', 'math', 'symbols', 'dingbats'])
})

it('draws each character with a font that has it, ideographs as the text around them is written', async () => {
  const { set } = await fonts()
  const texts = ['aж→⌀', 'աა', '直中', '直あ', '한直中', '直😀']
  await set.load(texts)
  const drawn = texts.map(text => set.runsOf(text, 'regular').map(run => `${run.font.name} ${run.text}`))
  expect(drawn).toEqual([
    ['regular aж', 'math →', 'symbols ⌀'],
    ['armenian ա', 'georgian ა'],
    ['chinese 直中'],
    ['japanese 直あ'],
    ['korean 한', 'chinese 直', 'korean 中'],
    ['chinese 直', 'regular 😀'],
  ])
})
