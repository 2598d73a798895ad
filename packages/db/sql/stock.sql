-- Written by `pnpm sql:update` from what each repository method sends. Do not edit.

-- availableOf
select l.offer_id as "offerId", coalesce(sum(l.on_hand + l.backorder_limit - l.allocated - l.reserved) filter (where s.sellable), 0) as available
  from stock_levels l join stock_locations s on s.id = l.location_id
  where l.offer_id = any($1::bigint[]) group by l.offer_id;

-- list: at a location, low
select o.id, o.id as "offerId", o.sku, o.title, o.manage_stock as "manageStock", o.low_stock_threshold as "lowStockThreshold", stock.on_hand as "onHand", stock.allocated, stock.reserved, stock.available, stock.locations
  from offers o cross join lateral ( select coalesce(sum(l.on_hand), 0) as on_hand, coalesce(sum(l.allocated), 0) as allocated, coalesce(sum(l.reserved), 0) as reserved, coalesce(sum(l.on_hand + l.backorder_limit - l.allocated - l.reserved) filter (where s.sellable), 0) as available, coalesce(json_agg(json_build_object('offerId', l.offer_id, 'locationId', l.location_id, 'code', s.code, 'onHand', l.on_hand, 'allocated', l.allocated, 'reserved', l.reserved, 'backorderLimit', l.backorder_limit, 'sellable', s.sellable, 'priority', s.priority)
  order by l.location_id), '[]') as locations
  from stock_levels l join stock_locations s on s.id = l.location_id
  where l.offer_id = o.id ) stock
  where o.deleted_at is null
  and o.id > $1
  and exists (select
  from stock_levels l
  where l.offer_id = o.id
  and l.location_id = $2)
  and o.manage_stock
  and stock.available <= o.low_stock_threshold
  order by o.id
  limit $3;

-- list: by text
select o.id, o.id as "offerId", o.sku, o.title, o.manage_stock as "manageStock", o.low_stock_threshold as "lowStockThreshold", stock.on_hand as "onHand", stock.allocated, stock.reserved, stock.available, stock.locations
  from offers o cross join lateral ( select coalesce(sum(l.on_hand), 0) as on_hand, coalesce(sum(l.allocated), 0) as allocated, coalesce(sum(l.reserved), 0) as reserved, coalesce(sum(l.on_hand + l.backorder_limit - l.allocated - l.reserved) filter (where s.sellable), 0) as available, coalesce(json_agg(json_build_object('offerId', l.offer_id, 'locationId', l.location_id, 'code', s.code, 'onHand', l.on_hand, 'allocated', l.allocated, 'reserved', l.reserved, 'backorderLimit', l.backorder_limit, 'sellable', s.sellable, 'priority', s.priority)
  order by l.location_id), '[]') as locations
  from stock_levels l join stock_locations s on s.id = l.location_id
  where l.offer_id = o.id ) stock
  where o.deleted_at is null
  and o.id > $1
  and o.id in (select id
  from offers
  where search @@ search_query($2::text[], $3::text) union all select id
  from offers
  where deleted_at is null
  and "sku" is not null
  and (number_key("sku") collate "C" ^@ number_key($4)
  and number_key($5) <> '') union all select id
  from offers
  where deleted_at is null
  and "manufacturer_number" is not null
  and (number_key("manufacturer_number") collate "C" ^@ number_key($6)
  and number_key($7) <> '') union all select id
  from offers
  where deleted_at is null
  and "barcode" is not null
  and (number_key("barcode") collate "C" ^@ number_key($8)
  and number_key($9) <> ''))
  order by o.id
  limit $10;

-- find
select o.id, o.id as "offerId", o.sku, o.title, o.manage_stock as "manageStock", o.low_stock_threshold as "lowStockThreshold", stock.on_hand as "onHand", stock.allocated, stock.reserved, stock.available, stock.locations
  from offers o cross join lateral ( select coalesce(sum(l.on_hand), 0) as on_hand, coalesce(sum(l.allocated), 0) as allocated, coalesce(sum(l.reserved), 0) as reserved, coalesce(sum(l.on_hand + l.backorder_limit - l.allocated - l.reserved) filter (where s.sellable), 0) as available, coalesce(json_agg(json_build_object('offerId', l.offer_id, 'locationId', l.location_id, 'code', s.code, 'onHand', l.on_hand, 'allocated', l.allocated, 'reserved', l.reserved, 'backorderLimit', l.backorder_limit, 'sellable', s.sellable, 'priority', s.priority)
  order by l.location_id), '[]') as locations
  from stock_levels l join stock_locations s on s.id = l.location_id
  where l.offer_id = o.id ) stock
  where o.deleted_at is null
  and o.id = $1
  order by o.id
  limit $2;

-- explain
with shown as ( select m.*, w.id as waybill_id, w.number, w.type, w.currency, m.on_hand_after - m.qty_delta = lag(m.on_hand_after, 1, m.on_hand_after - m.qty_delta) over (partition by m.location_id
  order by m.id) as follows
  from (select *
  from stock_movements
  where offer_id = $1
  order by id desc
  limit $2) m join waybill_lines l on l.id = m.waybill_line_id join waybills w on w.id = l.waybill_id ), level as ( select coalesce(sum(l.on_hand), 0) as on_hand, coalesce(sum(l.allocated), 0) as allocated, coalesce(sum(l.reserved), 0) as reserved, coalesce(sum(last.on_hand_after), 0) as sum, coalesce(bool_and(l.on_hand = coalesce(last.on_hand_after, 0)), true) as agrees
  from stock_levels l
  left join lateral (select m.on_hand_after
  from stock_movements m
  where m.offer_id = l.offer_id
  and m.location_id = l.location_id
  order by m.id desc
  limit 1) last on true
  where l.offer_id = $3 ) select coalesce((select json_agg(json_build_object('id', id, 'offerId', offer_id, 'locationId', location_id, 'waybillId', waybill_id, 'waybillNumber', number, 'waybillType', type, 'delta', qty_delta, 'onHandAfter', on_hand_after, 'unitCost', unit_cost, 'currency', currency, 'actorId', actor_id, 'at', to_char("created_at" at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
  order by id)
  from shown), '[]') as movements, coalesce((select json_agg(json_build_object('orderId', o.id, 'orderNumber', o.number, 'locationId', a.location_id, 'quantity', a.quantity - a.issued)
  order by o.id)
  from allocations a join orders o on o.id = a.order_id
  where a.offer_id = $4
  and a.state = 'open'), '[]') as allocations, coalesce((select json_agg(json_build_object('orderId', o.id, 'orderNumber', o.number, 'locationId', r.location_id, 'quantity', r.quantity, 'expiresAt', to_char("o"."hold_expires_at" at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
  order by o.id)
  from reservations r join orders o on o.id = r.order_id
  where r.offer_id = $5
  and r.state = 'held'), '[]') as holds, level.sum, level.on_hand as "onHand", level.allocated, level.reserved, level.agrees
  and coalesce((select bool_and(follows)
  from shown), true) as agrees
  from level;

-- listMovements
select "m"."id", "m"."offer_id" as "offerId", "m"."location_id" as "locationId", "w"."id" as "waybillId", "w"."number" as "waybillNumber", "w"."type" as "waybillType", "m"."qty_delta" as "delta", "m"."on_hand_after" as "onHandAfter", "m"."unit_cost" as "unitCost", "w"."currency", "m"."actor_id" as "actorId", "m"."created_at" as "at"
  from "stock_movements" as "m"
  inner join "waybill_lines" as "l" on "l"."id" = "m"."waybill_line_id"
  inner join "waybills" as "w" on "w"."id" = "l"."waybill_id"
  where ("m"."id" < $1
  and "m"."offer_id" = $2
  and "m"."location_id" = $3
  and "l"."waybill_id" = $4)
  order by "m"."id" desc
  limit $5;

-- audit
with ledger as ( select offer_id, location_id, sum(qty_delta) as on_hand, (array_agg(on_hand_after
  order by id desc))[1] as last
  from stock_movements group by offer_id, location_id ), held as ( select offer_id, location_id, sum(quantity) as quantity
  from reservations
  where state = 'held' group by offer_id, location_id ), open as ( select offer_id, location_id, sum(quantity - issued) as quantity
  from allocations
  where state = 'open' group by offer_id, location_id ), levels as ( select l.offer_id, l.location_id, l.on_hand, l.allocated, l.reserved, s.sellable, l.backorder_limit, coalesce(ledger.on_hand, 0) as moved, coalesce(ledger.last, 0) as last, coalesce(held.quantity, 0) as held, coalesce(open.quantity, 0) as open
  from stock_levels l join stock_locations s on s.id = l.location_id
  left join ledger using (offer_id, location_id)
  left join held using (offer_id, location_id)
  left join open using (offer_id, location_id) ), moved as ( select waybill_line_id, count(*) as movements, sum(qty_delta) as delta, bool_or(qty_delta > 0) as is_in, bool_or(qty_delta < 0) as is_out
  from stock_movements group by waybill_line_id ), posted as ( select w.id, w.type, w.reverses_id is not null as is_reversal, l.offer_id, w.location_id, l.manage_stock, coalesce(l.quantity, l.counted_quantity - l.expected_on_hand) as quantity, coalesce(m.movements, 0) as movements, coalesce(m.delta, 0) as delta
  from waybill_lines l join waybills w on w.id = l.waybill_id
  left join moved m on m.waybill_line_id = l.id
  where w.status in ('posted', 'reversed') ), expected as ( select *, case when not manage_stock
  or quantity = 0 then 0 when type = 'WAYBILL_TRANSFER' then 2 else 1 end as sides, case when not manage_stock
  or type = 'WAYBILL_TRANSFER' then 0 else quantity * case when type in ('WAYBILL_IN', 'WAYBILL_RETURN', 'WAYBILL_STOCKTAKE') then 1 else -1 end * case when is_reversal then -1 else 1 end end as effect
  from posted ), lines as ( select ol.order_id, ol.offer_id, ol.quantity - ol.canceled - ol.short as owed, ol.fulfilled, ol.returned, ol.canceled, ol.short, ol.quantity, o.status, ol.manage_stock, coalesce((select sum(r.quantity)
  from reservations r
  where r.order_id = ol.order_id
  and r.offer_id = ol.offer_id
  and r.state = 'held'), 0) as held, coalesce((select sum(case when a.state = 'open' then a.quantity else a.issued end)
  from allocations a
  where a.order_id = ol.order_id
  and a.offer_id = ol.offer_id), 0) as allocated
  from order_lines ol join orders o on o.id = ol.order_id ) select 'STK-1' as rule, format('%s on hand, %s by the ledger, %s after its last movement', on_hand, moved, last) as problem, offer_id as "offerId", location_id as "locationId", null::bigint as "orderId", null::bigint as "waybillId"
  from levels
  where on_hand <> moved
  or on_hand <> last union all select 'STK-2', format('%s reserved, %s held; %s allocated, %s open', reserved, held, allocated, open), offer_id, location_id, null::bigint, null::bigint
  from levels
  where reserved <> held
  or allocated <> open union all select 'STK-3', format('%s promised of %s', allocated + reserved, on_hand + backorder_limit), offer_id, location_id, null::bigint, null::bigint
  from levels
  where allocated + reserved > on_hand + backorder_limit union all select 'STK-4', format('%s movements of %s, sum %s of %s', movements, sides, delta, effect), offer_id, location_id, null::bigint, id
  from expected
  where movements <> sides
  or delta <> effect union all select 'ORD-2', format('%s fulfilled, %s canceled, %s short, %s returned of %s', fulfilled, canceled, short, returned, quantity), offer_id, null::bigint, order_id, null::bigint
  from lines
  where fulfilled + canceled + short > quantity
  or returned > fulfilled union all select 'ORD-3', format('%s held, %s allocated
  or issued of %s', held, allocated, owed), offer_id, null::bigint, order_id, null::bigint
  from lines
  where manage_stock
  and status in ('PENDING_PAYMENT', 'NEW', 'IN_PROGRESS', 'SHIPPING', 'COMPLETED')
  and held + allocated <> owed union all select 'ORD-3', format('%s held, %s allocated
  or issued after its end', held, allocated), offer_id, null::bigint, order_id, null::bigint
  from lines
  where status in ('CANCELED', 'EXPIRED')
  and held + allocated > fulfilled
  order by 1, 3, 4, 5, 6
  limit 1000;

-- reserve
select set_config('atelier.stock', 'on', true);
with want as ( select *
  from unnest($1::bigint[], $2::int[]) w(offer_id, qty) ), place as ( select min(id) as id
  from stock_locations
  where sellable having count(*) = 1 ), locked as ( select l.offer_id, l.location_id, l.on_hand + l.backorder_limit - l.allocated - l.reserved as free
  from stock_levels l join want using (offer_id)
  where l.location_id = (select id
  from place)
  order by l.offer_id, l.location_id
  for update of l ), short as ( select
  from want w
  left join locked k using (offer_id)
  where coalesce(k.free, 0) < w.qty ), taken as ( update stock_levels l
  set "reserved" = "l"."reserved" + w.qty
  from want w join locked k using (offer_id)
  where l.offer_id = k.offer_id
  and l.location_id = k.location_id
  and not exists (select
  from short)
  and l.on_hand + l.backorder_limit - l.allocated - l.reserved >= w.qty
  returning l.offer_id, l.location_id, w.qty ), promised as ( insert into reservations (order_id, offer_id, location_id, quantity) select $3::bigint, offer_id, location_id, qty
  from taken ) select place.id as "locationId", w.offer_id as "offerId", o.product_id as "productId", o.manage_stock as "manageStock", o.low_stock_threshold as "lowStockThreshold", w.qty as requested, coalesce(k.free, 0) as free, t.offer_id is not null as "isTaken"
  from want w join offers o on o.id = w.offer_id
  left join place on true
  left join locked k using (offer_id)
  left join taken t using (offer_id)
  order by w.offer_id;

-- allocate
select set_config('atelier.stock', 'on', true);
with want as ( select *
  from unnest($1::bigint[], $2::int[]) w(offer_id, qty) ), place as ( select min(id) as id
  from stock_locations
  where sellable having count(*) = 1 ), locked as ( select l.offer_id, l.location_id, l.on_hand + l.backorder_limit - l.allocated - l.reserved as free
  from stock_levels l join want using (offer_id)
  where l.location_id = (select id
  from place)
  order by l.offer_id, l.location_id
  for update of l ), short as ( select
  from want w
  left join locked k using (offer_id)
  where coalesce(k.free, 0) < w.qty ), taken as ( update stock_levels l
  set "allocated" = "l"."allocated" + w.qty
  from want w join locked k using (offer_id)
  where l.offer_id = k.offer_id
  and l.location_id = k.location_id
  and not exists (select
  from short)
  and l.on_hand + l.backorder_limit - l.allocated - l.reserved >= w.qty
  returning l.offer_id, l.location_id, w.qty ), promised as ( insert into allocations (order_id, offer_id, location_id, quantity) select $3::bigint, offer_id, location_id, qty
  from taken ) select place.id as "locationId", w.offer_id as "offerId", o.product_id as "productId", o.manage_stock as "manageStock", o.low_stock_threshold as "lowStockThreshold", w.qty as requested, coalesce(k.free, 0) as free, t.offer_id is not null as "isTaken"
  from want w join offers o on o.id = w.offer_id
  left join place on true
  left join locked k using (offer_id)
  left join taken t using (offer_id)
  order by w.offer_id;

-- confirm
update reservations
  set state = $1
  where order_id = $2
  and state = 'held'
  returning offer_id as "offerId", location_id as "locationId", quantity;

-- release
update reservations
  set state = $1
  where order_id = $2
  and state = 'held'
  returning offer_id as "offerId", location_id as "locationId", quantity;
update allocations
  set state = 'released'
  where order_id = $1
  and state = 'open'
  returning offer_id as "offerId", location_id as "locationId", quantity - issued as quantity;

-- expire
update reservations
  set state = $1
  where order_id = $2
  and state = 'held'
  returning offer_id as "offerId", location_id as "locationId", quantity;

-- lockLevels
insert into stock_levels (offer_id, location_id) select offer_id, location_id
  from unnest($1::bigint[]) o(offer_id), unnest($2::bigint[]) l(location_id)
  order by offer_id, location_id
  on conflict do nothing;
select l.offer_id as "offerId", l.location_id as "locationId", l.on_hand as "onHand", l.allocated, l.reserved, l.backorder_limit as "backorderLimit", s.sellable, s.priority
  from stock_levels l join stock_locations s on s.id = l.location_id
  where l.offer_id = any($1::bigint[])
  order by l.offer_id, l.location_id
  for update of l;

-- post
;

-- relist
select refresh_listings(array(select distinct product_id
  from offers
  where id = any($1::bigint[])
  order by 1));
select o.id as "offerId", o.product_id as "productId", left_over.available, o.manage_stock
  and left_over.available <= o.low_stock_threshold as "isLow"
  from offers o cross join lateral ( select coalesce(sum(l.on_hand + l.backorder_limit - l.allocated - l.reserved), 0) as available
  from stock_levels l join stock_locations s on s.id = l.location_id
  and s.sellable
  where l.offer_id = o.id ) left_over
  where o.id = any($1::bigint[])
  and o.deleted_at is null
  order by o.id;

-- listPromisedOrders
with wanted as ( select *
  from unnest($1::bigint[], $2::bigint[]) w(offer_id, location_id) ) select id, number
  from orders
  where id in ( select order_id
  from reservations join wanted using (offer_id, location_id)
  where state = 'held' union select order_id
  from allocations join wanted using (offer_id, location_id)
  where state = 'open' )
  order by id
  limit 100;
