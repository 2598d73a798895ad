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

-- recordEvent
insert into "order_events" ("order_id", "type", "actor", "actor_id", "data")
  values ($1, $2, $3, $4, $5);
