-- Written by `pnpm sql:update` from what each repository method sends. Do not edit.

-- find
select "orders"."id", "orders"."number", "orders"."user_id" as "userId", "orders"."cart_id" as "cartId", "orders"."email", "orders"."email_key" as "emailKey", "orders"."status", "orders"."currency", "orders"."locale", "orders"."customer_type" as "customerType", "orders"."prices_include_tax" as "pricesIncludeTax", "orders"."subtotal", "orders"."discount_total" as "discountTotal", "orders"."shipping_total" as "shippingTotal", "orders"."shipping_tax" as "shippingTax", "orders"."tax_total" as "taxTotal", "orders"."total", "orders"."coupon_code" as "couponCode", "orders"."hold_expires_at" as "holdExpiresAt", "orders"."hold_extended" as "holdExtended", "orders"."carrier", "orders"."tracking_number" as "trackingNumber", "orders"."tracking_url" as "trackingUrl", "orders"."placed_at" as "placedAt", "orders"."confirmed_at" as "confirmedAt", "orders"."canceled_at" as "canceledAt", "orders"."cancel_reason" as "cancelReason", "orders"."completed_at" as "completedAt", "orders"."version", "orders"."created_at" as "createdAt", "orders"."updated_at" as "updatedAt", orders.shipping_address as "shippingAddress", orders.billing_address as "billingAddress", orders.shipping_method as "shippingMethod"
  from "orders"
  where "id" = $1;

-- listLines
select "order_lines"."id", "order_lines"."order_id" as "orderId", "order_lines"."line_no" as "lineNo", "order_lines"."offer_id" as "offerId", "order_lines"."quantity", "order_lines"."sku", "order_lines"."title", "order_lines"."brand", "order_lines"."manufacturer_number" as "manufacturerNumber", "order_lines"."manage_stock" as "manageStock", "order_lines"."unit_price" as "unitPrice", "order_lines"."discount", "order_lines"."tax_rate_bps" as "taxRateBps", "order_lines"."tax", "order_lines"."line_total" as "lineTotal", "order_lines"."fulfilled", "order_lines"."returned", "order_lines"."canceled", "order_lines"."short"
  from "order_lines"
  where "order_id" = $1
  order by "line_no";

-- lock
select "orders"."id", "orders"."number", "orders"."user_id" as "userId", "orders"."cart_id" as "cartId", "orders"."email", "orders"."email_key" as "emailKey", "orders"."status", "orders"."currency", "orders"."locale", "orders"."customer_type" as "customerType", "orders"."prices_include_tax" as "pricesIncludeTax", "orders"."subtotal", "orders"."discount_total" as "discountTotal", "orders"."shipping_total" as "shippingTotal", "orders"."shipping_tax" as "shippingTax", "orders"."tax_total" as "taxTotal", "orders"."total", "orders"."coupon_code" as "couponCode", "orders"."hold_expires_at" as "holdExpiresAt", "orders"."hold_extended" as "holdExtended", "orders"."carrier", "orders"."tracking_number" as "trackingNumber", "orders"."tracking_url" as "trackingUrl", "orders"."placed_at" as "placedAt", "orders"."confirmed_at" as "confirmedAt", "orders"."canceled_at" as "canceledAt", "orders"."cancel_reason" as "cancelReason", "orders"."completed_at" as "completedAt", "orders"."version", "orders"."created_at" as "createdAt", "orders"."updated_at" as "updatedAt", orders.shipping_address as "shippingAddress", orders.billing_address as "billingAddress", orders.shipping_method as "shippingMethod"
  from "orders"
  where "id" = $1 for no key update;

-- change
update "orders"
  set "status" = $1, "confirmed_at" = $2, "version" = "version" + 1, "updated_at" = now()
  where "id" = $3
  returning "orders"."id", "orders"."number", "orders"."user_id" as "userId", "orders"."cart_id" as "cartId", "orders"."email", "orders"."email_key" as "emailKey", "orders"."status", "orders"."currency", "orders"."locale", "orders"."customer_type" as "customerType", "orders"."prices_include_tax" as "pricesIncludeTax", "orders"."subtotal", "orders"."discount_total" as "discountTotal", "orders"."shipping_total" as "shippingTotal", "orders"."shipping_tax" as "shippingTax", "orders"."tax_total" as "taxTotal", "orders"."total", "orders"."coupon_code" as "couponCode", "orders"."hold_expires_at" as "holdExpiresAt", "orders"."hold_extended" as "holdExtended", "orders"."carrier", "orders"."tracking_number" as "trackingNumber", "orders"."tracking_url" as "trackingUrl", "orders"."placed_at" as "placedAt", "orders"."confirmed_at" as "confirmedAt", "orders"."canceled_at" as "canceledAt", "orders"."cancel_reason" as "cancelReason", "orders"."completed_at" as "completedAt", "orders"."version", "orders"."created_at" as "createdAt", "orders"."updated_at" as "updatedAt", orders.shipping_address as "shippingAddress", orders.billing_address as "billingAddress", orders.shipping_method as "shippingMethod";

-- findWithFacts
select "orders"."id", "orders"."number", "orders"."user_id" as "userId", "orders"."cart_id" as "cartId", "orders"."email", "orders"."email_key" as "emailKey", "orders"."status", "orders"."currency", "orders"."locale", "orders"."customer_type" as "customerType", "orders"."prices_include_tax" as "pricesIncludeTax", "orders"."subtotal", "orders"."discount_total" as "discountTotal", "orders"."shipping_total" as "shippingTotal", "orders"."shipping_tax" as "shippingTax", "orders"."tax_total" as "taxTotal", "orders"."total", "orders"."coupon_code" as "couponCode", "orders"."hold_expires_at" as "holdExpiresAt", "orders"."hold_extended" as "holdExtended", "orders"."carrier", "orders"."tracking_number" as "trackingNumber", "orders"."tracking_url" as "trackingUrl", "orders"."placed_at" as "placedAt", "orders"."confirmed_at" as "confirmedAt", "orders"."canceled_at" as "canceledAt", "orders"."cancel_reason" as "cancelReason", "orders"."completed_at" as "completedAt", "orders"."version", "orders"."created_at" as "createdAt", "orders"."updated_at" as "updatedAt", orders.shipping_address as "shippingAddress", orders.billing_address as "billingAddress", orders.shipping_method as "shippingMethod", ( select coalesce(json_agg(json_build_object('status', p.status, 'captured', p.captured, 'refunded', p.refunded)
  order by p.id), '[]')
  from payments p
  where p.order_id = orders.id) as "paymentFacts", ( select json_build_object('wanted', coalesce(sum(l.quantity - l.canceled - l.short), 0), 'fulfilled', coalesce(sum(l.fulfilled), 0), 'returned', coalesce(sum(l.returned), 0))
  from order_lines l
  where l.order_id = orders.id) as "lineSums", (select count(*)
  from returns r
  where r.order_id = orders.id
  and r.status in ('requested', 'approved')) as "openReturns"
  from "orders"
  where "id" = $1;

-- list: all
select "orders"."id", "orders"."number", "orders"."user_id" as "userId", "orders"."cart_id" as "cartId", "orders"."email", "orders"."email_key" as "emailKey", "orders"."status", "orders"."currency", "orders"."locale", "orders"."customer_type" as "customerType", "orders"."prices_include_tax" as "pricesIncludeTax", "orders"."subtotal", "orders"."discount_total" as "discountTotal", "orders"."shipping_total" as "shippingTotal", "orders"."shipping_tax" as "shippingTax", "orders"."tax_total" as "taxTotal", "orders"."total", "orders"."coupon_code" as "couponCode", "orders"."hold_expires_at" as "holdExpiresAt", "orders"."hold_extended" as "holdExtended", "orders"."carrier", "orders"."tracking_number" as "trackingNumber", "orders"."tracking_url" as "trackingUrl", "orders"."placed_at" as "placedAt", "orders"."confirmed_at" as "confirmedAt", "orders"."canceled_at" as "canceledAt", "orders"."cancel_reason" as "cancelReason", "orders"."completed_at" as "completedAt", "orders"."version", "orders"."created_at" as "createdAt", "orders"."updated_at" as "updatedAt", orders.shipping_address as "shippingAddress", orders.billing_address as "billingAddress", orders.shipping_method as "shippingMethod", ( select coalesce(json_agg(json_build_object('status', p.status, 'captured', p.captured, 'refunded', p.refunded)
  order by p.id), '[]')
  from payments p
  where p.order_id = orders.id) as "paymentFacts", ( select json_build_object('wanted', coalesce(sum(l.quantity - l.canceled - l.short), 0), 'fulfilled', coalesce(sum(l.fulfilled), 0), 'returned', coalesce(sum(l.returned), 0))
  from order_lines l
  where l.order_id = orders.id) as "lineSums", (select count(*)
  from returns r
  where r.order_id = orders.id
  and r.status in ('requested', 'approved')) as "openReturns"
  from "orders"
  where 1 = 1
  order by "orders"."id" desc
  limit $1;

-- list: next, filtered
select "orders"."id", "orders"."number", "orders"."user_id" as "userId", "orders"."cart_id" as "cartId", "orders"."email", "orders"."email_key" as "emailKey", "orders"."status", "orders"."currency", "orders"."locale", "orders"."customer_type" as "customerType", "orders"."prices_include_tax" as "pricesIncludeTax", "orders"."subtotal", "orders"."discount_total" as "discountTotal", "orders"."shipping_total" as "shippingTotal", "orders"."shipping_tax" as "shippingTax", "orders"."tax_total" as "taxTotal", "orders"."total", "orders"."coupon_code" as "couponCode", "orders"."hold_expires_at" as "holdExpiresAt", "orders"."hold_extended" as "holdExtended", "orders"."carrier", "orders"."tracking_number" as "trackingNumber", "orders"."tracking_url" as "trackingUrl", "orders"."placed_at" as "placedAt", "orders"."confirmed_at" as "confirmedAt", "orders"."canceled_at" as "canceledAt", "orders"."cancel_reason" as "cancelReason", "orders"."completed_at" as "completedAt", "orders"."version", "orders"."created_at" as "createdAt", "orders"."updated_at" as "updatedAt", orders.shipping_address as "shippingAddress", orders.billing_address as "billingAddress", orders.shipping_method as "shippingMethod", ( select coalesce(json_agg(json_build_object('status', p.status, 'captured', p.captured, 'refunded', p.refunded)
  order by p.id), '[]')
  from payments p
  where p.order_id = orders.id) as "paymentFacts", ( select json_build_object('wanted', coalesce(sum(l.quantity - l.canceled - l.short), 0), 'fulfilled', coalesce(sum(l.fulfilled), 0), 'returned', coalesce(sum(l.returned), 0))
  from order_lines l
  where l.order_id = orders.id) as "lineSums", (select count(*)
  from returns r
  where r.order_id = orders.id
  and r.status in ('requested', 'approved')) as "openReturns"
  from "orders"
  where ("orders"."user_id" = $1
  and "orders"."status" in ($2)
  and orders.number = upper($3)
  and "orders"."email_key" = $4
  and orders.id in (select id
  from orders
  where (number_key("number") collate "C" ^@ number_key($5)
  and number_key($6) <> '') union all select id
  from orders
  where email_key ^@ lower($7) union all select id
  from orders
  where to_tsvector('simple', coalesce(shipping_address, billing_address) ->> 'fullName') @@ to_tsquery('simple', $8))
  and "orders"."placed_at" >= $9
  and "orders"."placed_at" < $10
  and exists (select
  from payments p
  where p.order_id = orders.id
  and p.requires_review) = $11)
  and "orders"."id" < $12::bigint
  order by "orders"."id" desc
  limit $13;

-- sumSales
with shop as ( select timezone as zone, ($1::timestamptz at time zone timezone)::date as today
  from shop_settings ), by_day as ( select (placed_at at time zone (select zone
  from shop))::date as day, currency, count(*) as orders, sum(total)::bigint as worth
  from orders
  where placed_at >= ((select today
  from shop) - $2::int)::timestamp at time zone (select zone
  from shop)
  and placed_at <= $3::timestamptz
  and status not in ('CANCELED', 'EXPIRED') group by 1, 2 ) select to_char(today, 'YYYY-MM-DD') as today, coalesce(( select json_agg(json_build_object('day', to_char(day, 'YYYY-MM-DD'), 'currency', currency, 'orders', orders, 'worth', worth)
  order by day, currency)
  from by_day), '[]') as sold
  from shop;

-- listEvents
select "order_id" as "orderId", "type", "actor", "actor_id" as "actorId", data as "data", "created_at" as "createdAt"
  from "order_events"
  where "order_id" = $1
  order by "id";

-- findByNumber
select "orders"."id", "orders"."number", "orders"."user_id" as "userId", "orders"."cart_id" as "cartId", "orders"."email", "orders"."email_key" as "emailKey", "orders"."status", "orders"."currency", "orders"."locale", "orders"."customer_type" as "customerType", "orders"."prices_include_tax" as "pricesIncludeTax", "orders"."subtotal", "orders"."discount_total" as "discountTotal", "orders"."shipping_total" as "shippingTotal", "orders"."shipping_tax" as "shippingTax", "orders"."tax_total" as "taxTotal", "orders"."total", "orders"."coupon_code" as "couponCode", "orders"."hold_expires_at" as "holdExpiresAt", "orders"."hold_extended" as "holdExtended", "orders"."carrier", "orders"."tracking_number" as "trackingNumber", "orders"."tracking_url" as "trackingUrl", "orders"."placed_at" as "placedAt", "orders"."confirmed_at" as "confirmedAt", "orders"."canceled_at" as "canceledAt", "orders"."cancel_reason" as "cancelReason", "orders"."completed_at" as "completedAt", "orders"."version", "orders"."created_at" as "createdAt", "orders"."updated_at" as "updatedAt", orders.shipping_address as "shippingAddress", orders.billing_address as "billingAddress", orders.shipping_method as "shippingMethod"
  from "orders"
  where "number" = $1;

-- findIdByToken
select "order_id" as "id"
  from "order_access_tokens"
  where "token_hash" = $1
  and "expires_at" > $2;

-- countUnpaid: user
select count(*) as "count"
  from "orders"
  where "status" = $1
  and "user_id" = $2;

-- countUnpaid: guest
select count(*) as "count"
  from "orders"
  where "status" = $1
  and "email_key" = $2
  and "user_id" is null;

-- listDue: all
select "id"
  from "orders"
  where "status" = $1
  and "hold_expires_at" < $2
  order by "hold_expires_at"
  limit $3;

-- listDue: of offers
select "id"
  from "orders"
  where "status" = $1
  and "hold_expires_at" < $2
  and exists (select
  from reservations r
  where r.order_id = orders.id
  and r.state = 'held'
  and r.offer_id = any($3::bigint[]))
  order by "hold_expires_at"
  limit $4;

-- nextId
select nextval(pg_get_serial_sequence('orders', 'id')) as "id";

-- place
select nextval(pg_get_serial_sequence('orders', 'id')) as "id";
with "placed" as ( insert into orders (id, number, user_id, cart_id, email, email_key, status, currency, locale, customer_type, prices_include_tax, subtotal, discount_total, shipping_total, shipping_tax, tax_total, total, shipping_address, billing_address, shipping_method, coupon_code, hold_expires_at, placed_at, confirmed_at) overriding system value select $1::bigint, (select 'O-' || to_char(now() at time zone (select timezone
  from shop_settings), 'YYYY') || '-' || lpad(n::text, greatest(6, length(n::text)), '0')
  from nextval('order_numbers') n), user_id, cart_id, email, email_key, status, currency, locale, customer_type, prices_include_tax, subtotal, discount_total, shipping_total, shipping_tax, tax_total, total, shipping_address, billing_address, shipping_method, coupon_code, hold_expires_at, placed_at, confirmed_at
  from json_populate_record(null::orders, $2::json)
  returning * ), "lines" as ( insert into order_lines (order_id, line_no, offer_id, quantity, sku, title, brand, manufacturer_number, manage_stock, unit_price, discount, tax_rate_bps, tax, line_total) select $3::bigint, line_no, offer_id, quantity, sku, title, brand, manufacturer_number, manage_stock, unit_price, discount, tax_rate_bps, tax, line_total
  from json_populate_recordset(null::order_lines, $4::json)
  order by line_no
  returning id, line_no ), "paid" as ( insert into payments (order_id, provider, method, amount, currency, status, return_url, expires_at) select placed.id, p.provider, p.method, total, currency, p.status, p.return_url, hold_expires_at
  from placed, json_to_record($5::json) p(provider text, method text, status text, return_url text)
  where p.provider is not null
  returning id ), "timeline" as ( insert into order_events (order_id, type, actor, actor_id) select $6::bigint, type, actor, actor_id
  from json_to_recordset($7::json) e(place integer, type text, actor text, actor_id bigint)
  order by place ) select "orders"."id", "orders"."number", "orders"."user_id" as "userId", "orders"."cart_id" as "cartId", "orders"."email", "orders"."email_key" as "emailKey", "orders"."status", "orders"."currency", "orders"."locale", "orders"."customer_type" as "customerType", "orders"."prices_include_tax" as "pricesIncludeTax", "orders"."subtotal", "orders"."discount_total" as "discountTotal", "orders"."shipping_total" as "shippingTotal", "orders"."shipping_tax" as "shippingTax", "orders"."tax_total" as "taxTotal", "orders"."total", "orders"."coupon_code" as "couponCode", "orders"."hold_expires_at" as "holdExpiresAt", "orders"."hold_extended" as "holdExtended", "orders"."carrier", "orders"."tracking_number" as "trackingNumber", "orders"."tracking_url" as "trackingUrl", "orders"."placed_at" as "placedAt", "orders"."confirmed_at" as "confirmedAt", "orders"."canceled_at" as "canceledAt", "orders"."cancel_reason" as "cancelReason", "orders"."completed_at" as "completedAt", "orders"."version", "orders"."created_at" as "createdAt", "orders"."updated_at" as "updatedAt", orders.shipping_address as "shippingAddress", orders.billing_address as "billingAddress", orders.shipping_method as "shippingMethod", array(select id
  from lines
  order by line_no) as "lineIds", (select id
  from paid) as "paymentId"
  from "placed" as "orders";

-- insertToken
select nextval(pg_get_serial_sequence('orders', 'id')) as "id";
with "placed" as ( insert into orders (id, number, user_id, cart_id, email, email_key, status, currency, locale, customer_type, prices_include_tax, subtotal, discount_total, shipping_total, shipping_tax, tax_total, total, shipping_address, billing_address, shipping_method, coupon_code, hold_expires_at, placed_at, confirmed_at) overriding system value select $1::bigint, (select 'O-' || to_char(now() at time zone (select timezone
  from shop_settings), 'YYYY') || '-' || lpad(n::text, greatest(6, length(n::text)), '0')
  from nextval('order_numbers') n), user_id, cart_id, email, email_key, status, currency, locale, customer_type, prices_include_tax, subtotal, discount_total, shipping_total, shipping_tax, tax_total, total, shipping_address, billing_address, shipping_method, coupon_code, hold_expires_at, placed_at, confirmed_at
  from json_populate_record(null::orders, $2::json)
  returning * ), "lines" as ( insert into order_lines (order_id, line_no, offer_id, quantity, sku, title, brand, manufacturer_number, manage_stock, unit_price, discount, tax_rate_bps, tax, line_total) select $3::bigint, line_no, offer_id, quantity, sku, title, brand, manufacturer_number, manage_stock, unit_price, discount, tax_rate_bps, tax, line_total
  from json_populate_recordset(null::order_lines, $4::json)
  order by line_no
  returning id, line_no ), "paid" as ( insert into payments (order_id, provider, method, amount, currency, status, return_url, expires_at) select placed.id, p.provider, p.method, total, currency, p.status, p.return_url, hold_expires_at
  from placed, json_to_record($5::json) p(provider text, method text, status text, return_url text)
  where p.provider is not null
  returning id ), "timeline" as ( insert into order_events (order_id, type, actor, actor_id) select $6::bigint, type, actor, actor_id
  from json_to_recordset($7::json) e(place integer, type text, actor text, actor_id bigint)
  order by place ) select "orders"."id", "orders"."number", "orders"."user_id" as "userId", "orders"."cart_id" as "cartId", "orders"."email", "orders"."email_key" as "emailKey", "orders"."status", "orders"."currency", "orders"."locale", "orders"."customer_type" as "customerType", "orders"."prices_include_tax" as "pricesIncludeTax", "orders"."subtotal", "orders"."discount_total" as "discountTotal", "orders"."shipping_total" as "shippingTotal", "orders"."shipping_tax" as "shippingTax", "orders"."tax_total" as "taxTotal", "orders"."total", "orders"."coupon_code" as "couponCode", "orders"."hold_expires_at" as "holdExpiresAt", "orders"."hold_extended" as "holdExtended", "orders"."carrier", "orders"."tracking_number" as "trackingNumber", "orders"."tracking_url" as "trackingUrl", "orders"."placed_at" as "placedAt", "orders"."confirmed_at" as "confirmedAt", "orders"."canceled_at" as "canceledAt", "orders"."cancel_reason" as "cancelReason", "orders"."completed_at" as "completedAt", "orders"."version", "orders"."created_at" as "createdAt", "orders"."updated_at" as "updatedAt", orders.shipping_address as "shippingAddress", orders.billing_address as "billingAddress", orders.shipping_method as "shippingMethod", array(select id
  from lines
  order by line_no) as "lineIds", (select id
  from paid) as "paymentId"
  from "placed" as "orders";
insert into "order_access_tokens" ("order_id", "token_hash", "expires_at")
  values ($1, $2, $3);

-- lockDue
select "orders"."id", "orders"."number", "orders"."user_id" as "userId", "orders"."cart_id" as "cartId", "orders"."email", "orders"."email_key" as "emailKey", "orders"."status", "orders"."currency", "orders"."locale", "orders"."customer_type" as "customerType", "orders"."prices_include_tax" as "pricesIncludeTax", "orders"."subtotal", "orders"."discount_total" as "discountTotal", "orders"."shipping_total" as "shippingTotal", "orders"."shipping_tax" as "shippingTax", "orders"."tax_total" as "taxTotal", "orders"."total", "orders"."coupon_code" as "couponCode", "orders"."hold_expires_at" as "holdExpiresAt", "orders"."hold_extended" as "holdExtended", "orders"."carrier", "orders"."tracking_number" as "trackingNumber", "orders"."tracking_url" as "trackingUrl", "orders"."placed_at" as "placedAt", "orders"."confirmed_at" as "confirmedAt", "orders"."canceled_at" as "canceledAt", "orders"."cancel_reason" as "cancelReason", "orders"."completed_at" as "completedAt", "orders"."version", "orders"."created_at" as "createdAt", "orders"."updated_at" as "updatedAt", orders.shipping_address as "shippingAddress", orders.billing_address as "billingAddress", orders.shipping_method as "shippingMethod"
  from "orders"
  where "id" = $1
  and "status" = $2
  and "hold_expires_at" < $3 for no key update skip locked;

-- addFulfilled
update order_lines
  set fulfilled = fulfilled + i.quantity
  from (select offer_id, sum(quantity)::int as quantity
  from unnest($1::bigint[], $2::int[]) as u (offer_id, quantity) group by offer_id) i
  where order_lines.order_id = $3
  and order_lines.offer_id = i.offer_id;
select "order_lines"."id", "order_lines"."order_id" as "orderId", "order_lines"."line_no" as "lineNo", "order_lines"."offer_id" as "offerId", "order_lines"."quantity", "order_lines"."sku", "order_lines"."title", "order_lines"."brand", "order_lines"."manufacturer_number" as "manufacturerNumber", "order_lines"."manage_stock" as "manageStock", "order_lines"."unit_price" as "unitPrice", "order_lines"."discount", "order_lines"."tax_rate_bps" as "taxRateBps", "order_lines"."tax", "order_lines"."line_total" as "lineTotal", "order_lines"."fulfilled", "order_lines"."returned", "order_lines"."canceled", "order_lines"."short"
  from "order_lines"
  where "order_id" = $1
  order by "line_no";

-- eraseContact
select set_config('atelier.erasure', 'on', true);
with erased as ( update orders
  set email = '', email_key = '', shipping_address = null, billing_address = null, version = version + 1, updated_at = now()
  where user_id is null
  and email_key = $1
  and status in ('COMPLETED', 'CANCELED', 'EXPIRED')
  returning id ), links as ( delete
  from order_access_tokens
  where order_id in (select id
  from erased) ), emptied as ( update carts
  set email = null, shipping_address = null, billing_address = null, version = version + 1, updated_at = now()
  where user_id is null
  and lower(email) = $2
  returning id ) select (select count(*)
  from erased) as orders, (select count(*)
  from emptied) as carts, ( select count(*)
  from orders
  where user_id is null
  and email_key = $3
  and status not in ('COMPLETED', 'CANCELED', 'EXPIRED')) as "ordersKept";

-- cancelOpenUnits
update order_lines
  set canceled = quantity - fulfilled - short
  where order_id = $1;

-- recordEvent
insert into "order_events" ("order_id", "type", "actor", "actor_id", "data")
  values ($1, $2, $3, $4, $5);
