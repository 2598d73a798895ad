import type { StockViolation } from '@atelier/domain/stock'
import { sql } from 'kysely'
import type { ReadHandle } from '../../connection/handle.ts'
import { readRows } from '../../connection/read-rows.ts'

const none = sql`null::bigint`

/** One query, so that all of it is read in one moment. Rules: `spec/commerce.md` 3.3 and 6. */
const violations = sql<StockViolation>`
  with ledger as (
    select offer_id, location_id, sum(qty_delta) as on_hand, (array_agg(on_hand_after order by id desc))[1] as last
    from stock_movements group by offer_id, location_id
  ), held as (
    select offer_id, location_id, sum(quantity) as quantity from reservations where state = 'held' group by offer_id, location_id
  ), open as (
    select offer_id, location_id, sum(quantity - issued) as quantity from allocations where state = 'open' group by offer_id, location_id
  ), levels as (
    select l.offer_id, l.location_id, l.on_hand, l.allocated, l.reserved, s.sellable, l.backorder_limit,
      coalesce(ledger.on_hand, 0) as moved, coalesce(ledger.last, 0) as last,
      coalesce(held.quantity, 0) as held, coalesce(open.quantity, 0) as open
    from stock_levels l join stock_locations s on s.id = l.location_id left join ledger using (offer_id, location_id)
    left join held using (offer_id, location_id) left join open using (offer_id, location_id)
  ), moved as (
    select waybill_line_id, count(*) as movements, sum(qty_delta) as delta, bool_or(qty_delta > 0) as is_in, bool_or(qty_delta < 0) as is_out
    from stock_movements group by waybill_line_id
  ), posted as (
    select w.id, w.type, w.reverses_id is not null as is_reversal, l.offer_id, w.location_id, l.manage_stock,
      coalesce(l.quantity, l.counted_quantity - l.expected_on_hand) as quantity, coalesce(m.movements, 0) as movements,
      coalesce(m.delta, 0) as delta
    from waybill_lines l join waybills w on w.id = l.waybill_id left join moved m on m.waybill_line_id = l.id
    where w.status in ('posted', 'reversed')
  ), expected as (
    select *, case when not manage_stock or quantity = 0 then 0 when type = 'WAYBILL_TRANSFER' then 2 else 1 end as sides,
      case when not manage_stock or type = 'WAYBILL_TRANSFER' then 0
        else quantity * case when type in ('WAYBILL_IN', 'WAYBILL_RETURN', 'WAYBILL_STOCKTAKE') then 1 else -1 end
          * case when is_reversal then -1 else 1 end end as effect
    from posted
  ), lines as (
    select ol.order_id, ol.offer_id, ol.quantity - ol.canceled - ol.short as owed, ol.fulfilled, ol.returned, ol.canceled, ol.short,
      ol.quantity, o.status, ol.manage_stock,
      coalesce((select sum(r.quantity) from reservations r
        where r.order_id = ol.order_id and r.offer_id = ol.offer_id and r.state = 'held'), 0) as held,
      coalesce((select sum(case when a.state = 'open' then a.quantity else a.issued end) from allocations a
        where a.order_id = ol.order_id and a.offer_id = ol.offer_id), 0) as allocated
    from order_lines ol join orders o on o.id = ol.order_id
  )
  select 'STK-1' as rule, format('%s on hand, %s by the ledger, %s after its last movement', on_hand, moved, last) as problem,
    offer_id as "offerId", location_id as "locationId", ${none} as "orderId", ${none} as "waybillId"
  from levels where on_hand <> moved or on_hand <> last
  union all
  select 'STK-2', format('%s reserved, %s held; %s allocated, %s open', reserved, held, allocated, open), offer_id, location_id, ${none}, ${none}
  from levels where reserved <> held or allocated <> open
  union all
  select 'STK-3', format('%s promised of %s', allocated + reserved, on_hand + backorder_limit), offer_id, location_id, ${none}, ${none}
  from levels where allocated + reserved > on_hand + backorder_limit
  union all
  select 'STK-4', format('%s movements of %s, sum %s of %s', movements, sides, delta, effect), offer_id, location_id, ${none}, id
  from expected where movements <> sides or delta <> effect
  union all
  select 'ORD-2', format('%s fulfilled, %s canceled, %s short, %s returned of %s', fulfilled, canceled, short, returned, quantity),
    offer_id, ${none}, order_id, ${none}
  from lines where fulfilled + canceled + short > quantity or returned > fulfilled
  union all
  select 'ORD-3', format('%s held, %s allocated or issued of %s', held, allocated, owed), offer_id, ${none}, order_id, ${none}
  from lines where manage_stock and status in ('PENDING_PAYMENT', 'NEW', 'IN_PROGRESS', 'SHIPPING', 'COMPLETED') and held + allocated <> owed
  union all
  select 'ORD-3', format('%s held, %s allocated or issued after its end', held, allocated), offer_id, ${none}, order_id, ${none}
  from lines where status in ('CANCELED', 'EXPIRED') and held + allocated > fulfilled
  order by 1, 3, 4, 5, 6 limit 1000`

export const auditStock = (db: ReadHandle): Promise<readonly StockViolation[]> => readRows(db, violations)
