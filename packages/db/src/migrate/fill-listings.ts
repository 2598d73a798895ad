import { type Kysely, sql } from 'kysely'
import { noteOn } from './beside-writers.ts'

/** Products of one transaction: a writer waits for one batch at most. */
const batchSize = 200

/**
 * Fills what `show-listings-finished` has added to older rows, batch by batch, each a transaction of its own; until then
 * lists read it from where it comes from. Killed, it goes on with the next call.
 */
export async function fillListings(db: Kysely<unknown>): Promise<void> {
  if ((await noteOn(db, 'product_listings', 'tags')) !== 'unfilled') return
  for (let after = 0, more = true; more;) {
    const { rows } = await sql<{ id: string }>`
      select product_id as id from product_listings where product_id > ${after} and tags is null
      order by product_id limit ${batchSize}`.execute(db)
    const ids = rows.map(({ id }) => Number(id))
    await sql`select refresh_listings(${ids}::bigint[])`.execute(db)
    after = ids.at(-1) ?? after
    more = ids.length === batchSize
  }
  await sql`comment on column product_listings.tags is null`.execute(db)
}
