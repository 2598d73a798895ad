-- Written by `pnpm sql:update` from what each repository method sends. Do not edit.

-- list: plain
select "waybills"."id", "waybills"."number", "waybills"."type", "waybills"."status", "waybills"."location_id" as "locationId", "waybills"."to_location_id" as "toLocationId", "waybills"."currency", "waybills"."counterparty_name" as "counterpartyName", "waybills"."user_id" as "userId", "waybills"."order_id" as "orderId", "waybills"."return_id" as "returnId", "waybills"."reverses_id" as "reversesId", "waybills"."author_id" as "authorId", "waybills"."author_name" as "authorName", "waybills"."posted_by" as "postedBy", "waybills"."posted_at" as "postedAt", "waybills"."note", "waybills"."version", "waybills"."created_at" as "createdAt", "waybills"."updated_at" as "updatedAt", (select number
  from orders
  where orders.id = waybills.order_id) as "orderNumber", (select number
  from returns
  where returns.id = waybills.return_id) as "returnNumber", (select number
  from waybills reversed
  where reversed.id = waybills.reverses_id) as "reversesNumber", (select count(*)
  from waybill_lines
  where waybill_id = waybills.id) as "lineCount"
  from "waybills"
  where "id" < $1
  order by "id" desc
  limit $2;

-- list: filtered
select "waybills"."id", "waybills"."number", "waybills"."type", "waybills"."status", "waybills"."location_id" as "locationId", "waybills"."to_location_id" as "toLocationId", "waybills"."currency", "waybills"."counterparty_name" as "counterpartyName", "waybills"."user_id" as "userId", "waybills"."order_id" as "orderId", "waybills"."return_id" as "returnId", "waybills"."reverses_id" as "reversesId", "waybills"."author_id" as "authorId", "waybills"."author_name" as "authorName", "waybills"."posted_by" as "postedBy", "waybills"."posted_at" as "postedAt", "waybills"."note", "waybills"."version", "waybills"."created_at" as "createdAt", "waybills"."updated_at" as "updatedAt", (select number
  from orders
  where orders.id = waybills.order_id) as "orderNumber", (select number
  from returns
  where returns.id = waybills.return_id) as "returnNumber", (select number
  from waybills reversed
  where reversed.id = waybills.reverses_id) as "reversesNumber", (select count(*)
  from waybill_lines
  where waybill_id = waybills.id) as "lineCount"
  from "waybills"
  where ("id" < $1
  and "type" = $2
  and "status" = $3
  and "location_id" = $4
  and "order_id" = $5
  and "number" = $6
  and exists (select
  from "waybill_lines"
  where "offer_id" = $7
  and "waybill_id" = "waybills"."id"))
  order by "id" desc
  limit $8;

-- find
select "waybills"."id", "waybills"."number", "waybills"."type", "waybills"."status", "waybills"."location_id" as "locationId", "waybills"."to_location_id" as "toLocationId", "waybills"."currency", "waybills"."counterparty_name" as "counterpartyName", "waybills"."user_id" as "userId", "waybills"."order_id" as "orderId", "waybills"."return_id" as "returnId", "waybills"."reverses_id" as "reversesId", "waybills"."author_id" as "authorId", "waybills"."author_name" as "authorName", "waybills"."posted_by" as "postedBy", "waybills"."posted_at" as "postedAt", "waybills"."note", "waybills"."version", "waybills"."created_at" as "createdAt", "waybills"."updated_at" as "updatedAt", (select number
  from orders
  where orders.id = waybills.order_id) as "orderNumber", (select number
  from returns
  where returns.id = waybills.return_id) as "returnNumber", (select number
  from waybills reversed
  where reversed.id = waybills.reverses_id) as "reversesNumber", (select count(*)
  from waybill_lines
  where waybill_id = waybills.id) as "lineCount"
  from "waybills"
  where "id" = $1;
select "waybill_lines"."id", "waybill_lines"."line_no" as "lineNo", "waybill_lines"."offer_id" as "offerId", "waybill_lines"."quantity", "waybill_lines"."counted_quantity" as "countedQuantity", "waybill_lines"."expected_on_hand" as "expectedOnHand", "waybill_lines"."unit_price" as "unitPrice", "waybill_lines"."unit_cost" as "unitCost", "waybill_lines"."sku", "waybill_lines"."brand", "waybill_lines"."manufacturer_number" as "manufacturerNumber", "waybill_lines"."title", "waybill_lines"."manage_stock" as "manageStock"
  from "waybill_lines"
  where "waybill_id" = $1
  order by "line_no";

-- lock
select "waybills"."id", "waybills"."number", "waybills"."type", "waybills"."status", "waybills"."location_id" as "locationId", "waybills"."to_location_id" as "toLocationId", "waybills"."currency", "waybills"."counterparty_name" as "counterpartyName", "waybills"."user_id" as "userId", "waybills"."order_id" as "orderId", "waybills"."return_id" as "returnId", "waybills"."reverses_id" as "reversesId", "waybills"."author_id" as "authorId", "waybills"."author_name" as "authorName", "waybills"."posted_by" as "postedBy", "waybills"."posted_at" as "postedAt", "waybills"."note", "waybills"."version", "waybills"."created_at" as "createdAt", "waybills"."updated_at" as "updatedAt", (select number
  from orders
  where orders.id = waybills.order_id) as "orderNumber", (select number
  from returns
  where returns.id = waybills.return_id) as "returnNumber", (select number
  from waybills reversed
  where reversed.id = waybills.reverses_id) as "reversesNumber", (select count(*)
  from waybill_lines
  where waybill_id = waybills.id) as "lineCount"
  from "waybills"
  where "id" = $1
  for update;
select "waybill_lines"."id", "waybill_lines"."line_no" as "lineNo", "waybill_lines"."offer_id" as "offerId", "waybill_lines"."quantity", "waybill_lines"."counted_quantity" as "countedQuantity", "waybill_lines"."expected_on_hand" as "expectedOnHand", "waybill_lines"."unit_price" as "unitPrice", "waybill_lines"."unit_cost" as "unitCost", "waybill_lines"."sku", "waybill_lines"."brand", "waybill_lines"."manufacturer_number" as "manufacturerNumber", "waybill_lines"."title", "waybill_lines"."manage_stock" as "manageStock"
  from "waybill_lines"
  where "waybill_id" = $1
  order by "line_no";

-- insert
insert into "waybills" ("location_id", "to_location_id", "counterparty_name", "user_id", "note", "type", "currency", "order_id", "return_id", "reverses_id", "author_id", "author_name", "number")
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, (select 'W-' || to_char(now() at time zone (select timezone
  from shop_settings), 'YYYY') || '-' || lpad(n::text, greatest(6, length(n::text)), '0')
  from nextval('waybill_numbers') n))
  returning "waybills"."id", "waybills"."number", "waybills"."type", "waybills"."status", "waybills"."location_id" as "locationId", "waybills"."to_location_id" as "toLocationId", "waybills"."currency", "waybills"."counterparty_name" as "counterpartyName", "waybills"."user_id" as "userId", "waybills"."order_id" as "orderId", "waybills"."return_id" as "returnId", "waybills"."reverses_id" as "reversesId", "waybills"."author_id" as "authorId", "waybills"."author_name" as "authorName", "waybills"."posted_by" as "postedBy", "waybills"."posted_at" as "postedAt", "waybills"."note", "waybills"."version", "waybills"."created_at" as "createdAt", "waybills"."updated_at" as "updatedAt", (select number
  from orders
  where orders.id = waybills.order_id) as "orderNumber", (select number
  from returns
  where returns.id = waybills.return_id) as "returnNumber", (select number
  from waybills reversed
  where reversed.id = waybills.reverses_id) as "reversesNumber", (select count(*)
  from waybill_lines
  where waybill_id = waybills.id) as "lineCount";

-- update
update "waybills"
  set "location_id" = $1, "to_location_id" = $2, "counterparty_name" = $3, "user_id" = $4, "note" = $5, "version" = "version" + 1, "updated_at" = now()
  where "id" = $6
  returning "waybills"."id", "waybills"."number", "waybills"."type", "waybills"."status", "waybills"."location_id" as "locationId", "waybills"."to_location_id" as "toLocationId", "waybills"."currency", "waybills"."counterparty_name" as "counterpartyName", "waybills"."user_id" as "userId", "waybills"."order_id" as "orderId", "waybills"."return_id" as "returnId", "waybills"."reverses_id" as "reversesId", "waybills"."author_id" as "authorId", "waybills"."author_name" as "authorName", "waybills"."posted_by" as "postedBy", "waybills"."posted_at" as "postedAt", "waybills"."note", "waybills"."version", "waybills"."created_at" as "createdAt", "waybills"."updated_at" as "updatedAt", (select number
  from orders
  where orders.id = waybills.order_id) as "orderNumber", (select number
  from returns
  where returns.id = waybills.return_id) as "returnNumber", (select number
  from waybills reversed
  where reversed.id = waybills.reverses_id) as "reversesNumber", (select count(*)
  from waybill_lines
  where waybill_id = waybills.id) as "lineCount";

-- setStatus: posted
update "waybills"
  set "status" = $1, "posted_at" = now(), "posted_by" = $2, "version" = "version" + 1, "updated_at" = now()
  where "id" = $3
  returning "waybills"."id", "waybills"."number", "waybills"."type", "waybills"."status", "waybills"."location_id" as "locationId", "waybills"."to_location_id" as "toLocationId", "waybills"."currency", "waybills"."counterparty_name" as "counterpartyName", "waybills"."user_id" as "userId", "waybills"."order_id" as "orderId", "waybills"."return_id" as "returnId", "waybills"."reverses_id" as "reversesId", "waybills"."author_id" as "authorId", "waybills"."author_name" as "authorName", "waybills"."posted_by" as "postedBy", "waybills"."posted_at" as "postedAt", "waybills"."note", "waybills"."version", "waybills"."created_at" as "createdAt", "waybills"."updated_at" as "updatedAt", (select number
  from orders
  where orders.id = waybills.order_id) as "orderNumber", (select number
  from returns
  where returns.id = waybills.return_id) as "returnNumber", (select number
  from waybills reversed
  where reversed.id = waybills.reverses_id) as "reversesNumber", (select count(*)
  from waybill_lines
  where waybill_id = waybills.id) as "lineCount";

-- setStatus: canceled
update "waybills"
  set "status" = $1, "version" = "version" + 1, "updated_at" = now()
  where "id" = $2
  returning "waybills"."id", "waybills"."number", "waybills"."type", "waybills"."status", "waybills"."location_id" as "locationId", "waybills"."to_location_id" as "toLocationId", "waybills"."currency", "waybills"."counterparty_name" as "counterpartyName", "waybills"."user_id" as "userId", "waybills"."order_id" as "orderId", "waybills"."return_id" as "returnId", "waybills"."reverses_id" as "reversesId", "waybills"."author_id" as "authorId", "waybills"."author_name" as "authorName", "waybills"."posted_by" as "postedBy", "waybills"."posted_at" as "postedAt", "waybills"."note", "waybills"."version", "waybills"."created_at" as "createdAt", "waybills"."updated_at" as "updatedAt", (select number
  from orders
  where orders.id = waybills.order_id) as "orderNumber", (select number
  from returns
  where returns.id = waybills.return_id) as "returnNumber", (select number
  from waybills reversed
  where reversed.id = waybills.reverses_id) as "reversesNumber", (select count(*)
  from waybill_lines
  where waybill_id = waybills.id) as "lineCount";

-- insertLines
insert into waybill_lines (waybill_id, line_no, offer_id, quantity, counted_quantity, expected_on_hand, unit_price, unit_cost, sku, brand, manufacturer_number, title, manage_stock) select $1, coalesce((select max(line_no)
  from waybill_lines
  where waybill_id = $2), 0) + nth, offers.id, quantity, counted, expected, price, cost, offers.sku, offers.brand, offers.manufacturer_number, offers.title, offers.manage_stock
  from unnest($3::bigint[], $4::int[], $5::int[], $6::int[], $7::bigint[], $8::bigint[]) with ordinality as wanted(offer_id, quantity, counted, expected, price, cost, nth) join offers on offers.id = wanted.offer_id
  and offers.deleted_at is null
  order by nth
  returning id, line_no as "lineNo", offer_id as "offerId", quantity, counted_quantity as "countedQuantity", expected_on_hand as "expectedOnHand", unit_price as "unitPrice", unit_cost as "unitCost", sku, brand, manufacturer_number as "manufacturerNumber", title, manage_stock as "manageStock";

-- insertOrderLines
insert into waybill_lines (waybill_id, line_no, offer_id, quantity, unit_price, sku, brand, manufacturer_number, title, manage_stock) select $1, row_number() over (order by sold.line_no), sold.offer_id, wanted.quantity, sold.unit_price, sold.sku, sold.brand, sold.manufacturer_number, sold.title, sold.manage_stock
  from unnest($2::bigint[], $3::int[]) wanted(offer_id, quantity) join order_lines sold on sold.order_id = $4
  and sold.offer_id = wanted.offer_id
  order by sold.line_no
  returning id, line_no as "lineNo", offer_id as "offerId", quantity, counted_quantity as "countedQuantity", expected_on_hand as "expectedOnHand", unit_price as "unitPrice", unit_cost as "unitCost", sku, brand, manufacturer_number as "manufacturerNumber", title, manage_stock as "manageStock";

-- copyLines
insert into waybill_lines (waybill_id, line_no, offer_id, quantity, counted_quantity, expected_on_hand, unit_price, unit_cost, sku, brand, manufacturer_number, title, manage_stock) select $1, line_no, offer_id, quantity, counted_quantity, expected_on_hand, unit_price, unit_cost, sku, brand, manufacturer_number, title, manage_stock
  from waybill_lines
  where waybill_id = $2
  order by line_no;

-- updateLine
update "waybill_lines"
  set "quantity" = $1, "counted_quantity" = $2, "expected_on_hand" = $3, "unit_price" = $4, "unit_cost" = $5
  where "id" = $6
  and "waybill_id" = $7
  returning "waybill_lines"."id", "waybill_lines"."line_no" as "lineNo", "waybill_lines"."offer_id" as "offerId", "waybill_lines"."quantity", "waybill_lines"."counted_quantity" as "countedQuantity", "waybill_lines"."expected_on_hand" as "expectedOnHand", "waybill_lines"."unit_price" as "unitPrice", "waybill_lines"."unit_cost" as "unitCost", "waybill_lines"."sku", "waybill_lines"."brand", "waybill_lines"."manufacturer_number" as "manufacturerNumber", "waybill_lines"."title", "waybill_lines"."manage_stock" as "manageStock";

-- deleteLine
delete
  from "waybill_lines"
  where "id" = $1
  and "waybill_id" = $2;

-- findReversal
select "waybills"."id", "waybills"."number", "waybills"."type", "waybills"."status", "waybills"."location_id" as "locationId", "waybills"."to_location_id" as "toLocationId", "waybills"."currency", "waybills"."counterparty_name" as "counterpartyName", "waybills"."user_id" as "userId", "waybills"."order_id" as "orderId", "waybills"."return_id" as "returnId", "waybills"."reverses_id" as "reversesId", "waybills"."author_id" as "authorId", "waybills"."author_name" as "authorName", "waybills"."posted_by" as "postedBy", "waybills"."posted_at" as "postedAt", "waybills"."note", "waybills"."version", "waybills"."created_at" as "createdAt", "waybills"."updated_at" as "updatedAt", (select number
  from orders
  where orders.id = waybills.order_id) as "orderNumber", (select number
  from returns
  where returns.id = waybills.return_id) as "returnNumber", (select number
  from waybills reversed
  where reversed.id = waybills.reverses_id) as "reversesNumber", (select count(*)
  from waybill_lines
  where waybill_id = waybills.id) as "lineCount"
  from "waybills"
  where "reverses_id" = $1;

-- listOwed
select l.offer_id as "offerId", a.location_id as "locationId", a.quantity - a.issued as quantity
  from order_lines l join allocations a on a.order_id = l.order_id
  and a.offer_id = l.offer_id
  and a.state = 'open'
  where l.order_id = $1
  and l.manage_stock union all select offer_id, null, quantity - fulfilled - canceled - short
  from order_lines
  where order_id = $2
  and not manage_stock
  and quantity > fulfilled + canceled + short
  order by 1, 2;

-- listIdsOf
select "id"
  from "waybills"
  where "order_id" = $1
  and "type" = $2
  and "reverses_id" is null
  and "status" <> $3
  order by "id";

-- lockDraftsOf
select "waybills"."id", "waybills"."number", "waybills"."type", "waybills"."status", "waybills"."location_id" as "locationId", "waybills"."to_location_id" as "toLocationId", "waybills"."currency", "waybills"."counterparty_name" as "counterpartyName", "waybills"."user_id" as "userId", "waybills"."order_id" as "orderId", "waybills"."return_id" as "returnId", "waybills"."reverses_id" as "reversesId", "waybills"."author_id" as "authorId", "waybills"."author_name" as "authorName", "waybills"."posted_by" as "postedBy", "waybills"."posted_at" as "postedAt", "waybills"."note", "waybills"."version", "waybills"."created_at" as "createdAt", "waybills"."updated_at" as "updatedAt", (select number
  from orders
  where orders.id = waybills.order_id) as "orderNumber", (select number
  from returns
  where returns.id = waybills.return_id) as "returnNumber", (select number
  from waybills reversed
  where reversed.id = waybills.reverses_id) as "reversesNumber", (select count(*)
  from waybill_lines
  where waybill_id = waybills.id) as "lineCount"
  from "waybills"
  where "order_id" = $1
  and "type" = $2
  and "status" = $3
  and "reverses_id" is null
  order by "id"
  for update;
