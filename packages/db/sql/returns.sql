-- Written by `pnpm sql:update` from what each repository method sends. Do not edit.

-- find: by staff
select "returns"."id", "returns"."number", "returns"."order_id" as "orderId", (select number
  from orders
  where orders.id = returns.order_id) as "orderNumber", (select currency
  from orders
  where orders.id = returns.order_id) as "currency", "returns"."status", "returns"."reason_code" as "reasonCode", "returns"."note", "returns"."version", "returns"."created_at" as "createdAt", "returns"."updated_at" as "updatedAt", (select coalesce(json_agg(agg), '[]')
  from (select "return_lines"."id", "order_line_id" as "orderLineId", "offer_id" as "offerId", "sku", "title", "return_lines"."quantity", "received", "condition", "refunded", "refunded_tax" as "refundedTax"
  from "return_lines"
  inner join "order_lines" on "order_lines"."id" = "return_lines"."order_line_id"
  where "return_id" = "returns"."id"
  order by "order_lines"."line_no") as agg) as "lines"
  from "returns"
  where "id" = $1
  and true;

-- find: by a buyer
select "returns"."id", "returns"."number", "returns"."order_id" as "orderId", (select number
  from orders
  where orders.id = returns.order_id) as "orderNumber", (select currency
  from orders
  where orders.id = returns.order_id) as "currency", "returns"."status", "returns"."reason_code" as "reasonCode", "returns"."note", "returns"."version", "returns"."created_at" as "createdAt", "returns"."updated_at" as "updatedAt", (select coalesce(json_agg(agg), '[]')
  from (select "return_lines"."id", "order_line_id" as "orderLineId", "offer_id" as "offerId", "sku", "title", "return_lines"."quantity", "received", "condition", "refunded", "refunded_tax" as "refundedTax"
  from "return_lines"
  inner join "order_lines" on "order_lines"."id" = "return_lines"."order_line_id"
  where "return_id" = "returns"."id"
  order by "order_lines"."line_no") as agg) as "lines"
  from "returns"
  where "id" = $1
  and exists ( select
  from orders
  where orders.id = "returns"."order_id"
  and (orders.user_id = $2
  or exists ( select
  from order_access_tokens t
  where t.order_id = orders.id
  and t.token_hash = $3
  and t.expires_at > now() )) );

-- list: of a buyer
select "returns"."id", "returns"."number", "returns"."order_id" as "orderId", (select number
  from orders
  where orders.id = returns.order_id) as "orderNumber", (select currency
  from orders
  where orders.id = returns.order_id) as "currency", "returns"."status", "returns"."reason_code" as "reasonCode", "returns"."note", "returns"."version", "returns"."created_at" as "createdAt", "returns"."updated_at" as "updatedAt", (select coalesce(json_agg(agg), '[]')
  from (select "return_lines"."id", "order_line_id" as "orderLineId", "offer_id" as "offerId", "sku", "title", "return_lines"."quantity", "received", "condition", "refunded", "refunded_tax" as "refundedTax"
  from "return_lines"
  inner join "order_lines" on "order_lines"."id" = "return_lines"."order_line_id"
  where "return_id" = "returns"."id"
  order by "order_lines"."line_no") as agg) as "lines"
  from "returns"
  where exists ( select
  from orders
  where orders.id = "returns"."order_id"
  and (orders.user_id = $1
  or exists ( select
  from order_access_tokens t
  where t.order_id = orders.id
  and t.token_hash = $2
  and t.expires_at > now() )) )
  order by "returns"."id" desc
  limit $3;

-- list: next, of staff, filtered
select "returns"."id", "returns"."number", "returns"."order_id" as "orderId", (select number
  from orders
  where orders.id = returns.order_id) as "orderNumber", (select currency
  from orders
  where orders.id = returns.order_id) as "currency", "returns"."status", "returns"."reason_code" as "reasonCode", "returns"."note", "returns"."version", "returns"."created_at" as "createdAt", "returns"."updated_at" as "updatedAt", (select coalesce(json_agg(agg), '[]')
  from (select "return_lines"."id", "order_line_id" as "orderLineId", "offer_id" as "offerId", "sku", "title", "return_lines"."quantity", "received", "condition", "refunded", "refunded_tax" as "refundedTax"
  from "return_lines"
  inner join "order_lines" on "order_lines"."id" = "return_lines"."order_line_id"
  where "return_id" = "returns"."id"
  order by "order_lines"."line_no") as agg) as "lines"
  from "returns"
  where true
  and "status" = $1
  and "order_id" = $2
  and "returns"."id" < $3::bigint
  order by "returns"."id" desc
  limit $4;

-- listOfOrder
select "returns"."id", "returns"."number", "returns"."order_id" as "orderId", (select number
  from orders
  where orders.id = returns.order_id) as "orderNumber", (select currency
  from orders
  where orders.id = returns.order_id) as "currency", "returns"."status", "returns"."reason_code" as "reasonCode", "returns"."note", "returns"."version", "returns"."created_at" as "createdAt", "returns"."updated_at" as "updatedAt", (select coalesce(json_agg(agg), '[]')
  from (select "return_lines"."id", "order_line_id" as "orderLineId", "offer_id" as "offerId", "sku", "title", "return_lines"."quantity", "received", "condition", "refunded", "refunded_tax" as "refundedTax"
  from "return_lines"
  inner join "order_lines" on "order_lines"."id" = "return_lines"."order_line_id"
  where "return_id" = "returns"."id"
  order by "order_lines"."line_no") as agg) as "lines"
  from "returns"
  where "order_id" = $1
  order by "id";

-- lock
select "returns"."id", "returns"."number", "returns"."order_id" as "orderId", (select number
  from orders
  where orders.id = returns.order_id) as "orderNumber", (select currency
  from orders
  where orders.id = returns.order_id) as "currency", "returns"."status", "returns"."reason_code" as "reasonCode", "returns"."note", "returns"."version", "returns"."created_at" as "createdAt", "returns"."updated_at" as "updatedAt", (select coalesce(json_agg(agg), '[]')
  from (select "return_lines"."id", "order_line_id" as "orderLineId", "offer_id" as "offerId", "sku", "title", "return_lines"."quantity", "received", "condition", "refunded", "refunded_tax" as "refundedTax"
  from "return_lines"
  inner join "order_lines" on "order_lines"."id" = "return_lines"."order_line_id"
  where "return_id" = "returns"."id"
  order by "order_lines"."line_no") as agg) as "lines"
  from "returns"
  where "id" = $1
  for update;

-- insert
insert into "returns" ("number", "order_id", "reason_code", "note")
  values ((select 'R-' || to_char(now() at time zone (select timezone
  from shop_settings), 'YYYY') || '-' || lpad(n::text, greatest(6, length(n::text)), '0')
  from nextval('return_numbers') n), $1, $2, $3)
  returning "id";
insert into "return_lines" ("return_id", "order_line_id", "quantity")
  values ($1, $2, $3);
select "returns"."id", "returns"."number", "returns"."order_id" as "orderId", (select number
  from orders
  where orders.id = returns.order_id) as "orderNumber", (select currency
  from orders
  where orders.id = returns.order_id) as "currency", "returns"."status", "returns"."reason_code" as "reasonCode", "returns"."note", "returns"."version", "returns"."created_at" as "createdAt", "returns"."updated_at" as "updatedAt", (select coalesce(json_agg(agg), '[]')
  from (select "return_lines"."id", "order_line_id" as "orderLineId", "offer_id" as "offerId", "sku", "title", "return_lines"."quantity", "received", "condition", "refunded", "refunded_tax" as "refundedTax"
  from "return_lines"
  inner join "order_lines" on "order_lines"."id" = "return_lines"."order_line_id"
  where "return_id" = "returns"."id"
  order by "order_lines"."line_no") as agg) as "lines"
  from "returns"
  where "id" = $1
  and true;

-- setStatus
update "returns"
  set "status" = $1, "version" = "version" + 1, "updated_at" = now()
  where "id" = $2
  returning "returns"."id", "returns"."number", "returns"."order_id" as "orderId", (select number
  from orders
  where orders.id = returns.order_id) as "orderNumber", (select currency
  from orders
  where orders.id = returns.order_id) as "currency", "returns"."status", "returns"."reason_code" as "reasonCode", "returns"."note", "returns"."version", "returns"."created_at" as "createdAt", "returns"."updated_at" as "updatedAt", (select coalesce(json_agg(agg), '[]')
  from (select "return_lines"."id", "order_line_id" as "orderLineId", "offer_id" as "offerId", "sku", "title", "return_lines"."quantity", "received", "condition", "refunded", "refunded_tax" as "refundedTax"
  from "return_lines"
  inner join "order_lines" on "order_lines"."id" = "return_lines"."order_line_id"
  where "return_id" = "returns"."id"
  order by "order_lines"."line_no") as agg) as "lines";

-- receive
update "return_lines"
  set "received" = $1, "condition" = $2
  where "return_id" = $3
  and "id" = $4;
update "order_lines"
  set "returned" = "returned" + $1
  where "id" = $2;

-- takeBack
update "return_lines"
  set "received" = "received" - $1
  where "return_id" = $2
  and "id" = $3;
update "order_lines"
  set "returned" = "returned" - $1
  where "id" = $2;

-- setRefunds
update "return_lines"
  set "refunded" = $1, "refunded_tax" = $2
  where "return_id" = $3
  and "id" = $4;
