import type { Remainder } from '@atelier/domain/stock'
import { sql } from 'kysely'
import type { Handle } from '../../connection/handle.ts'

/** Refreshes the rows of `product_listings`, then reads what is left: both see what committed before this transaction. */
export async function relistOffers(db: Handle, offerIds: readonly number[]): Promise<readonly Remainder[]> {
  const ids = sql`${[...offerIds]}::bigint[]`
  await sql`select refresh_listings(array(select distinct product_id from offers where id = any(${ids}) order by 1))`.execute(
    db,
  )
  const { rows } = await sql<Remainder>`
    select o.id as "offerId", o.product_id as "productId", left_over.available,
      o.manage_stock and left_over.available <= o.low_stock_threshold as "isLow"
    from offers o cross join lateral (
      select coalesce(sum(l.on_hand + l.backorder_limit - l.allocated - l.reserved), 0) as available
      from stock_levels l join stock_locations s on s.id = l.location_id and s.sellable where l.offer_id = o.id
    ) left_over
    where o.id = any(${ids}) and o.deleted_at is null order by o.id`.execute(db)
  return rows
}
