import type { Audience } from '@atelier/domain'
import type { SearchQuery, SearchType } from '@atelier/domain/search'
import { type RawBuilder, sql } from 'kysely'
import type { ReadHandle } from '../connection/handle.ts'
import {
  type Among,
  anyOf,
  askedOf,
  isCommon,
  isInSample,
  kinds,
  noteUnmet,
  onSale,
  partCandidates,
  productCandidates,
  wordCandidates,
} from './candidates.ts'

/** A row of the answer before anything is read of it. */
export interface Ranked {
  readonly kind: number
  readonly id: number
  readonly score: number
  readonly number: string | null
}

export type After = readonly [score: number, kind: number, id: number] | undefined

interface Wanted {
  readonly query: SearchQuery
  readonly types: readonly SearchType[]
  readonly after: After
  readonly limit: number
}

/** Best first; of equal worth products before projects before events, and of those the latest. */
export async function rank(db: ReadHandle, { query, types, after, limit }: Wanted): Promise<readonly Ranked[]> {
  const hasWords = query.terms.length > 0
  const ofProducts = types.includes('products') && (hasWords || query.numberKey !== '')
  const among = { ...onSale, common: ofProducts && (await isCommon(db, query, onSale.audience)) }
  return ranked(db, { query, after, limit }, [
    ...(ofProducts ? [{ kind: kinds.products, rows: productCandidates(query, among) }] : []),
    ...(['projects', 'events'] as const)
      .filter(type => hasWords && types.includes(type))
      .map(type => ({ kind: kinds[type], rows: wordCandidates(type) })),
  ])
}

/** Products with a number that has this part. */
export async function rankParts(db: ReadHandle, page: Omit<Wanted, 'types'>): Promise<readonly Ranked[]> {
  const rows = partCandidates(page.query.numberKey)
  return rows ? ranked(db, page, [{ kind: kinds.products, rows }]) : []
}

async function ranked(
  db: ReadHandle,
  { query, after, limit }: Omit<Wanted, 'types'>,
  sources: readonly { readonly kind: number; readonly rows: RawBuilder<unknown> }[],
): Promise<readonly Ranked[]> {
  if (sources.length === 0) return []
  const all = sources.map(
    ({ kind, rows }) =>
      sql`(select ${sql.lit(kind)} as kind, id, max(score) as score, max(number) as number from (${rows}) found group by id)`,
  )
  const union = sql<Ranked>`(with ${askedOf(query)} ${sql.join(all, sql` union all `)})`
  return db
    .selectFrom(union.as('found'))
    .select(['found.kind', 'found.id', 'found.score', 'found.number'])
    .$if(after !== undefined, later =>
      later.where(
        sql<boolean>`(found.score, found.kind, found.id) < (${sql.join((after ?? []).map(value => sql`${value}::bigint`))})`,
      ),
    )
    .orderBy('found.score', 'desc')
    .orderBy('found.kind', 'desc')
    .orderBy('found.id', 'desc')
    .limit(limit)
    .execute()
}

/** Products that meet the conditions and the query, with what each is worth. */
export const foundBy = (query: SearchQuery, among: Among) =>
  sql<{ readonly id: number; readonly score: number }>`(with ${askedOf(query)}
    select id, max(score) as score from (${productCandidates(query, among)}) found group by id)`

/** Whether any product meets the query. */
export async function isMet(db: ReadHandle, query: SearchQuery, audience: Audience): Promise<boolean> {
  if (await isInSample(db, query, audience)) return true
  const first = sql<{
    id: number
  }>`(with ${askedOf(query)} select id from (${productCandidates(query, anyOf(audience))}) found limit 1)`
  const isFound = (await db.selectFrom(first.as('found')).select('id').execute()).length > 0
  if (!isFound) noteUnmet(query)
  return isFound
}
