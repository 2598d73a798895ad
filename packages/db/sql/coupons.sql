-- Written by `pnpm sql:update` from what each repository method sends. Do not edit.

-- list
select "coupons"."id", "coupons"."code", "coupons"."kind", "coupons"."value_bps" as "valueBps", "coupons"."amount", "coupons"."currency", "coupons"."min_subtotal" as "minSubtotal", "coupons"."starts_at" as "startsAt", "coupons"."ends_at" as "endsAt", "coupons"."usage_limit" as "usageLimit", "coupons"."per_buyer_limit" as "perBuyerLimit", "coupons"."used_count" as "usedCount", "coupons"."active", "coupons"."version", "coupons"."created_at" as "createdAt", "coupons"."updated_at" as "updatedAt"
  from "coupons"
  where "id" > $1
  order by "id"
  limit $2;

-- find
select "coupons"."id", "coupons"."code", "coupons"."kind", "coupons"."value_bps" as "valueBps", "coupons"."amount", "coupons"."currency", "coupons"."min_subtotal" as "minSubtotal", "coupons"."starts_at" as "startsAt", "coupons"."ends_at" as "endsAt", "coupons"."usage_limit" as "usageLimit", "coupons"."per_buyer_limit" as "perBuyerLimit", "coupons"."used_count" as "usedCount", "coupons"."active", "coupons"."version", "coupons"."created_at" as "createdAt", "coupons"."updated_at" as "updatedAt"
  from "coupons"
  where "id" = $1;

-- findByCode
select "coupons"."id", "coupons"."code", "coupons"."kind", "coupons"."value_bps" as "valueBps", "coupons"."amount", "coupons"."currency", "coupons"."min_subtotal" as "minSubtotal", "coupons"."starts_at" as "startsAt", "coupons"."ends_at" as "endsAt", "coupons"."usage_limit" as "usageLimit", "coupons"."per_buyer_limit" as "perBuyerLimit", "coupons"."used_count" as "usedCount", "coupons"."active", "coupons"."version", "coupons"."created_at" as "createdAt", "coupons"."updated_at" as "updatedAt"
  from "coupons"
  where lower(code) = lower($1);

-- usesOf
select count(*) as "count"
  from "coupon_uses"
  where "coupon_id" = $1
  and "buyer_key" = $2
  and "state" <> $3;

-- lock
select "coupons"."id", "coupons"."code", "coupons"."kind", "coupons"."value_bps" as "valueBps", "coupons"."amount", "coupons"."currency", "coupons"."min_subtotal" as "minSubtotal", "coupons"."starts_at" as "startsAt", "coupons"."ends_at" as "endsAt", "coupons"."usage_limit" as "usageLimit", "coupons"."per_buyer_limit" as "perBuyerLimit", "coupons"."used_count" as "usedCount", "coupons"."active", "coupons"."version", "coupons"."created_at" as "createdAt", "coupons"."updated_at" as "updatedAt"
  from "coupons"
  where "id" = $1
  for update;

-- insert
insert into "coupons" ("code", "kind", "value_bps", "amount", "currency", "min_subtotal", "starts_at", "ends_at", "usage_limit", "per_buyer_limit", "active")
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
  returning "coupons"."id", "coupons"."code", "coupons"."kind", "coupons"."value_bps" as "valueBps", "coupons"."amount", "coupons"."currency", "coupons"."min_subtotal" as "minSubtotal", "coupons"."starts_at" as "startsAt", "coupons"."ends_at" as "endsAt", "coupons"."usage_limit" as "usageLimit", "coupons"."per_buyer_limit" as "perBuyerLimit", "coupons"."used_count" as "usedCount", "coupons"."active", "coupons"."version", "coupons"."created_at" as "createdAt", "coupons"."updated_at" as "updatedAt";

-- update
update "coupons"
  set "code" = $1, "kind" = $2, "value_bps" = $3, "amount" = $4, "currency" = $5, "min_subtotal" = $6, "starts_at" = $7, "ends_at" = $8, "usage_limit" = $9, "per_buyer_limit" = $10, "active" = $11, "version" = "version" + 1, "updated_at" = now()
  where "id" = $12
  returning "coupons"."id", "coupons"."code", "coupons"."kind", "coupons"."value_bps" as "valueBps", "coupons"."amount", "coupons"."currency", "coupons"."min_subtotal" as "minSubtotal", "coupons"."starts_at" as "startsAt", "coupons"."ends_at" as "endsAt", "coupons"."usage_limit" as "usageLimit", "coupons"."per_buyer_limit" as "perBuyerLimit", "coupons"."used_count" as "usedCount", "coupons"."active", "coupons"."version", "coupons"."created_at" as "createdAt", "coupons"."updated_at" as "updatedAt";

-- lockByCode
select "coupons"."id", "coupons"."code", "coupons"."kind", "coupons"."value_bps" as "valueBps", "coupons"."amount", "coupons"."currency", "coupons"."min_subtotal" as "minSubtotal", "coupons"."starts_at" as "startsAt", "coupons"."ends_at" as "endsAt", "coupons"."usage_limit" as "usageLimit", "coupons"."per_buyer_limit" as "perBuyerLimit", "coupons"."used_count" as "usedCount", "coupons"."active", "coupons"."version", "coupons"."created_at" as "createdAt", "coupons"."updated_at" as "updatedAt"
  from "coupons"
  where lower(code) = lower($1)
  for update;

-- use
with used as ( insert into coupon_uses (coupon_id, order_id, buyer_key, state)
  values ($1, $2, $3, $4)
  returning coupon_id) update coupons
  set used_count = used_count + 1
  where id = (select coupon_id
  from used);

-- confirmUse
update "coupon_uses"
  set "state" = $1
  where "order_id" = $2
  and "state" = $3;

-- giveBack
with returned as ( update coupon_uses
  set state = 'returned'
  where order_id = $1
  and state <> 'returned'
  returning coupon_id) update coupons
  set used_count = used_count - 1
  where id = (select coupon_id
  from returned);

-- useAgain
select c.id
  from coupons c join coupon_uses u on u.coupon_id = c.id
  where u.order_id = $1
  and u.state = 'returned'
  for update of c;
with used as ( update coupon_uses u
  set state = 'used'
  from coupons c
  where u.order_id = $1
  and u.state = 'returned'
  and c.id = u.coupon_id
  and (c.usage_limit is null
  or c.used_count < c.usage_limit)
  and (c.per_buyer_limit is null
  or c.per_buyer_limit > ( select count(*)
  from coupon_uses o
  where o.coupon_id = c.id
  and o.buyer_key = u.buyer_key
  and o.state <> 'returned'))
  returning coupon_id) update coupons
  set used_count = used_count + 1
  where id = (select coupon_id
  from used);
