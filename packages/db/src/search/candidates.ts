import { hasDigit, type SearchQuery, type SearchType } from '@atelier/domain'
import { type RawBuilder, sql, type SqlBool } from 'kysely'
import { isProductOnSale } from '../tables/products.ts'
import { tsQueryOf } from './ts-query.ts'

/**
 * Rows that are weighed for one query, of each kind and way of finding: a word that is in everything costs no more than
 * one that is in a thousand rows. Those put down first are taken.
 */
export const weighedAtMost = 1_000
const numbersAtMost = 100

/**
 * The query for the `search` columns, made once. The planner does not see it and always goes by the index: by what it
 * knows of each word it would at times read the whole table for words that are often, but never together.
 */
const asked = sql`(select words from asked)`
export const askedOf = (query: SearchQuery) => sql`asked (words) as materialized (select ${tsQueryOf(query)})`

/** What a row is worth. Numbers stand above words, and among words the weights of `ts_rank_cd` decide. */
const worth = { number: 3_000_000, numberBegun: 2_000_000, words: 1_000_000, partOfNumber: 10_000 } as const

/** Of the weights D to A: said about it, unused, a form of a word of its name, a word of its name. */
const weights = sql.lit('{0.05, 0.2, 0.4, 1}')
/** By the length of the text and between 0 and 1 (1 | 32 of `ts_rank_cd`). */
const rankOf = (table: string) =>
  sql<number>`floor(${sql.lit(worth.words)} * ts_rank_cd(${weights}, ${sql.ref(`${table}.search`)}, ${asked}, 33))::integer`
const meetsWords = (table: string) => sql<SqlBool>`${sql.ref(`${table}.search`)} @@ ${asked}`

const one = (parts: readonly RawBuilder<unknown>[]) => sql.join(parts, sql` union all `)

/** Of an offer joined to its product. */
const isOffered = sql<SqlBool>`offers.deleted_at is null and offers.status = 'active' and products.deleted_at is null
  and ${isProductOnSale}`

const productsByWords = sql`(
  select products.id, ${rankOf('products')} as score, null::text as number from products
  where ${meetsWords('products')} and products.deleted_at is null and ${isProductOnSale} limit ${weighedAtMost})`

const offersByWords = sql`(
  select products.id, ${rankOf('offers')} as score, null::text as number
  from offers join products on products.id = offers.product_id
  where ${meetsWords('offers')} and ${isOffered} limit ${weighedAtMost})`

interface NumberColumn {
  readonly column: string
  readonly from: RawBuilder<unknown>
  readonly where: RawBuilder<SqlBool>
}
const ofProducts = { from: sql`products`, where: sql<SqlBool>`products.deleted_at is null and ${isProductOnSale}` }
const ofOffers = { from: sql`offers join products on products.id = offers.product_id`, where: isOffered }
const numberColumns: readonly NumberColumn[] = [
  { column: 'products.cross_number', ...ofProducts },
  { column: 'offers.sku', ...ofOffers },
  { column: 'offers.manufacturer_number', ...ofOffers },
  { column: 'offers.barcode', from: ofOffers.from, where: sql`offers.barcode is not null and ${isOffered}` },
]

/** Product ids with what each is worth and the number it was found by; the same id perhaps several times. */
export function productCandidates(query: SearchQuery): RawBuilder<unknown> {
  const ways = [
    ...(query.terms.length > 0 ? [productsByWords, offersByWords] : []),
    ...(query.numberKey === '' ? [] : numberColumns.map(column => byNumber(column, query.numberKey))),
  ]
  return one(ways)
}

/** The number itself, and such as begin with it where it is one: has a digit and is long enough. */
function byNumber({ column, from, where }: NumberColumn, key: string): RawBuilder<unknown> {
  const number = sql`number_key(${sql.ref(column)}) collate "C"`
  const isBegun = hasDigit(key) && key.length >= 4
  const meets = isBegun ? sql`${number} >= ${key} and ${number} < ${`${key}\u{10FFFF}`}` : sql`${number} = ${key}`
  const score = sql`case when ${number} = ${key} then ${sql.lit(worth.number)} else ${sql.lit(worth.numberBegun)} end`
  // Of equal numbers there are few: an order would have the planner walk all products in it.
  const order = isBegun ? sql`order by ${number}, products.id` : sql``
  return sql`(
    select products.id, ${score} as score, ${sql.ref(column)} as number from ${from}
    where ${meets} and ${where} ${order} limit ${numbersAtMost})`
}

/** Numbers with that part, for a query that nothing meets as it stands. Trigrams are of Latin letters and digits only. */
export function partCandidates(key: string): RawBuilder<unknown> | undefined {
  if (!/^(?=.*\d)[a-z0-9]{4,}$/.test(key)) return undefined
  const byPart = ({ column, from, where }: NumberColumn) => {
    const number = sql`number_key(${sql.ref(column)})`
    return sql`(
      select products.id, floor(${sql.lit(worth.partOfNumber)} * similarity(${number}, ${key}))::integer as score,
        ${sql.ref(column)} as number
      from ${from} where (${number} like ${`%${key}%`} or ${number} % ${key}) and ${where} limit ${numbersAtMost})`
  }
  return one(numberColumns.filter(({ column }) => column !== 'offers.barcode').map(byPart))
}

/** Of projects and events, which anybody may see. */
export const wordCandidates = (table: 'projects' | 'events'): RawBuilder<unknown> => sql`(
  select ${sql.ref(`${table}.id`)}, ${rankOf(table)} as score, null::text as number from ${sql.table(table)}
  where ${meetsWords(table)} limit ${weighedAtMost})`

/** Kinds in the order of equal worth, the first before the others. */
export const kinds: Readonly<Record<SearchType, number>> = { products: 3, projects: 2, events: 1 }
