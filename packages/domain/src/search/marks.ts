import { hasDigit, wordsOf } from './fold.ts'
import type { SearchQuery } from './query.ts'

/** A part of a text that was looked for: UTF-16 code units, as `text.slice(start, end)` takes them. */
interface SearchMark {
  readonly start: number
  readonly end: number
}

/** A word with its accents and invisible characters; it may be folded to several, as `1½` and `20x30` are. */
const wordAsWritten = /[\p{Alphabetic}\p{N}\p{M}\p{Default_Ignorable_Code_Point}]+/gu

/**
 * What of a text was looked for, from the start, apart from each other. Places and no markup: the text stays the plain
 * text it is, and needs no escaping.
 */
export function marksOf(text: string, query: SearchQuery): readonly SearchMark[] {
  const wanted = query.terms.flatMap(({ words, isBegun, meant }) =>
    (meant ?? words).map((word, at) => ({ word, isBegun: isBegun && at === words.length - 1 })),
  )
  const words = Array.from(text.matchAll(wordAsWritten)).flatMap(({ 0: found, index }) =>
    wordsOf(found).map(folded => ({ folded, start: index, end: index + found.length })),
  )
  const marked = words.filter(({ folded }) =>
    wanted.some(({ word, isBegun }) => (isBegun && folded.startsWith(word)) || isFormOf(folded, word)),
  )
  return joinMarks([...marked.map(({ start, end }) => ({ start, end })), ...numberIn(words, query.numberKey)])
}

/** Endings differ, by three letters at most: `свечи` and `свеча`, `filters` and `filter`. */
function isFormOf(word: string, wanted: string): boolean {
  if (word === wanted) return true
  if (hasDigit(word) || hasDigit(wanted)) return false
  let same = 0
  while (same < word.length && word[same] === wanted[same]) same += 1
  return same >= Math.max(3, Math.ceil(wanted.length * 0.7)) && word.length - same <= 3
}

/** `0242229699` in `0 242 229 699`: over as many words as it takes. */
function numberIn(words: readonly (SearchMark & { readonly folded: string })[], key: string): readonly SearchMark[] {
  if (key.length < 4 || !hasDigit(key)) return []
  for (const [at, first] of words.entries()) {
    let joined = ''
    for (const { folded, end } of words.slice(at)) {
      joined += folded
      if (joined.startsWith(key)) return [{ start: first.start, end }]
      if (!key.startsWith(joined)) break
    }
  }
  return []
}

function joinMarks(marks: readonly SearchMark[]): readonly SearchMark[] {
  const joined: SearchMark[] = []
  for (const mark of marks.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last && mark.start <= last.end)
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, mark.end) }
    else joined.push(mark)
  }
  return joined
}

/** The piece of a longer text around the first thing looked for, cut between words; undefined: nothing of it is there. */
export function excerptOf(
  text: string,
  query: SearchQuery,
  length = 160,
): { text: string; marks: readonly SearchMark[] } | undefined {
  const plain = text.replaceAll(/\s+/g, ' ').trim()
  const [first] = marksOf(plain, query)
  if (!first) return undefined
  const begin = first.start < length / 2 ? 0 : plain.indexOf(' ', first.start - length / 2) + 1
  const rest = plain.slice(begin)
  const end = rest.length <= length ? rest.length : rest.lastIndexOf(' ', length)
  const cut = rest.slice(0, end <= first.start - begin ? length : end)
  return { text: cut, marks: marksOf(cut, query) }
}
