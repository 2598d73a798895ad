import type { SearchQuery, SearchTerm } from '@atelier/domain/search'
import { type RawBuilder, sql } from 'kysely'

/** The words are letters and digits only, so that nothing in the text can be an operator but what is written here. */
const textOf = (terms: readonly SearchTerm[], join: ' & ' | ' | '): string =>
  terms
    .map(({ words, isBegun, meant }) => {
      if (meant) return `(${meant.map(word => `'${word}'`).join(' | ')})`
      const side = words.map((word, at) => `'${word}'${isBegun && at === words.length - 1 ? ':*' : ''}`)
      return `(${side.join(' <-> ')})`
    })
    .join(join)

/** Words as they are written, or all of them by their stems. `russian` stems English words by the rules of English. */
const either = (text: string) => sql`(to_tsquery('simple', ${text}) || to_tsquery('russian', ${text}))`

/** The query for a `search` column. Stop words and words of no letters leave nothing, which nothing meets. */
export function tsQueryOf({ terms, without }: Pick<SearchQuery, 'terms' | 'without'>): RawBuilder<unknown> {
  const wanted = either(textOf(terms, ' & '))
  return without.length === 0 ? wanted : sql`(${wanted} && !!${either(textOf(without, ' | '))})`
}
