import { hasDigit, numberKeyOf, runsOf, wordsOf } from './fold.ts'

/** One thing looked for: a word, or several side by side. */
export interface SearchTerm {
  /** Folded: letters and digits only. */
  readonly words: readonly string[]
  /** Words that only begin like the last one count too. */
  readonly isBegun: boolean
  /** Other spellings of a part number; every word of one of them is wanted. */
  readonly spellings?: readonly (readonly string[])[]
  /** Words of titles that were perhaps meant: any of them in place of the one word. */
  readonly meant?: readonly string[]
}

/** A parsed search text: all terms must match and none of `without`. */
export interface SearchQuery {
  readonly terms: readonly SearchTerm[]
  readonly without: readonly SearchTerm[]
  /** All of it read as one part number; empty: it is none. */
  readonly numberKey: string
}

/** Characters of `q` at most. */
export const longestQuery = 500
/** Beyond these, words narrow nothing any more; part numbers are never so long. */
const limits = { terms: 12, wordLength: 64, numberKey: 40 } as const

/** A minus before a word or a quote; what stands in quotes; what stands between spaces. */
const pieces = /((?<!\S)-(?=["\p{Alphabetic}]))?(?:"([^"]*)"?|([^\s"]+))/gu

/**
 * Reads any text: every word is wanted and may be a beginning, "words in quotes" stand side by side, and what follows a
 * minus is not wanted. Everything else separates words; nothing is a mistake.
 */
export function parseQuery(q: string): SearchQuery {
  const text = q
    .slice(0, longestQuery)
    .replaceAll(/["“”„«»]/g, '"')
    .replaceAll(/(?<=[0-9]) ?[xх×] ?(?=[0-9])/gi, ' ')
  const terms: SearchTerm[] = []
  const without: SearchTerm[] = []
  for (const { 1: minus = '', 2: quoted, 3: plain = '' } of text.matchAll(pieces)) {
    const words = wordsOf(quoted ?? plain).map(shortened)
    if (minus !== '') without.push({ words, isBegun: false })
    else if (quoted !== undefined) terms.push({ words, isBegun: false })
    else if (hasDigit(plain)) terms.push(partTermOf(plain, words))
    else terms.push(...words.map(word => ({ words: [word], isBegun: mayBegin(word) })))
  }
  const key = numberKeyOf(text)
  // Letters alone may be a number too, but then it is written as one word.
  const mayBeNumber = key.length >= 3 && key.length <= limits.numberKey && (hasDigit(key) || terms.length === 1)
  return {
    terms: terms.filter(isSome).slice(0, limits.terms),
    without: without.filter(isSome).slice(0, limits.terms),
    numberKey: mayBeNumber ? key : '',
  }
}

/** `10W-40` as its words, as one word and as its runs of letters and digits. */
function partTermOf(piece: string, words: readonly string[]): SearchTerm {
  const joined = shortened(numberKeyOf(piece))
  const spellings = [[joined], runsOf(piece).slice(0, limits.terms).map(shortened)]
  return { words, isBegun: mayBegin(joined), spellings }
}

const isSome = ({ words }: SearchTerm) => words.length > 0
const shortened = (word: string) => Array.from(word).slice(0, limits.wordLength).join('')
/** One letter or two digits begin so many words that they would find everything. */
export const mayBegin = (word: string) => word.length >= (hasDigit(word) ? 3 : 2)
