import type { AvailabilityChange, StockLevel } from '@atelier/domain/stock'
import { sql } from 'kysely'
import type { Handle } from '../../connection/handle.ts'

/** Differences of the counters of one level. */
export interface Shift {
  readonly offerId: number
  readonly locationId: number
  readonly onHand: number
  readonly reserved: number
  readonly allocated: number
}

/** Lets this transaction change what is promised; triggers refuse every other writer (`spec/commerce.md` STK-6). */
export const openStock = (db: Handle) => sql`select set_config('atelier.stock', 'on', true)`.execute(db)

/** Lets this transaction change what is on hand. */
export const openWaybill = (db: Handle, waybillId: number) =>
  sql`select set_config('atelier.waybill_id', ${String(waybillId)}, true), set_config('atelier.stock', 'on', true)`.execute(
    db,
  )

/** All levels of these offers, locked in the one order. */
export async function lockLevels(db: Handle, offerIds: readonly number[]): Promise<readonly StockLevel[]> {
  const { rows } = await sql<StockLevel>`
    select l.offer_id as "offerId", l.location_id as "locationId", l.on_hand as "onHand", l.allocated, l.reserved,
      l.backorder_limit as "backorderLimit", s.sellable, s.priority
    from stock_levels l join stock_locations s on s.id = l.location_id
    where l.offer_id = any(${[...offerIds]}::bigint[]) order by l.offer_id, l.location_id for update of l`.execute(db)
  return rows
}

/** Levels that are not there yet, made in the one order. */
export async function makeLevels(db: Handle, offerIds: readonly number[], locationIds: readonly number[]) {
  await sql`
    insert into stock_levels (offer_id, location_id)
    select offer_id, location_id from unnest(${[...offerIds]}::bigint[]) o(offer_id), unnest(${[...locationIds]}::bigint[]) l(location_id)
    order by offer_id, location_id on conflict do nothing`.execute(db)
}

/** Changes counters; locks every level of the offers first, so that sums over locations are those of one moment. */
export async function shiftLevels(db: Handle, shifts: readonly Shift[]): Promise<readonly AvailabilityChange[]> {
  if (shifts.length === 0) return []
  const column = (key: keyof Shift) => shifts.map(shift => shift[key])
  const { rows } = await sql<AvailabilityChange>`
    with shift as (
      select offer_id, location_id, sum(on_hand)::int as on_hand, sum(reserved)::int as reserved, sum(allocated)::int as allocated
      from unnest(${column('offerId')}::bigint[], ${column('locationId')}::bigint[], ${column('onHand')}::int[],
        ${column('reserved')}::int[], ${column('allocated')}::int[]) d(offer_id, location_id, on_hand, reserved, allocated)
      group by offer_id, location_id
    ), locked as (
      select l.offer_id, l.location_id, s.sellable, l.on_hand + l.backorder_limit - l.allocated - l.reserved as free
      from stock_levels l join stock_locations s on s.id = l.location_id
      where l.offer_id in (select offer_id from shift) order by l.offer_id, l.location_id for update of l
    ), shifted as (
      update stock_levels l set on_hand = l.on_hand + d.on_hand, reserved = l.reserved + d.reserved, allocated = l.allocated + d.allocated
      from shift d join locked k using (offer_id, location_id) where l.offer_id = d.offer_id and l.location_id = d.location_id
      returning l.offer_id, l.location_id, d.on_hand - d.reserved - d.allocated as freed
    )
    select o.id as "offerId", o.product_id as "productId", o.manage_stock as "manageStock", o.low_stock_threshold as "lowStockThreshold",
      coalesce(sum(k.free) filter (where k.sellable), 0) as before,
      coalesce(sum(k.free + coalesce(c.freed, 0)) filter (where k.sellable), 0) as after
    from locked k left join shifted c using (offer_id, location_id) join offers o on o.id = k.offer_id
    group by o.id order by o.id`.execute(db)
  return rows
}
