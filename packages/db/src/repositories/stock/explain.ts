import type { StockExplanation } from '@atelier/domain/stock'
import { sql } from 'kysely'
import type { ReadHandle } from '../../connection/handle.ts'
import { readRows } from '../../connection/read-rows.ts'
import { moment } from './movements.ts'

/** Movements shown; those before them are summed as `opening`. */
const most = 500

/** One statement, so that ledger, promises and counters are of one moment. */
export async function explainStock(db: ReadHandle, offerId: number): Promise<StockExplanation> {
  const [row] = await readRows(
    db,
    sql<Omit<StockExplanation, 'ok'> & { readonly allocated: number; readonly reserved: number }>`
      with ledger as (
        select m.*, w.id as waybill_id, w.number, w.type, row_number() over (order by m.id desc) as nth
        from stock_movements m join waybill_lines l on l.id = m.waybill_line_id join waybills w on w.id = l.waybill_id
        where m.offer_id = ${offerId}
      ), level as (
        select coalesce(sum(on_hand), 0) as on_hand, coalesce(sum(allocated), 0) as allocated, coalesce(sum(reserved), 0) as reserved
        from stock_levels where offer_id = ${offerId}
      )
      select coalesce((select sum(qty_delta) from ledger where nth > ${most}), 0) as opening,
        coalesce((select json_agg(json_build_object('id', id, 'offerId', offer_id, 'locationId', location_id, 'waybillId', waybill_id,
          'waybillNumber', number, 'waybillType', type, 'delta', qty_delta, 'onHandAfter', on_hand_after, 'unitCost', unit_cost,
          'actorId', actor_id, 'at', ${moment('created_at')}) order by id) from ledger where nth <= ${most}), '[]') as movements,
        coalesce((select json_agg(json_build_object('orderId', o.id, 'orderNumber', o.number, 'locationId', a.location_id,
          'quantity', a.quantity - a.issued) order by o.id) from allocations a join orders o on o.id = a.order_id
          where a.offer_id = ${offerId} and a.state = 'open'), '[]') as allocations,
        coalesce((select json_agg(json_build_object('orderId', o.id, 'orderNumber', o.number, 'locationId', r.location_id,
          'quantity', r.quantity, 'expiresAt', ${moment('o.hold_expires_at')}) order by o.id) from reservations r
          join orders o on o.id = r.order_id where r.offer_id = ${offerId} and r.state = 'held'), '[]') as holds,
        coalesce((select sum(qty_delta) from ledger), 0) as sum, level.on_hand as "onHand", level.allocated, level.reserved
      from level`,
  )
  if (!row) throw new Error('an aggregate has one row')
  const { allocated, reserved, ...explanation } = row
  const ok =
    explanation.sum === explanation.onHand &&
    sumOf(explanation.allocations) === allocated &&
    sumOf(explanation.holds) === reserved
  return { ...explanation, ok }
}

const sumOf = (promises: readonly { readonly quantity: number }[]) =>
  promises.reduce((sum, one) => sum + one.quantity, 0)
