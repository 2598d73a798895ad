import { type Kysely, sql } from 'kysely'
import { dropUnfinished, inBatches, noteOn, withPatience } from './beside-writers.ts'

const batchSize = 200

/** Names in their order, with the prices that a list by name may be narrowed by. */
export const namesWithPrices =
  'product_listings (name collate name_order, product_id) include (price_minor) where on_sale'

/**
 * Fills the columns that `show-listings-finished` and `order-listings-of-a-brand` have added to older rows, and builds the
 * index that the latter leaves. Until then lists compute their values and go by what was there before. After a crash the
 * next call continues.
 */
export async function fillListings(db: Kysely<unknown>): Promise<void> {
  const lacksBrands = (await noteOn(db, 'product_listings', 'brand')) === 'unfilled'
  if (!lacksBrands && (await noteOn(db, 'product_listings', 'tags')) !== 'unfilled') return
  if (lacksBrands) await nameWithPrices(db)
  await inBatches(db, {
    size: batchSize,
    next: after => sql`
      select product_id as id from product_listings where product_id > ${after} and (tags is null or ${lacksBrands})
      order by product_id limit ${batchSize}`,
    work: ids => sql`select refresh_listings(${ids})`,
  })
  await sql`comment on column product_listings.tags is null`.execute(db)
  if (lacksBrands) await sql`comment on column product_listings.brand is null`.execute(db)
}

const nameWithPrices = (db: Kysely<unknown>): Promise<void> =>
  withPatience(db, async own => {
    await dropUnfinished(own, '^product_listings_priced_name_idx$')
    await sql`create index concurrently if not exists product_listings_priced_name_idx on ${sql.raw(namesWithPrices)}`.execute(
      own,
    )
    await sql`drop index concurrently if exists product_listings_name_idx`.execute(own)
  })
