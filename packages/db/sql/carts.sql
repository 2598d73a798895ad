-- Written by `pnpm sql:update` from what each repository method sends. Do not edit.

-- find
select "carts"."id", "carts"."user_id" as "userId", "carts"."token_hash" as "tokenHash", "carts"."currency", "carts"."locale", "carts"."status", "carts"."email", "carts"."shipping_method_id" as "shippingMethodId", "carts"."coupon_code" as "couponCode", "carts"."merged_into_id" as "mergedIntoId", "carts"."expires_at" as "expiresAt", "carts"."version", "carts"."created_at" as "createdAt", "carts"."updated_at" as "updatedAt", "carts"."shipping_address" as "shippingAddress", "carts"."billing_address" as "billingAddress", ( select coalesce(json_agg(json_build_object('id', l.id, 'offerId', l.offer_id, 'quantity', l.quantity, 'unitPriceSeen', l.unit_price_seen)
  order by l.id), '[]')
  from cart_lines l
  where l.cart_id = carts.id) as "lines"
  from "carts"
  where "carts"."id" = $1;

-- findActive
select "carts"."id", "carts"."user_id" as "userId", "carts"."token_hash" as "tokenHash", "carts"."currency", "carts"."locale", "carts"."status", "carts"."email", "carts"."shipping_method_id" as "shippingMethodId", "carts"."coupon_code" as "couponCode", "carts"."merged_into_id" as "mergedIntoId", "carts"."expires_at" as "expiresAt", "carts"."version", "carts"."created_at" as "createdAt", "carts"."updated_at" as "updatedAt", "carts"."shipping_address" as "shippingAddress", "carts"."billing_address" as "billingAddress", ( select coalesce(json_agg(json_build_object('id', l.id, 'offerId', l.offer_id, 'quantity', l.quantity, 'unitPriceSeen', l.unit_price_seen)
  order by l.id), '[]')
  from cart_lines l
  where l.cart_id = carts.id) as "lines"
  from "carts"
  where "carts"."user_id" = $1
  and "carts"."status" = $2;

-- offersForSale
select ( select coalesce(json_agg(json_build_object( 'id', o.id, 'productId', o.product_id, 'sku', o.sku, 'title', o.title, 'brand', o.brand, 'manufacturerNumber', o.manufacturer_number, 'manageStock', o.manage_stock, 'isOnSale', o.status = 'active'
  and o.deleted_at is null
  and p.status = 'published'
  and p.deleted_at is null, 'taxRateBps', t.rate_bps, 'prices', (select coalesce(json_agg(json_build_array(price_list_id, min_quantity, amount)), '[]')
  from prices
  where prices.offer_id = o.id))), '[]')
  from offers o join products p on p.id = o.product_id join tax_classes t on t.id = p.tax_class_id
  where o.id = any($1::bigint[])) as "offers", (select lists
  from current_price_lists) as "priceLists";

-- findOrderId
select "id"
  from "orders"
  where "cart_id" = $1;

-- lock
select "id"
  from "carts"
  where "id" = $1
  for update;
select "carts"."id", "carts"."user_id" as "userId", "carts"."token_hash" as "tokenHash", "carts"."currency", "carts"."locale", "carts"."status", "carts"."email", "carts"."shipping_method_id" as "shippingMethodId", "carts"."coupon_code" as "couponCode", "carts"."merged_into_id" as "mergedIntoId", "carts"."expires_at" as "expiresAt", "carts"."version", "carts"."created_at" as "createdAt", "carts"."updated_at" as "updatedAt", "carts"."shipping_address" as "shippingAddress", "carts"."billing_address" as "billingAddress", ( select coalesce(json_agg(json_build_object('id', l.id, 'offerId', l.offer_id, 'quantity', l.quantity, 'unitPriceSeen', l.unit_price_seen)
  order by l.id), '[]')
  from cart_lines l
  where l.cart_id = carts.id) as "lines"
  from "carts"
  where "carts"."id" = $1;

-- lockByToken
select "id"
  from "carts"
  where "token_hash" = $1
  for update;

-- lockActive
select "id"
  from "carts"
  where "user_id" = $1
  and "status" = $2
  for update;

-- insert
insert into "carts" ("currency", "locale", "email", "shipping_method_id", "coupon_code", "expires_at", "shipping_address", "billing_address", "user_id", "token_hash")
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
  on conflict ("user_id")
  where "status" = 'active' do nothing
  returning "carts"."id", "carts"."user_id" as "userId", "carts"."token_hash" as "tokenHash", "carts"."currency", "carts"."locale", "carts"."status", "carts"."email", "carts"."shipping_method_id" as "shippingMethodId", "carts"."coupon_code" as "couponCode", "carts"."merged_into_id" as "mergedIntoId", "carts"."expires_at" as "expiresAt", "carts"."version", "carts"."created_at" as "createdAt", "carts"."updated_at" as "updatedAt", "carts"."shipping_address" as "shippingAddress", "carts"."billing_address" as "billingAddress", ( select coalesce(json_agg(json_build_object('id', l.id, 'offerId', l.offer_id, 'quantity', l.quantity, 'unitPriceSeen', l.unit_price_seen)
  order by l.id), '[]')
  from cart_lines l
  where l.cart_id = carts.id) as "lines";

-- update
insert into "carts" ("currency", "locale", "email", "shipping_method_id", "coupon_code", "expires_at", "shipping_address", "billing_address", "user_id", "token_hash")
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
  on conflict ("user_id")
  where "status" = 'active' do nothing
  returning "carts"."id", "carts"."user_id" as "userId", "carts"."token_hash" as "tokenHash", "carts"."currency", "carts"."locale", "carts"."status", "carts"."email", "carts"."shipping_method_id" as "shippingMethodId", "carts"."coupon_code" as "couponCode", "carts"."merged_into_id" as "mergedIntoId", "carts"."expires_at" as "expiresAt", "carts"."version", "carts"."created_at" as "createdAt", "carts"."updated_at" as "updatedAt", "carts"."shipping_address" as "shippingAddress", "carts"."billing_address" as "billingAddress", ( select coalesce(json_agg(json_build_object('id', l.id, 'offerId', l.offer_id, 'quantity', l.quantity, 'unitPriceSeen', l.unit_price_seen)
  order by l.id), '[]')
  from cart_lines l
  where l.cart_id = carts.id) as "lines";
update "carts"
  set "coupon_code" = $1, "expires_at" = $2, "version" = "version" + 1, "updated_at" = now()
  where "id" = $3
  returning "carts"."id", "carts"."user_id" as "userId", "carts"."token_hash" as "tokenHash", "carts"."currency", "carts"."locale", "carts"."status", "carts"."email", "carts"."shipping_method_id" as "shippingMethodId", "carts"."coupon_code" as "couponCode", "carts"."merged_into_id" as "mergedIntoId", "carts"."expires_at" as "expiresAt", "carts"."version", "carts"."created_at" as "createdAt", "carts"."updated_at" as "updatedAt", "carts"."shipping_address" as "shippingAddress", "carts"."billing_address" as "billingAddress", ( select coalesce(json_agg(json_build_object('id', l.id, 'offerId', l.offer_id, 'quantity', l.quantity, 'unitPriceSeen', l.unit_price_seen)
  order by l.id), '[]')
  from cart_lines l
  where l.cart_id = carts.id) as "lines";

-- setLines
insert into "carts" ("currency", "locale", "email", "shipping_method_id", "coupon_code", "expires_at", "shipping_address", "billing_address", "user_id", "token_hash")
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
  on conflict ("user_id")
  where "status" = 'active' do nothing
  returning "carts"."id", "carts"."user_id" as "userId", "carts"."token_hash" as "tokenHash", "carts"."currency", "carts"."locale", "carts"."status", "carts"."email", "carts"."shipping_method_id" as "shippingMethodId", "carts"."coupon_code" as "couponCode", "carts"."merged_into_id" as "mergedIntoId", "carts"."expires_at" as "expiresAt", "carts"."version", "carts"."created_at" as "createdAt", "carts"."updated_at" as "updatedAt", "carts"."shipping_address" as "shippingAddress", "carts"."billing_address" as "billingAddress", ( select coalesce(json_agg(json_build_object('id', l.id, 'offerId', l.offer_id, 'quantity', l.quantity, 'unitPriceSeen', l.unit_price_seen)
  order by l.id), '[]')
  from cart_lines l
  where l.cart_id = carts.id) as "lines";
insert into cart_lines (cart_id, offer_id, quantity, unit_price_seen) select $1, w.offer_id, w.quantity, w.seen
  from unnest($2::bigint[], $3::int[], $4::bigint[]) with ordinality as w (offer_id, quantity, seen, at)
  order by w.at
  on conflict on constraint cart_lines_offer_key do update
  set quantity = excluded.quantity, unit_price_seen = excluded.unit_price_seen, updated_at = now();

-- deleteLine
delete
  from "cart_lines"
  where "cart_id" = $1
  and "id" = $2;

-- abandonExpired
update carts
  set status = 'abandoned', version = version + 1, updated_at = now()
  where id = any(array( select id
  from carts
  where status = 'active'
  and user_id is null
  and expires_at < $1::timestamptz
  order by expires_at
  limit 1000
  for update skip locked));
