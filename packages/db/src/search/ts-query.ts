import { mayBegin, type SearchQuery, type SearchTerm } from '@atelier/domain/search'
import { type RawBuilder, sql } from 'kysely'

/** Words hold letters and digits only, so every operator in the text is one of these. */
function textOf({ words, isBegun, spellings = [], meant }: SearchTerm): string {
  if (meant) return `(${meant.map(word => `'${word}'`).join(' | ')})`
  const side = (each: readonly string[], operator: string) =>
    `(${each.map((word, at) => `'${word}'${isBegun && at === each.length - 1 && mayBegin(word) ? ':*' : ''}`).join(operator)})`
  return `(${[side(words, ' <-> '), ...spellings.map(each => side(each, ' & '))].join(' | ')})`
}

/** The query for a column of words. Stop words leave nothing where others are wanted. */
export const tsQueryOf = ({ terms, without }: Pick<SearchQuery, 'terms' | 'without'>): RawBuilder<unknown> =>
  sql`search_query(${terms.map(textOf)}::text[], ${without.map(textOf).join(' | ')}::text)`
