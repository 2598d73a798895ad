import type { Audience } from '@atelier/domain'
import { countedAtMost } from '@atelier/domain/products'
import { hasDigit, type SearchQuery, type SearchType } from '@atelier/domain/search'
import { type RawBuilder, sql, type SqlBool } from 'kysely'
import type { ReadHandle } from '../connection/handle.ts'
import { tsQueryOf } from './ts-query.ts'

/**
 * Rows that are weighed for one query, of each kind and way of finding: a word that is in everything costs no more than
 * one that is in a thousand rows. Those put down first are taken.
 */
const weighedAtMost = 1_000
const numbersAtMost = 100
/** Trigrams that two numbers share: all but those around one wrong character. */
const nearlySame = 0.55

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
const rankOf = (words: string) =>
  sql<number>`floor(${sql.lit(worth.words)} * ts_rank_cd(${weights}, ${sql.ref(words)}, ${asked}, 33))::integer`
const meetsWords = (words: string) => sql<SqlBool>`${sql.ref(words)} @@ ${asked}`

/** An empty list of ways finds nothing. */
const none = sql`(select null::bigint as id, 0 as score, null::text as number where false)`
const one = (parts: readonly RawBuilder<unknown>[]) => sql.join(parts.length === 0 ? [none] : parts, sql` union all `)

/** Which products are looked through: by conditions on `product_listings` and, for staff, on `products`. */
export interface Among {
  readonly audience: Audience
  readonly where: RawBuilder<SqlBool>
  /** Whether so many products meet the words that not all can be read. */
  readonly common?: boolean
}
export const onSale: Among = { audience: 'public', where: sql`product_listings.on_sale` }
/** All that an audience may see. */
export const anyOf = (audience: Audience): Among => (audience === 'public' ? onSale : { audience, where: sql`true` })

interface Source {
  readonly from: RawBuilder<unknown>
  readonly where: RawBuilder<SqlBool>
}
const productsOf = ({ where }: Among): Source => ({
  from: sql`products join product_listings on product_listings.product_id = products.id`,
  where,
})
/** Offers on sale for guests; every offer for staff. */
const offersOf = ({ audience, where }: Among): Source =>
  audience === 'public'
    ? {
        from: sql`offers join product_listings on product_listings.product_id = offers.product_id`,
        where: sql`offers.deleted_at is null and offers.status = 'active'
          and exists (select from prices where prices.offer_id = offers.id) and ${where}`,
      }
    : {
        from: sql`offers join product_listings on product_listings.product_id = offers.product_id
          join products on products.id = offers.product_id`,
        where: sql`offers.deleted_at is null and ${where}`,
      }

interface WordColumn extends Source {
  readonly words: string
}
const joinedProducts = ({ audience }: Among) =>
  audience === 'staff' ? sql`join products on products.id = product_listings.product_id` : sql``

const productWords = 'product_words.words'
/**
 * Products by their words, found before anything is asked of them: for a page of the first, the planner would read all
 * products until enough meet the words.
 */
const wordedProducts = (among: Among, narrowed: RawBuilder<SqlBool>): WordColumn => ({
  words: productWords,
  from: sql`(select * from product_words where ${narrowed} and ${meetsWords(productWords)} offset 0) as product_words
    join product_listings on product_listings.product_id = product_words.product_id ${joinedProducts(among)}`,
  where: among.where,
})

/** The words of a product and of what can be bought of it; staff find it by those of every offer too. */
const wordColumns = (among: Among): readonly WordColumn[] => {
  const offers = offersOf(among)
  const offersSearch = 'offers.search'
  return [
    wordedProducts(among, sql`true`),
    ...(among.audience === 'staff'
      ? [{ ...offers, words: offersSearch, where: sql<SqlBool>`${meetsWords(offersSearch)} and ${offers.where}` }]
      : []),
  ]
}

/** Products that meet the other conditions of a list and are tested for common words. */
export const probedAtMost = 20_000

/** One product in how many is in the sample. */
const sampleShare = 1024 / 64
/**
 * An even choice of products: of 1,024 put down one after the other, 64. It has an index of words of its own, and its rows
 * stand together, so that they are read sixteen times as fast as all.
 */
const inSample = sql<SqlBool>`product_words.product_id & 1023 < 64`
/** Matches in the sample that are enough to rank without looking for more. */
const enoughRanked = 300

/** Common words: those of the sample, or of products that meet the other conditions where the sample has few of those. */
function commonWords(among: Among): RawBuilder<unknown> {
  const isEnough = sql`(select count(*) from sampled) >= ${sql.lit(enoughRanked)}`
  const probed: WordColumn = {
    words: productWords,
    from: sql`(select product_listings.* from product_listings ${joinedProducts(among)}
      where not (${isEnough}) and ${among.where} limit ${sql.lit(probedAtMost)}) as product_listings
      cross join lateral (select product_words.words from product_words
        where product_words.product_id = product_listings.product_id offset 0) as product_words`,
    where: meetsWords(productWords),
  }
  return sql`(with sampled as materialized ${byWords(wordedProducts(among, inSample))}
    select * from sampled where ${isEnough} union all ${byWords(probed)})`
}

const byWords = ({ words, from, where }: WordColumn) => sql`(
  select product_listings.product_id as id, ${rankOf(words)} as score, null::text as number from ${from}
  where ${where} limit ${sql.lit(weighedAtMost)})`

interface NumberColumn extends Source {
  readonly column: string
}
function numberColumns(among: Among): readonly NumberColumn[] {
  const [products, offers] = [productsOf(among), offersOf(among)]
  return [
    { column: 'products.cross_number', ...products },
    { column: 'offers.sku', ...offers },
    { column: 'offers.manufacturer_number', ...offers },
    // The index holds those that there are.
    { column: 'offers.barcode', from: offers.from, where: sql`offers.barcode is not null and ${offers.where}` },
  ]
}

/** Product ids with what each is worth and the number it was found by; the same id perhaps several times. */
export function productCandidates(query: SearchQuery, among: Among): RawBuilder<unknown> {
  if (unmet.has(query)) return none
  const ways = [
    ...(query.terms.length > 0 ? (among.common ? [commonWords(among)] : wordColumns(among).map(byWords)) : []),
    ...(query.numberKey === '' ? [] : numberColumns(among).map(column => byNumber(column, query.numberKey))),
  ]
  return one(ways)
}

const ids = ({ from, where }: Source) => sql`select product_listings.product_id from ${from} where ${where}`

/** Whether a product of a list meets the query, however many do. */
export function meetsQuery(query: SearchQuery, audience: Audience): RawBuilder<SqlBool> {
  const words = wordColumns(anyOf(audience)).map(ids)
  const numbers = numberColumns(anyOf(audience)).map(column =>
    ids({ ...column, where: sql`${meetsNumber(column, query.numberKey)} and ${column.where}` }),
  )
  const ways = [...(query.terms.length > 0 ? words : []), ...(query.numberKey === '' ? [] : numbers)]
  if (ways.length === 0 || unmet.has(query)) return sql<SqlBool>`false`
  return sql<SqlBool>`product_listings.product_id in (with ${askedOf(query)} ${one(ways)})`
}

/** The same, asked of one product: for lists that walk an order and meet it often. */
export const probesQuery = (query: SearchQuery): RawBuilder<SqlBool> =>
  sql<SqlBool>`(select product_words.words @@ (select ${tsQueryOf(query)})
    from product_words where product_words.product_id = product_listings.product_id)`

/** The products of the sample that meet the words: a table of `product_id`. */
export const metOfSample = (query: SearchQuery): RawBuilder<unknown> =>
  sql`(with ${askedOf(query)} select product_id from product_words where ${inSample} and ${meetsWords(productWords)})`

/** Products that are read to count those of common words. */
const countedOf = 30_000
/** The first products that meet the words: a table of `product_id`. */
export const metFirst = (query: SearchQuery): RawBuilder<unknown> =>
  sql`(with ${askedOf(query)} select product_id from product_words where ${meetsWords(productWords)} limit ${sql.lit(countedOf)})`

/** What is known of the queries of requests under way: the page, the count and the facets of one ask once. */
const samples = new WeakMap<SearchQuery, Promise<number>>()
const unmet = new WeakSet<SearchQuery>()

/** Whether more products meet the words than are counted. */
export async function isCommon(db: ReadHandle, query: SearchQuery | undefined, audience: Audience): Promise<boolean> {
  return query !== undefined && (await metInSample(db, query, audience)) > mostInSample
}

/** Whether the sample has a product that meets the words. */
export const isInSample = async (db: ReadHandle, query: SearchQuery, audience: Audience): Promise<boolean> =>
  (await metInSample(db, query, audience)) > 0

/** Says that no product meets a query, so that its list looks for none. */
export const noteUnmet = (query: SearchQuery): void => void unmet.add(query)

function metInSample(db: ReadHandle, query: SearchQuery, audience: Audience): Promise<number> {
  if (query.terms.length === 0) return Promise.resolve(0)
  const known = samples.get(query)
  if (known) return known
  const asking = countSample(db, query, audience)
  samples.set(query, asking)
  // A caller that tries again asks anew.
  asking.catch(() => samples.delete(query))
  return asking
}

/** A query with more matches in the sample is met by more products than are counted. */
const mostInSample = Math.floor(countedAtMost / sampleShare)

/** The index of all products would read every place of a word before its first row. */
async function countSample(db: ReadHandle, query: SearchQuery, audience: Audience): Promise<number> {
  const { from, where } = wordedProducts(anyOf(audience), inSample)
  const counted = sql<{ count: number }>`(with ${askedOf(query)}
    select count(*) from (select from ${from} where ${where} limit ${sql.lit(mostInSample + 1)}) met)`
  return (await db.selectFrom(counted.as('counted')).select('count').executeTakeFirstOrThrow()).count
}

const keyOf = (column: string) => sql`number_key(${sql.ref(column)}) collate "C"`
const mayBeStart = (key: string) => hasDigit(key) && key.length >= 4

/** The number itself, and such as begin with it where it is one: has a digit and is long enough. */
function meetsNumber({ column }: NumberColumn, key: string): RawBuilder<SqlBool> {
  const number = keyOf(column)
  // The indexes leave out what is deleted.
  const isThere = sql<SqlBool>`${sql.ref(`${column.split('.')[0] ?? ''}.deleted_at`)} is null`
  return mayBeStart(key)
    ? sql<SqlBool>`${isThere} and ${number} >= ${key} and ${number} < ${`${key}\u{10FFFF}`}`
    : sql<SqlBool>`${isThere} and ${number} = ${key}`
}

function byNumber(column: NumberColumn, key: string): RawBuilder<unknown> {
  const number = keyOf(column.column)
  const score = sql`case when ${number} = ${key} then ${sql.lit(worth.number)} else ${sql.lit(worth.numberBegun)} end`
  // Of equal numbers there are few: an order would have the planner walk all products in it.
  const order = mayBeStart(key) ? sql`order by ${number}, product_listings.product_id` : sql``
  return sql`(
    select product_listings.product_id as id, ${score} as score, ${sql.ref(column.column)} as number from ${column.from}
    where ${meetsNumber(column, key)} and ${column.where} ${order} limit ${sql.lit(numbersAtMost)})`
}

/** Numbers with that part, or nearly the same, for a query that nothing meets. Trigrams are of Latin letters and digits. */
export function partCandidates(key: string): RawBuilder<unknown> | undefined {
  if (!/^(?=.*\d)[a-z0-9]{4,}$/.test(key)) return undefined
  const byPart = ({ column, from, where }: NumberColumn) => {
    const number = sql`number_key(${sql.ref(column)})`
    const isThere = sql`${sql.ref(`${column.split('.')[0] ?? ''}.deleted_at`)} is null`
    return sql`(
      select product_listings.product_id as id, floor(${sql.lit(worth.partOfNumber)} * similarity(${number}, ${key}))::integer as score,
        ${sql.ref(column)} as number
      from ${from} where ${isThere} and (${number} like ${`%${key}%`} or ${number} % ${key} and similarity(${number}, ${key}) >= ${nearlySame})
        and ${where} limit ${sql.lit(numbersAtMost)})`
  }
  return one(
    numberColumns(onSale)
      .filter(({ column }) => column !== 'offers.barcode')
      .map(byPart),
  )
}

/** Of projects and events, which are public. */
export const wordCandidates = (table: 'projects' | 'events'): RawBuilder<unknown> => sql`(
  select ${sql.ref(`${table}.id`)}, ${rankOf(`${table}.search`)} as score, null::text as number from ${sql.table(table)}
  where ${meetsWords(`${table}.search`)} limit ${sql.lit(weighedAtMost)})`

/** Kinds in the order of equal worth, the first before the others. */
export const kinds: Readonly<Record<SearchType, number>> = { products: 3, projects: 2, events: 1 }
