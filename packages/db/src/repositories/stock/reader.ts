import type { StockFilter, StockOfOffer, StockReader } from '@atelier/domain/stock'
import { type RawBuilder, sql } from 'kysely'
import type { ReadHandle } from '../../connection/handle.ts'
import { readRows } from '../../connection/read-rows.ts'
import { idAfter, type Keyset, pageById } from '../../keyset.ts'
import { auditStock } from './audit.ts'
import { explainStock } from './explain.ts'
import { listMovements } from './movements.ts'
import { offerIdsOf } from './offers-by-text.ts'

/** Sums over sellable locations (`spec/commerce.md` STK-3). */
const available = sql`coalesce(sum(l.on_hand + l.backorder_limit - l.allocated - l.reserved) filter (where s.sellable), 0)`

const stockWhere = (where: RawBuilder<unknown>, limit: number) => sql<StockOfOffer & { readonly id: number }>`
  select o.id, o.id as "offerId", o.sku, o.title, o.manage_stock as "manageStock", o.low_stock_threshold as "lowStockThreshold",
    stock.on_hand as "onHand", stock.allocated, stock.reserved, stock.available, stock.locations
  from offers o cross join lateral (
    select coalesce(sum(l.on_hand), 0) as on_hand, coalesce(sum(l.allocated), 0) as allocated, coalesce(sum(l.reserved), 0) as reserved,
      ${available} as available,
      coalesce(json_agg(json_build_object('offerId', l.offer_id, 'locationId', l.location_id, 'code', s.code, 'onHand', l.on_hand,
        'allocated', l.allocated, 'reserved', l.reserved, 'backorderLimit', l.backorder_limit, 'sellable', s.sellable,
        'priority', s.priority) order by l.location_id), '[]') as locations
    from stock_levels l join stock_locations s on s.id = l.location_id where l.offer_id = o.id
  ) stock
  where o.deleted_at is null and ${where} order by o.id limit ${limit}`

const meets = ({ locationId, low, q }: StockFilter, after: number) => sql`o.id > ${after}
  ${locationId === undefined ? sql`` : sql`and exists (select from stock_levels l where l.offer_id = o.id and l.location_id = ${locationId})`}
  ${low ? sql`and o.manage_stock and stock.available <= o.low_stock_threshold` : sql``}
  ${q === undefined ? sql`` : sql`and o.id in (${offerIdsOf(q)})`}`

export function stockReader(db: ReadHandle, keyset: Keyset): StockReader {
  return {
    async availableOf(offerIds) {
      const rows = await readRows(
        db,
        sql<{ readonly offerId: number; readonly available: number }>`
          select l.offer_id as "offerId", ${available} as available
          from stock_levels l join stock_locations s on s.id = l.location_id
          where l.offer_id = any(${[...offerIds]}::bigint[]) group by l.offer_id`,
      )
      const found = new Map(rows.map(row => [row.offerId, Math.max(0, row.available)]))
      return new Map(offerIds.map(id => [id, found.get(id) ?? 0]))
    },
    async list(filter, page) {
      const after = idAfter(keyset, 'stock', page) ?? 0
      const rows = await readRows(db, stockWhere(meets(filter, after), page.limit + 1))
      return pageById(keyset, 'stock', { rows, limit: page.limit })
    },
    find: async offerId => (await readRows(db, stockWhere(sql`o.id = ${offerId}`, 1)))[0],
    explain: offerId => explainStock(db, offerId),
    listMovements: (filter, page) => listMovements({ db, keyset }, filter, page),
    audit: () => auditStock(db),
  }
}
