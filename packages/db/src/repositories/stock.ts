import type { StockRepository } from '@atelier/domain/stock'
import { sql } from 'kysely'
import { type Handle, readOnly } from '../connection/handle.ts'
import type { Keyset } from '../keyset.ts'
import { lockLevels, makeLevels } from './stock/levels.ts'
import { postMovements } from './stock/post.ts'
import { promise } from './stock/promise.ts'
import { stockReader } from './stock/reader.ts'
import { relistOffers } from './stock/relist.ts'
import { confirmHolds, expireHolds, releaseOrder } from './stock/settle.ts'

export { stockReader } from './stock/reader.ts'

export function stockRepository(db: Handle, keyset: Keyset): StockRepository {
  return {
    ...stockReader(readOnly(db), keyset),
    reserve: demand => promise(db, 'reserved', demand),
    allocate: demand => promise(db, 'allocated', demand),
    confirm: orderId => confirmHolds(db, orderId),
    release: orderId => releaseOrder(db, orderId),
    expire: orderId => expireHolds(db, orderId),
    async lockLevels(offerIds, locationIds) {
      await makeLevels(db, offerIds, locationIds)
      return lockLevels(db, offerIds)
    },
    post: posting => postMovements(db, posting),
    relist: offerIds => relistOffers(db, offerIds),
    async listPromisedOrders(at) {
      const { rows } = await sql<{ readonly id: number; readonly number: string }>`
        with wanted as (
          select * from unnest(${at.map(one => one.offerId)}::bigint[], ${at.map(one => one.locationId)}::bigint[]) w(offer_id, location_id)
        )
        select id, number from orders where id in (
          select order_id from reservations join wanted using (offer_id, location_id) where state = 'held'
          union select order_id from allocations join wanted using (offer_id, location_id) where state = 'open'
        ) order by id limit 100`.execute(db)
      return rows
    },
  }
}
