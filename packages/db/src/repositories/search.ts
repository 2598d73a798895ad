import { corrected, type SearchQuery, type SearchReader, type SearchType, wordsToCheck } from '@atelier/domain/search'
import { sql } from 'kysely'
import type { ReadHandle } from '../connection/handle.ts'
import { type Keyset, refuseCursor, valuesAfter } from '../keyset.ts'
import { findRecords } from '../search/find-records.ts'
import { hydrate } from '../search/hydrate.ts'
import { type After, isMet, rank, type Ranked, rankParts } from '../search/rank.ts'

/** Words of titles that share a slip with one of these. */
async function knownNear(db: ReadHandle, words: readonly string[]): Promise<readonly string[]> {
  if (words.length === 0) return []
  const near = await db
    .selectFrom('search_words')
    .select('search_words.word')
    .distinct()
    .where(
      sql<boolean>`search_words.slips && (select array_agg(slip) from unnest(${[...words]}::text[]) word, unnest(word_slips(word)) slip)`,
    )
    .limit(500)
    .execute()
  return near.map(row => row.word)
}

/** How an answer came about; a later page goes on in the same way. */
type Way = 'exact' | 'parts' | 'slips'

interface Answer {
  readonly way: Way
  readonly query: SearchQuery
  readonly rows: readonly Ranked[]
}

export function searchReader(db: ReadHandle, keyset: Keyset): SearchReader {
  const list = 'search'
  const ask = async (
    { query, types }: { readonly query: SearchQuery; readonly types: readonly SearchType[] },
    { way, after, limit }: { readonly way: Way; readonly after: After; readonly limit: number },
  ): Promise<Answer> => {
    if (way === 'parts') {
      const rows = types.includes('products') ? await rankParts(db, { query, after, limit }) : []
      return { way, query, rows }
    }
    const meant = way === 'exact' ? query : corrected(query, await knownNear(db, wordsToCheck(query)))
    return { way, query: meant ?? query, rows: meant ? await rank(db, { query: meant, types, after, limit }) : [] }
  }

  return {
    findRecords: (q, types) => findRecords(db, q, types),
    async understand(query, audience) {
      const words = wordsToCheck(query)
      if (words.length === 0 || (await isMet(db, query, audience))) return query
      return corrected(query, await knownNear(db, words)) ?? query
    },
    async find(wanted, page) {
      const [way, ...values] = valuesAfter(keyset, list, page) ?? []
      const [score, kind, id] = values.map(Number)
      const after: After = score === undefined || kind === undefined || id === undefined ? undefined : [score, kind, id]
      const limit = page.limit + 1
      const ways: readonly Way[] = way === undefined ? ['exact', 'parts', 'slips'] : [wayOf(way)]
      let answer: Answer = { way: 'exact', query: wanted.query, rows: [] }
      for (const each of ways) {
        answer = await ask(wanted, { way: each, after, limit })
        if (answer.rows.length > 0) break
      }
      const rows = answer.rows.slice(0, page.limit)
      const last = rows.at(-1)
      const isMore = answer.rows.length > page.limit && last !== undefined
      return {
        query: answer.query,
        items: await hydrate(db, rows),
        nextCursor: isMore ? keyset.seal(list, [answer.way, last.score, last.kind, last.id]) : null,
      }
    },
  }
}

function wayOf(value: string | number): Way {
  if (value === 'exact' || value === 'parts' || value === 'slips') return value
  return refuseCursor()
}
