import type { Audience } from '@atelier/domain'
import {
  countedAtMost,
  facetValuesAtMost,
  type ProductConditions,
  type ProductFacet,
  type ProductFacets,
  type ProductTotal,
} from '@atelier/domain/products'
import type { SearchQuery } from '@atelier/domain/search'
import { type RawBuilder, sql } from 'kysely'
import type { ReadHandle } from '../../connection/handle.ts'
import { isCommon, metFirst, metOfSample } from '../../search/candidates.ts'
import { allOf, type Condition, conditionsOf, type FacetOf } from './conditions.ts'
import { type CountedRow, facetsOf, priceSteps } from './facet-rows.ts'
import { listingCurrency, priceIn } from './price-in.ts'

/** One more than is counted says that there are more. */
const limit = sql.lit(countedAtMost + 1)

/** @param some a table of `product_id`; only these */
const listings = (audience: Audience, conditions: readonly Condition[], some?: RawBuilder<unknown>) =>
  sql`from product_listings ${
    audience === 'staff' ? sql`join products on products.id = product_listings.product_id` : sql``
  } ${some ? sql`join ${some} as chosen on chosen.product_id = product_listings.product_id` : sql``} where ${allOf(conditions)}`

/** The products that meet the conditions, and in `is_whole` whether these are all of them. */
function metBy({ audience, conditions, common, currency }: Omit<Round, 'facets'>): RawBuilder<unknown> {
  const columns = sql`product_listings.category_id, product_listings.in_stock, ${priceIn(currency)} as price, product_listings.keys`
  if (common) return metByCommon({ audience, conditions, columns, some: metOfSample(common) })
  const spread = sql`order by hashint8(product_listings.product_id)`
  return sql`met as materialized (select ${columns} ${listings(audience, conditions)} ${spread} limit ${limit}),
    whole (is_whole) as (select true)`
}

interface MetByCommon extends Pick<Round, 'audience' | 'conditions'> {
  readonly columns: RawBuilder<unknown>
  /** Some of those that meet the words, as a table of `product_id`, where too many meet the other conditions. */
  readonly some: RawBuilder<unknown>
}

/** The same by common words: of the products that meet the other conditions, where these are few, and otherwise of some. */
function metByCommon({ audience, conditions, columns, some }: MetByCommon): RawBuilder<unknown> {
  const others = conditions.filter(each => !each.isProbe)
  const isWhole = sql`(select is_whole from whole)`
  return sql`whole (is_whole) as materialized (
      select count(*) < ${limit} from (select ${listings(audience, others)} limit ${limit}) few),
    met as materialized (
      select ${columns} ${listings(audience, conditions)} and ${isWhole}
      union all (select ${columns} ${listings(audience, others, some)} and not ${isWhole} limit ${limit}))`
}

/** The query, where too many products meet its words to read them all. */
const commonOf = async (db: ReadHandle, { query, audience }: ProductConditions): Promise<SearchQuery | undefined> =>
  (await isCommon(db, query, audience)) ? query : undefined

/** Counts as far as it goes. */
export async function countProducts(db: ReadHandle, conditions: ProductConditions): Promise<ProductTotal> {
  const { audience } = conditions
  const common = await commonOf(db, conditions)
  const all = conditionsOf(conditions, { common: common !== undefined })
  const counted = common
    ? sql<Counted>`(with ${metByCommon({ audience, conditions: all, columns: sql`true as is`, some: metFirst(common) })}
          select count(*), (select is_whole from whole) as is_whole from met)`
    : sql<Counted>`(select count(*), true as is_whole from (select ${listings(audience, all)} limit ${limit}) met)`
  const { count, is_whole: isWhole } = await db
    .selectFrom(counted.as('counted'))
    .select(['count', 'is_whole'])
    .executeTakeFirstOrThrow()
  return { count: Math.min(count, countedAtMost), isExact: isWhole && count <= countedAtMost }
}
interface Counted {
  readonly count: number
  readonly is_whole: boolean
}

const tally = (facet: FacetOf, value: RawBuilder<unknown>, rest: RawBuilder<unknown>) => sql`(
  select ${facet}::text as facet, ${value} as value, count(*) as count, null::bigint as min, null::bigint as max
  ${rest} order by count desc, ${value} collate name_order limit ${sql.lit(facetValuesAtMost)})`

const keyed = (facet: FacetOf, prefix: string) =>
  tally(
    facet,
    sql`substr(key, ${sql.lit(prefix.length + 1)})`,
    sql`from met, unnest(met.keys) key where starts_with(key, ${prefix}) group by key`,
  )

const keysLike = (prefix: string) => sql`from met, unnest(met.keys) key where starts_with(key, ${prefix})`

/** Brands without case and outer blanks, each in the spelling of the most products. */
const brands = sql`(
  select 'brand'::text as facet, spellings.shown as value, folded.count, null::bigint as min, null::bigint as max
  from (
    select lower(btrim(substr(key, 7))) as brand, mode() within group (order by btrim(substr(key, 7)) collate "C") as shown
    ${keysLike('brand:')} group by 1) spellings
  join (select substr(key, 3) as brand, count(*) as count ${keysLike('b:')} group by key) folded using (brand)
  order by folded.count desc, spellings.shown collate name_order limit ${sql.lit(facetValuesAtMost)})`

/** How the rows of one facet are counted over the products `met`. */
function tallyOf(facet: FacetOf): RawBuilder<unknown> {
  switch (facet) {
    case 'brand':
      return brands
    case 'tags':
      return keyed(facet, 'tag:')
    case 'options':
      return sql`(select ${facet}::text, value, count, null, null from (
        select substr(key, 8) as value, count(*) as count,
          row_number() over (partition by split_part(key, chr(31), 1) order by count(*) desc, key collate name_order) as place
        from met, unnest(met.keys) key where starts_with(key, 'option:') group by key) placed
        where place <= ${sql.lit(facetValuesAtMost)})`
    case 'category':
      return tally(facet, sql`category_id::text`, sql`from met group by category_id`)
    case 'availability':
      return tally(facet, sql`in_stock::text`, sql`from met group by in_stock`)
    case 'price':
      return sql`(select ${facet}::text, width_bucket(price, ${[...priceSteps]}::bigint[])::text as value, count(*),
        min(price), max(price) from met where price is not null group by 2)`
    default:
      return keyed(facet, `${facet}\u001F`)
  }
}

/** Facets that are counted over the same products: all but those whose own condition is left out. */
interface Round extends Pick<ProductConditions, 'audience' | 'currency'> {
  readonly common: SearchQuery | undefined
  readonly facets: readonly FacetOf[]
  readonly conditions: readonly Condition[]
}

function roundsOf(
  filter: ProductConditions,
  wanted: readonly ProductFacet[],
  common: SearchQuery | undefined,
): readonly Round[] {
  const { audience, currency } = filter
  const conditions = conditionsOf(filter, { common: common !== undefined })
  const asked = (facet: FacetOf) =>
    facet.startsWith('option:') ? wanted.includes('options') : wanted.some(name => name === facet)
  const narrowed = new Set(conditions.flatMap(({ facet }) => (facet !== undefined && asked(facet) ? [facet] : [])))
  const own = [...narrowed].map(facet => ({
    audience,
    common,
    currency,
    facets: [facet],
    conditions: conditions.filter(condition => condition.facet !== facet),
  }))
  const others = wanted.filter(facet => !narrowed.has(facet))
  return others.length === 0 ? own : [{ audience, common, currency, facets: others, conditions }, ...own]
}

/** Counts over the products that meet a round's conditions; over an even choice of them, where there are too many. */
async function tallied(db: ReadHandle, { facets, ...round }: Round): Promise<readonly CountedRow[]> {
  const counted = sql<CountedRow>`(
    with ${metBy(round)}
    select 'met' as facet, '' as value, case when (select is_whole from whole) then count(*) else ${limit} end as count,
      null::bigint as min, null::bigint as max from met
    union all ${sql.join(facets.map(tallyOf), sql` union all `)})`
  return db.selectFrom(counted.as('counted')).selectAll().execute()
}

export async function facetProducts(
  db: ReadHandle,
  conditions: ProductConditions,
  wanted: readonly ProductFacet[],
): Promise<ProductFacets> {
  const rounds = roundsOf(conditions, wanted, await commonOf(db, conditions))
  const rows = (await Promise.all(rounds.map(round => tallied(db, round)))).flat()
  return facetsOf(db, rows, { wanted, currency: conditions.currency ?? listingCurrency })
}
