import { type Kysely, sql } from 'kysely'
import { inBatches, noteOn, withPatience } from './beside-writers.ts'

const batchSize = 200

/**
 * Fills the columns that `show-listings-finished` and `order-listings-of-a-brand` have added to older rows. Until then lists
 * compute their values. After a crash the next call continues.
 */
export async function fillListings(db: Kysely<unknown>): Promise<void> {
  const lacksBrands = (await noteOn(db, 'product_listings', 'brand')) === 'unfilled'
  if (!lacksBrands && (await noteOn(db, 'product_listings', 'tags')) !== 'unfilled') return
  // `product_listings_priced_name_idx` serves its lists, too.
  if (lacksBrands)
    await withPatience(
      db,
      async own => void (await sql`drop index concurrently if exists product_listings_name_idx`.execute(own)),
    )
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
