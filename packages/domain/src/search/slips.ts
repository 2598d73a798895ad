import { hasDigit } from './fold.ts'
import type { SearchQuery, SearchTerm } from './query.ts'

/** Words that a slip of the pen is looked for in; shorter ones are a slip away from too many others. */
const mayBeSlip = (word: string) => Array.from(word).length >= 4 && !hasDigit(word)

/** The words of a query that may be misspelt. */
export const wordsToCheck = ({ terms }: SearchQuery): readonly string[] =>
  terms.flatMap(({ words }) => (words.length === 1 ? words.filter(mayBeSlip) : []))

/** How many letters are added, left out, taken for another or changed places (optimal string alignment). */
export function slipsBetween(a: string, b: string): number {
  const [from, to] = [Array.from(a), Array.from(b)]
  let before: number[] = []
  let last = Array.from({ length: to.length + 1 }, (_, at) => at)
  for (const [row, letter] of from.entries()) {
    const next = [row + 1]
    for (const [at, other] of to.entries()) {
      const same = letter === other ? 0 : 1
      const swapped = row > 0 && at > 0 && letter === to[at - 1] && from[row - 1] === other
      next.push(
        Math.min(
          (last[at + 1] ?? 0) + 1,
          (next[at] ?? 0) + 1,
          (last[at] ?? 0) + same,
          swapped ? (before[at - 1] ?? 0) + 1 : Number.MAX_SAFE_INTEGER,
        ),
      )
    }
    before = last
    last = next
  }
  return last[to.length] ?? 0
}

/** The nearest of `known`, three at most; one slip is forgiven, in a word of six letters and more two. */
export function nearestTo(word: string, known: readonly string[]): readonly string[] {
  const forgiven = Array.from(word).length >= 6 ? 2 : 1
  const near = known
    .map(other => ({ other, slips: slipsBetween(word, other) }))
    .filter(({ slips }) => slips <= forgiven)
    .toSorted((a, b) => a.slips - b.slips || (a.other < b.other ? -1 : 1))
  return near
    .filter(({ slips }) => slips === near[0]?.slips)
    .slice(0, 3)
    .map(({ other }) => other)
}

/** The query with what was perhaps meant; undefined where every word stands as it is, or is like nothing. */
export function corrected(query: SearchQuery, known: readonly string[]): SearchQuery | undefined {
  const checked = new Set(wordsToCheck(query))
  const terms = query.terms.map((term): SearchTerm => {
    const [word] = term.words
    if (word === undefined || !checked.has(word)) return term
    const meant = nearestTo(word, known)
    return meant.length === 0 || meant.includes(word) ? term : { ...term, isBegun: false, meant }
  })
  return terms.some(term => term.meant) ? { ...query, terms, numberKey: '' } : undefined
}
