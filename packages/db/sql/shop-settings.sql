-- Written by `pnpm sql:update` from what each repository method sends. Do not edit.

-- get
select "shop_settings"."currency", "shop_settings"."prices_include_tax" as "pricesIncludeTax", "shop_settings"."hold_provider_seconds" as "holdProviderSeconds", "shop_settings"."hold_bank_transfer_seconds" as "holdBankTransferSeconds", "shop_settings"."timezone", "shop_settings"."locale", "shop_settings"."orders_email" as "ordersEmail", "shop_settings"."version", "shop_settings"."created_at" as "createdAt", "shop_settings"."updated_at" as "updatedAt", seller as "seller"
  from "shop_settings";

-- lock
select "shop_settings"."currency", "shop_settings"."prices_include_tax" as "pricesIncludeTax", "shop_settings"."hold_provider_seconds" as "holdProviderSeconds", "shop_settings"."hold_bank_transfer_seconds" as "holdBankTransferSeconds", "shop_settings"."timezone", "shop_settings"."locale", "shop_settings"."orders_email" as "ordersEmail", "shop_settings"."version", "shop_settings"."created_at" as "createdAt", "shop_settings"."updated_at" as "updatedAt", seller as "seller"
  from "shop_settings"
  for update;

-- update
update "shop_settings"
  set "currency" = $1, "prices_include_tax" = $2, "hold_provider_seconds" = $3, "hold_bank_transfer_seconds" = $4, "timezone" = $5, "locale" = $6, "seller" = $7, "orders_email" = $8, "version" = "version" + 1, "updated_at" = now()
  returning "shop_settings"."currency", "shop_settings"."prices_include_tax" as "pricesIncludeTax", "shop_settings"."hold_provider_seconds" as "holdProviderSeconds", "shop_settings"."hold_bank_transfer_seconds" as "holdBankTransferSeconds", "shop_settings"."timezone", "shop_settings"."locale", "shop_settings"."orders_email" as "ordersEmail", "shop_settings"."version", "shop_settings"."created_at" as "createdAt", "shop_settings"."updated_at" as "updatedAt", seller as "seller";

-- hasActiveCarts
select "id"
  from "carts"
  where "status" = $1
  limit $2;
