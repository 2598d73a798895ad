-- Written by `pnpm sql:update` from what each repository method sends. Do not edit.

-- find: by staff
select "documents"."id", "documents"."kind" as "kind", "documents"."number", "documents"."source_type" as "sourceType", "documents"."source_id" as "sourceId", "documents"."order_id" as "orderId", (select "number"
  from "orders"
  where "orders"."id" = "documents"."order_id") as "orderNumber", "documents"."locale", "documents"."currency", "documents"."total", "documents"."tax_total" as "taxTotal", "documents"."data" as "data", "documents"."status", "documents"."failure_reason" as "failureReason", "documents"."issued_at" as "issuedAt", (select coalesce(json_agg(agg), '[]')
  from (select "format", "object_key" as "objectKey", "sha256", "bytes"
  from "document_files"
  where "document_id" = "documents"."id"
  order by "format") as agg) as "files"
  from "documents"
  where "kind" in ($1, $2, $3, $4)
  and "id" = $5
  and true;

-- find: by a buyer
select "documents"."id", "documents"."kind" as "kind", "documents"."number", "documents"."source_type" as "sourceType", "documents"."source_id" as "sourceId", "documents"."order_id" as "orderId", (select "number"
  from "orders"
  where "orders"."id" = "documents"."order_id") as "orderNumber", "documents"."locale", "documents"."currency", "documents"."total", "documents"."tax_total" as "taxTotal", "documents"."data" as "data", "documents"."status", "documents"."failure_reason" as "failureReason", "documents"."issued_at" as "issuedAt", (select coalesce(json_agg(agg), '[]')
  from (select "format", "object_key" as "objectKey", "sha256", "bytes"
  from "document_files"
  where "document_id" = "documents"."id"
  order by "format") as agg) as "files"
  from "documents"
  where "kind" in ($1, $2, $3, $4)
  and "id" = $5
  and exists ( select
  from orders
  where orders.id = "documents"."order_id"
  and (orders.user_id = $6
  or exists ( select
  from order_access_tokens t
  where t.order_id = orders.id
  and t.token_hash = $7
  and t.expires_at > now() )) );

-- findBySource
select "documents"."id", "documents"."kind" as "kind", "documents"."number", "documents"."source_type" as "sourceType", "documents"."source_id" as "sourceId", "documents"."order_id" as "orderId", (select "number"
  from "orders"
  where "orders"."id" = "documents"."order_id") as "orderNumber", "documents"."locale", "documents"."currency", "documents"."total", "documents"."tax_total" as "taxTotal", "documents"."data" as "data", "documents"."status", "documents"."failure_reason" as "failureReason", "documents"."issued_at" as "issuedAt", (select coalesce(json_agg(agg), '[]')
  from (select "format", "object_key" as "objectKey", "sha256", "bytes"
  from "document_files"
  where "document_id" = "documents"."id"
  order by "format") as agg) as "files"
  from "documents"
  where "kind" in ($1, $2, $3, $4)
  and "kind" = $5
  and "source_type" = $6
  and "source_id" = $7;

-- listOfOrder
select "documents"."id", "documents"."kind" as "kind", "documents"."number", "documents"."source_type" as "sourceType", "documents"."source_id" as "sourceId", "documents"."order_id" as "orderId", (select "number"
  from "orders"
  where "orders"."id" = "documents"."order_id") as "orderNumber", "documents"."locale", "documents"."currency", "documents"."total", "documents"."tax_total" as "taxTotal", "documents"."data" as "data", "documents"."status", "documents"."failure_reason" as "failureReason", "documents"."issued_at" as "issuedAt", (select coalesce(json_agg(agg), '[]')
  from (select "format", "object_key" as "objectKey", "sha256", "bytes"
  from "document_files"
  where "document_id" = "documents"."id"
  order by "format") as agg) as "files"
  from "documents"
  where "kind" in ($1, $2, $3, $4)
  and "order_id" = $5
  order by "id";

-- list: all
select "documents"."id", "documents"."kind" as "kind", "documents"."number", "documents"."source_type" as "sourceType", "documents"."source_id" as "sourceId", "documents"."order_id" as "orderId", (select "number"
  from "orders"
  where "orders"."id" = "documents"."order_id") as "orderNumber", "documents"."locale", "documents"."currency", "documents"."total", "documents"."tax_total" as "taxTotal", "documents"."data" as "data", "documents"."status", "documents"."failure_reason" as "failureReason", "documents"."issued_at" as "issuedAt", (select coalesce(json_agg(agg), '[]')
  from (select "format", "object_key" as "objectKey", "sha256", "bytes"
  from "document_files"
  where "document_id" = "documents"."id"
  order by "format") as agg) as "files"
  from "documents"
  where "kind" in ($1, $2, $3, $4)
  order by "documents"."id" desc
  limit $5;

-- list: next, failed invoices
select "documents"."id", "documents"."kind" as "kind", "documents"."number", "documents"."source_type" as "sourceType", "documents"."source_id" as "sourceId", "documents"."order_id" as "orderId", (select "number"
  from "orders"
  where "orders"."id" = "documents"."order_id") as "orderNumber", "documents"."locale", "documents"."currency", "documents"."total", "documents"."tax_total" as "taxTotal", "documents"."data" as "data", "documents"."status", "documents"."failure_reason" as "failureReason", "documents"."issued_at" as "issuedAt", (select coalesce(json_agg(agg), '[]')
  from (select "format", "object_key" as "objectKey", "sha256", "bytes"
  from "document_files"
  where "document_id" = "documents"."id"
  order by "format") as agg) as "files"
  from "documents"
  where "kind" in ($1, $2, $3, $4)
  and "kind" = $5
  and "status" = $6
  and "documents"."id" < $7::bigint
  order by "documents"."id" desc
  limit $8;

-- listIds
select "id"
  from "documents"
  where "status" <> $1
  and "status" in ($2, $3)
  and "id" > $4
  order by "id"
  limit $5;

-- takeNumber
insert into "document_counters" ("series", "year", "next")
  values ($1, $2, $3)
  on conflict ("series", "year") do update
  set "next" = "document_counters"."next" + $4
  returning "document_counters"."next" - $5 as "taken";

-- lock
select "documents"."id", "documents"."kind" as "kind", "documents"."number", "documents"."source_type" as "sourceType", "documents"."source_id" as "sourceId", "documents"."order_id" as "orderId", (select "number"
  from "orders"
  where "orders"."id" = "documents"."order_id") as "orderNumber", "documents"."locale", "documents"."currency", "documents"."total", "documents"."tax_total" as "taxTotal", "documents"."data" as "data", "documents"."status", "documents"."failure_reason" as "failureReason", "documents"."issued_at" as "issuedAt", (select coalesce(json_agg(agg), '[]')
  from (select "format", "object_key" as "objectKey", "sha256", "bytes"
  from "document_files"
  where "document_id" = "documents"."id"
  order by "format") as agg) as "files"
  from "documents"
  where "id" = $1
  for update;

-- insert
insert into "documents" ("kind", "series", "number", "source_type", "source_id", "order_id", "locale", "currency", "total", "tax_total", "data", "template_version", "status")
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
  returning "documents"."id", "documents"."kind" as "kind", "documents"."number", "documents"."source_type" as "sourceType", "documents"."source_id" as "sourceId", "documents"."order_id" as "orderId", (select "number"
  from "orders"
  where "orders"."id" = "documents"."order_id") as "orderNumber", "documents"."locale", "documents"."currency", "documents"."total", "documents"."tax_total" as "taxTotal", "documents"."data" as "data", "documents"."status", "documents"."failure_reason" as "failureReason", "documents"."issued_at" as "issuedAt", (select coalesce(json_agg(agg), '[]')
  from (select "format", "object_key" as "objectKey", "sha256", "bytes"
  from "document_files"
  where "document_id" = "documents"."id"
  order by "format") as agg) as "files";

-- issue
insert into "documents" ("kind", "series", "number", "source_type", "source_id", "order_id", "locale", "currency", "total", "tax_total", "data", "template_version", "status")
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
  returning "documents"."id", "documents"."kind" as "kind", "documents"."number", "documents"."source_type" as "sourceType", "documents"."source_id" as "sourceId", "documents"."order_id" as "orderId", (select "number"
  from "orders"
  where "orders"."id" = "documents"."order_id") as "orderNumber", "documents"."locale", "documents"."currency", "documents"."total", "documents"."tax_total" as "taxTotal", "documents"."data" as "data", "documents"."status", "documents"."failure_reason" as "failureReason", "documents"."issued_at" as "issuedAt", (select coalesce(json_agg(agg), '[]')
  from (select "format", "object_key" as "objectKey", "sha256", "bytes"
  from "document_files"
  where "document_id" = "documents"."id"
  order by "format") as agg) as "files";
update "documents"
  set "series" = $1, "number" = $2, "data" = $3, "status" = $4, "issued_at" = now()
  where "id" = $5
  returning "documents"."id", "documents"."kind" as "kind", "documents"."number", "documents"."source_type" as "sourceType", "documents"."source_id" as "sourceId", "documents"."order_id" as "orderId", (select "number"
  from "orders"
  where "orders"."id" = "documents"."order_id") as "orderNumber", "documents"."locale", "documents"."currency", "documents"."total", "documents"."tax_total" as "taxTotal", "documents"."data" as "data", "documents"."status", "documents"."failure_reason" as "failureReason", "documents"."issued_at" as "issuedAt", (select coalesce(json_agg(agg), '[]')
  from (select "format", "object_key" as "objectKey", "sha256", "bytes"
  from "document_files"
  where "document_id" = "documents"."id"
  order by "format") as agg) as "files";

-- setFiles
update "documents"
  set "status" = $1, "failure_reason" = $2
  where "id" = $3;

-- setFailure
update "documents"
  set "status" = $1, "failure_reason" = $2
  where "id" = $3
  and "status" <> $4;

-- findSale
select "id" as "orderId", "number" as "orderNumber", "user_id" as "userId", "locale", "email", "placed_at" as "placedAt", "currency", "prices_include_tax" as "pricesIncludeTax", "subtotal", "discount_total" as "discountTotal", "coupon_code" as "couponCode", "tax_total" as "taxTotal", "total", "shipping_total" as "shippingTotal", "shipping_tax" as "shippingTax", now() as "now", "billing_address" as "billingAddress", "shipping_address" as "shippingAddress", "shipping_method" as "shippingMethod", (select coalesce(json_agg(agg), '[]')
  from (select "sku", "title", "quantity", "unit_price" as "unitPrice", "discount", "tax_rate_bps" as "taxRateBps", "tax", "line_total" as "lineTotal"
  from "order_lines"
  where "order_id" = "orders"."id"
  order by "line_no") as agg) as "lines"
  from "orders"
  where "id" = $1;

-- findWaybill
select "waybills"."id" as "waybillId", "waybills"."number", "waybills"."type", "waybills"."status", "waybills"."currency", "location"."name" as "location", "target"."name" as "toLocation", "counterparty_name" as "counterparty", "waybills"."order_id" as "orderId", "orders"."number" as "orderNumber", orders.shipping_address as "shippingAddress", "author_name" as "author", "note", reverses_id is not null as "isReversal", coalesce(posted_at, now()) as "at", (select coalesce(json_agg(agg), '[]')
  from (select "sku", "title", "brand", "manufacturer_number" as "manufacturerNumber", "unit_price" as "unitPrice", "quantity" as "quantity"
  from "waybill_lines"
  where "waybill_id" = "waybills"."id"
  and "quantity" is not null
  order by "line_no") as agg) as "lines", (select coalesce(json_agg(agg), '[]')
  from (select "sku", "title", "brand", "manufacturer_number" as "manufacturerNumber", "expected_on_hand" as "expected", "counted_quantity" as "counted"
  from "waybill_lines"
  where "waybill_id" = "waybills"."id"
  and "counted_quantity" is not null
  order by "line_no") as agg) as "counts"
  from "waybills"
  inner join "stock_locations" as "location" on "location"."id" = "waybills"."location_id"
  left join "stock_locations" as "target" on "target"."id" = "waybills"."to_location_id"
  left join "orders" on "orders"."id" = "waybills"."order_id"
  where "waybills"."id" = $1;

-- findRefund
select "refunds"."id" as "refundId", "refunds"."order_id" as "orderId", "amount", "shipping_amount" as "shippingAmount", "tax_amount" as "taxAmount", "reason", "returns"."number" as "returnNumber", now() as "now", (select coalesce(json_agg(agg), '[]')
  from (select "sku", "title", "received" as "quantity", "refunded" as "amount"
  from "return_lines"
  inner join "order_lines" on "order_lines"."id" = "return_lines"."order_line_id"
  where "return_lines"."return_id" = "refunds"."return_id"
  and "received" > $1
  and "refunded" is not null
  order by "order_lines"."line_no") as agg) as "lines"
  from "refunds"
  left join "returns" on "returns"."id" = "refunds"."return_id"
  where "refunds"."id" = $2;
