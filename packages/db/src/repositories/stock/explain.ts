import type { StockExplanation } from '@atelier/domain/stock'
import { sql } from 'kysely'
import type { ReadHandle } from '../../connection/handle.ts'
import { readRows } from '../../connection/read-rows.ts'
import { moment } from './movements.ts'

/** Movements shown; `stock.movements` has all of them, by pages. */
const most = 100

interface Read extends Omit<StockExplanation, 'opening' | 'ok'> {
  readonly allocated: number
  readonly reserved: number
  readonly agrees: boolean
}

/**
 * One statement, so that ledger, promises and counters are of one moment. What lay there after the last movement is the
 * sum of the ledger (STK-1), so that no ledger is read as a whole; `stock.audit` adds it up.
 */
export async function explainStock(db: ReadHandle, offerId: number): Promise<StockExplanation> {
  const [row] = await readRows(
    db,
    sql<Read>`
      with shown as (
        select m.*, w.id as waybill_id, w.number, w.type, w.currency,
          m.on_hand_after - m.qty_delta = lag(m.on_hand_after, 1, m.on_hand_after - m.qty_delta)
            over (partition by m.location_id order by m.id) as follows
        from (select * from stock_movements where offer_id = ${offerId} order by id desc limit ${most}) m
        join waybill_lines l on l.id = m.waybill_line_id join waybills w on w.id = l.waybill_id
      ), level as (
        select coalesce(sum(l.on_hand), 0) as on_hand, coalesce(sum(l.allocated), 0) as allocated, coalesce(sum(l.reserved), 0) as reserved,
          coalesce(sum(last.on_hand_after), 0) as sum, coalesce(bool_and(l.on_hand = coalesce(last.on_hand_after, 0)), true) as agrees
        from stock_levels l left join lateral (select m.on_hand_after from stock_movements m
          where m.offer_id = l.offer_id and m.location_id = l.location_id order by m.id desc limit 1) last on true
        where l.offer_id = ${offerId}
      )
      select coalesce((select json_agg(json_build_object('id', id, 'offerId', offer_id, 'locationId', location_id, 'waybillId', waybill_id,
          'waybillNumber', number, 'waybillType', type, 'delta', qty_delta, 'onHandAfter', on_hand_after, 'unitCost', unit_cost,
          'currency', currency, 'actorId', actor_id, 'at', ${moment('created_at')}) order by id) from shown), '[]') as movements,
        coalesce((select json_agg(json_build_object('orderId', o.id, 'orderNumber', o.number, 'locationId', a.location_id,
          'quantity', a.quantity - a.issued) order by o.id) from allocations a join orders o on o.id = a.order_id
          where a.offer_id = ${offerId} and a.state = 'open'), '[]') as allocations,
        coalesce((select json_agg(json_build_object('orderId', o.id, 'orderNumber', o.number, 'locationId', r.location_id,
          'quantity', r.quantity, 'expiresAt', ${moment('o.hold_expires_at')}) order by o.id) from reservations r
          join orders o on o.id = r.order_id where r.offer_id = ${offerId} and r.state = 'held'), '[]') as holds,
        level.sum, level.on_hand as "onHand", level.allocated, level.reserved,
        level.agrees and coalesce((select bool_and(follows) from shown), true) as agrees
      from level`,
  )
  if (!row) throw new Error('an aggregate has one row')
  const { allocated, reserved, agrees, ...explanation } = row
  const { movements, sum, allocations, holds } = explanation
  const ok = agrees && sumOf(allocations) === allocated && sumOf(holds) === reserved
  return { ...explanation, opening: sum - movements.reduce((all, { delta }) => all + delta, 0), ok }
}

const sumOf = (promises: readonly { readonly quantity: number }[]) =>
  promises.reduce((sum, one) => sum + one.quantity, 0)
