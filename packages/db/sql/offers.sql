-- Written by `pnpm sql:update` from what each repository method sends. Do not edit.

-- find: by id
select "offers"."id", "offers"."product_id" as "productId", "offers"."sku", "offers"."title", "offers"."slug", "offers"."brand", "offers"."manufacturer_number" as "manufacturerNumber", "offers"."barcode", "offers"."weight_g" as "weightG", "offers"."manage_stock" as "manageStock", "offers"."low_stock_threshold" as "lowStockThreshold", "offers"."status", "offers"."internal_description" as "internalDescription", "offers"."version", "offers"."created_at" as "createdAt", "offers"."updated_at" as "updatedAt", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "offers"."image_asset_id") as "image", ( select coalesce(json_agg(( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "shown"."asset_id")
  order by shown.position), '[]')
  from "offer_assets" shown
  where shown."offer_id" = "offers"."id") as "images", ( select array[coalesce(sum(l.on_hand) filter (where s.code = 'MAIN'), 0), coalesce(sum(l.on_hand + l.backorder_limit - l.allocated - l.reserved) filter (where s.sellable), 0)]::bigint[]
  from stock_levels l join stock_locations s on s.id = l.location_id
  where l.offer_id = offers.id) as "stock", ( select coalesce(json_agg(json_build_object('valueId', v.id, 'name', o.name, 'value', v.value)
  order by o.position, o.id), '[]')
  from offer_option_values chosen join product_options o on o.id = chosen.option_id join option_values v on v.id = chosen.option_value_id
  where chosen.product_id = offers.product_id
  and chosen.offer_id = offers.id) as "options", ( select coalesce(json_agg(json_build_array(price_list_id, min_quantity, amount)
  order by price_list_id, min_quantity), '[]')
  from prices
  where prices.offer_id = offers.id) as "prices", (select lists
  from current_price_lists) as "priceLists", (select categories.name
  from categories
  where categories.id = products.category_id) as "categoryName", "products"."name" as "productName", "products"."slug" as "productSlug"
  from "offers"
  inner join "products" on "products"."id" = "offers"."product_id"
  where "offers"."deleted_at" is null
  and "products"."deleted_at" is null
  and "offers"."id" = $1;

-- find: by slug
select "offers"."id", "offers"."product_id" as "productId", "offers"."sku", "offers"."title", "offers"."slug", "offers"."brand", "offers"."manufacturer_number" as "manufacturerNumber", "offers"."barcode", "offers"."weight_g" as "weightG", "offers"."manage_stock" as "manageStock", "offers"."low_stock_threshold" as "lowStockThreshold", "offers"."status", "offers"."internal_description" as "internalDescription", "offers"."version", "offers"."created_at" as "createdAt", "offers"."updated_at" as "updatedAt", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "offers"."image_asset_id") as "image", ( select coalesce(json_agg(( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "shown"."asset_id")
  order by shown.position), '[]')
  from "offer_assets" shown
  where shown."offer_id" = "offers"."id") as "images", ( select array[coalesce(sum(l.on_hand) filter (where s.code = 'MAIN'), 0), coalesce(sum(l.on_hand + l.backorder_limit - l.allocated - l.reserved) filter (where s.sellable), 0)]::bigint[]
  from stock_levels l join stock_locations s on s.id = l.location_id
  where l.offer_id = offers.id) as "stock", ( select coalesce(json_agg(json_build_object('valueId', v.id, 'name', o.name, 'value', v.value)
  order by o.position, o.id), '[]')
  from offer_option_values chosen join product_options o on o.id = chosen.option_id join option_values v on v.id = chosen.option_value_id
  where chosen.product_id = offers.product_id
  and chosen.offer_id = offers.id) as "options", ( select coalesce(json_agg(json_build_array(price_list_id, min_quantity, amount)
  order by price_list_id, min_quantity), '[]')
  from prices
  where prices.offer_id = offers.id) as "prices", (select lists
  from current_price_lists) as "priceLists", (select categories.name
  from categories
  where categories.id = products.category_id) as "categoryName", "products"."name" as "productName", "products"."slug" as "productSlug"
  from "offers"
  inner join "products" on "products"."id" = "offers"."product_id"
  where "offers"."deleted_at" is null
  and "products"."deleted_at" is null
  and "offers"."slug" = $1;

-- find: on sale, by id
select "offers"."id", "offers"."product_id" as "productId", "offers"."sku", "offers"."title", "offers"."slug", "offers"."brand", "offers"."manufacturer_number" as "manufacturerNumber", "offers"."barcode", "offers"."weight_g" as "weightG", "offers"."manage_stock" as "manageStock", "offers"."low_stock_threshold" as "lowStockThreshold", "offers"."status", "offers"."internal_description" as "internalDescription", "offers"."version", "offers"."created_at" as "createdAt", "offers"."updated_at" as "updatedAt", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "offers"."image_asset_id") as "image", ( select coalesce(json_agg(( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "shown"."asset_id")
  order by shown.position), '[]')
  from "offer_assets" shown
  where shown."offer_id" = "offers"."id") as "images", ( select array[coalesce(sum(l.on_hand) filter (where s.code = 'MAIN'), 0), coalesce(sum(l.on_hand + l.backorder_limit - l.allocated - l.reserved) filter (where s.sellable), 0)]::bigint[]
  from stock_levels l join stock_locations s on s.id = l.location_id
  where l.offer_id = offers.id) as "stock", ( select coalesce(json_agg(json_build_object('valueId', v.id, 'name', o.name, 'value', v.value)
  order by o.position, o.id), '[]')
  from offer_option_values chosen join product_options o on o.id = chosen.option_id join option_values v on v.id = chosen.option_value_id
  where chosen.product_id = offers.product_id
  and chosen.offer_id = offers.id) as "options", ( select coalesce(json_agg(json_build_array(price_list_id, min_quantity, amount)
  order by price_list_id, min_quantity), '[]')
  from prices
  where prices.offer_id = offers.id) as "prices", (select lists
  from current_price_lists) as "priceLists", (select categories.name
  from categories
  where categories.id = products.category_id) as "categoryName", "products"."name" as "productName", "products"."slug" as "productSlug"
  from "offers"
  inner join "products" on "products"."id" = "offers"."product_id"
  where "offers"."deleted_at" is null
  and "products"."deleted_at" is null
  and (offers.status = 'active'
  and products.status = 'published'
  and exists (select
  from prices
  where prices.offer_id = offers.id))
  and "offers"."id" = $1;

-- find: on sale, by slug
select "offers"."id", "offers"."product_id" as "productId", "offers"."sku", "offers"."title", "offers"."slug", "offers"."brand", "offers"."manufacturer_number" as "manufacturerNumber", "offers"."barcode", "offers"."weight_g" as "weightG", "offers"."manage_stock" as "manageStock", "offers"."low_stock_threshold" as "lowStockThreshold", "offers"."status", "offers"."internal_description" as "internalDescription", "offers"."version", "offers"."created_at" as "createdAt", "offers"."updated_at" as "updatedAt", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "offers"."image_asset_id") as "image", ( select coalesce(json_agg(( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "shown"."asset_id")
  order by shown.position), '[]')
  from "offer_assets" shown
  where shown."offer_id" = "offers"."id") as "images", ( select array[coalesce(sum(l.on_hand) filter (where s.code = 'MAIN'), 0), coalesce(sum(l.on_hand + l.backorder_limit - l.allocated - l.reserved) filter (where s.sellable), 0)]::bigint[]
  from stock_levels l join stock_locations s on s.id = l.location_id
  where l.offer_id = offers.id) as "stock", ( select coalesce(json_agg(json_build_object('valueId', v.id, 'name', o.name, 'value', v.value)
  order by o.position, o.id), '[]')
  from offer_option_values chosen join product_options o on o.id = chosen.option_id join option_values v on v.id = chosen.option_value_id
  where chosen.product_id = offers.product_id
  and chosen.offer_id = offers.id) as "options", ( select coalesce(json_agg(json_build_array(price_list_id, min_quantity, amount)
  order by price_list_id, min_quantity), '[]')
  from prices
  where prices.offer_id = offers.id) as "prices", (select lists
  from current_price_lists) as "priceLists", (select categories.name
  from categories
  where categories.id = products.category_id) as "categoryName", "products"."name" as "productName", "products"."slug" as "productSlug"
  from "offers"
  inner join "products" on "products"."id" = "offers"."product_id"
  where "offers"."deleted_at" is null
  and "products"."deleted_at" is null
  and (offers.status = 'active'
  and products.status = 'published'
  and exists (select
  from prices
  where prices.offer_id = offers.id))
  and "offers"."slug" = $1;

-- list: on sale
select "offers"."id", "offers"."product_id" as "productId", "offers"."sku", "offers"."title", "offers"."slug", "offers"."brand", "offers"."manufacturer_number" as "manufacturerNumber", "offers"."barcode", "offers"."weight_g" as "weightG", "offers"."manage_stock" as "manageStock", "offers"."low_stock_threshold" as "lowStockThreshold", "offers"."status", "offers"."internal_description" as "internalDescription", "offers"."version", "offers"."created_at" as "createdAt", "offers"."updated_at" as "updatedAt", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "offers"."image_asset_id") as "image", ( select coalesce(json_agg(( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "shown"."asset_id")
  order by shown.position), '[]')
  from "offer_assets" shown
  where shown."offer_id" = "offers"."id") as "images", ( select array[coalesce(sum(l.on_hand) filter (where s.code = 'MAIN'), 0), coalesce(sum(l.on_hand + l.backorder_limit - l.allocated - l.reserved) filter (where s.sellable), 0)]::bigint[]
  from stock_levels l join stock_locations s on s.id = l.location_id
  where l.offer_id = offers.id) as "stock", ( select coalesce(json_agg(json_build_object('valueId', v.id, 'name', o.name, 'value', v.value)
  order by o.position, o.id), '[]')
  from offer_option_values chosen join product_options o on o.id = chosen.option_id join option_values v on v.id = chosen.option_value_id
  where chosen.product_id = offers.product_id
  and chosen.offer_id = offers.id) as "options", ( select coalesce(json_agg(json_build_array(price_list_id, min_quantity, amount)
  order by price_list_id, min_quantity), '[]')
  from prices
  where prices.offer_id = offers.id) as "prices", (select lists
  from current_price_lists) as "priceLists", (select categories.name
  from categories
  where categories.id = products.category_id) as "categoryName", "products"."name" as "productName", "products"."slug" as "productSlug"
  from "offers"
  inner join "products" on "products"."id" = "offers"."product_id"
  where "offers"."deleted_at" is null
  and "products"."deleted_at" is null
  and (offers.status = 'active'
  and products.status = 'published'
  and exists (select
  from prices
  where prices.offer_id = offers.id))
  and "offers"."id" < $1::bigint
  order by "offers"."id" desc
  limit $2;

-- list: filtered
select "offers"."id", "offers"."product_id" as "productId", "offers"."sku", "offers"."title", "offers"."slug", "offers"."brand", "offers"."manufacturer_number" as "manufacturerNumber", "offers"."barcode", "offers"."weight_g" as "weightG", "offers"."manage_stock" as "manageStock", "offers"."low_stock_threshold" as "lowStockThreshold", "offers"."status", "offers"."internal_description" as "internalDescription", "offers"."version", "offers"."created_at" as "createdAt", "offers"."updated_at" as "updatedAt", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "offers"."image_asset_id") as "image", ( select coalesce(json_agg(( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "shown"."asset_id")
  order by shown.position), '[]')
  from "offer_assets" shown
  where shown."offer_id" = "offers"."id") as "images", ( select array[coalesce(sum(l.on_hand) filter (where s.code = 'MAIN'), 0), coalesce(sum(l.on_hand + l.backorder_limit - l.allocated - l.reserved) filter (where s.sellable), 0)]::bigint[]
  from stock_levels l join stock_locations s on s.id = l.location_id
  where l.offer_id = offers.id) as "stock", ( select coalesce(json_agg(json_build_object('valueId', v.id, 'name', o.name, 'value', v.value)
  order by o.position, o.id), '[]')
  from offer_option_values chosen join product_options o on o.id = chosen.option_id join option_values v on v.id = chosen.option_value_id
  where chosen.product_id = offers.product_id
  and chosen.offer_id = offers.id) as "options", ( select coalesce(json_agg(json_build_array(price_list_id, min_quantity, amount)
  order by price_list_id, min_quantity), '[]')
  from prices
  where prices.offer_id = offers.id) as "prices", (select lists
  from current_price_lists) as "priceLists", (select categories.name
  from categories
  where categories.id = products.category_id) as "categoryName", "products"."name" as "productName", "products"."slug" as "productSlug"
  from "offers"
  inner join "products" on "products"."id" = "offers"."product_id"
  where "offers"."deleted_at" is null
  and "products"."deleted_at" is null
  and ("offers"."status" = $1
  and "offers"."product_id" = $2)
  order by "offers"."id" desc
  limit $3;

-- listOf: a product by id
select "offers"."id", "offers"."product_id" as "productId", "offers"."sku", "offers"."title", "offers"."slug", "offers"."brand", "offers"."manufacturer_number" as "manufacturerNumber", "offers"."barcode", "offers"."weight_g" as "weightG", "offers"."manage_stock" as "manageStock", "offers"."low_stock_threshold" as "lowStockThreshold", "offers"."status", "offers"."internal_description" as "internalDescription", "offers"."version", "offers"."created_at" as "createdAt", "offers"."updated_at" as "updatedAt", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "offers"."image_asset_id") as "image", ( select coalesce(json_agg(( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "shown"."asset_id")
  order by shown.position), '[]')
  from "offer_assets" shown
  where shown."offer_id" = "offers"."id") as "images", ( select array[coalesce(sum(l.on_hand) filter (where s.code = 'MAIN'), 0), coalesce(sum(l.on_hand + l.backorder_limit - l.allocated - l.reserved) filter (where s.sellable), 0)]::bigint[]
  from stock_levels l join stock_locations s on s.id = l.location_id
  where l.offer_id = offers.id) as "stock", ( select coalesce(json_agg(json_build_object('valueId', v.id, 'name', o.name, 'value', v.value)
  order by o.position, o.id), '[]')
  from offer_option_values chosen join product_options o on o.id = chosen.option_id join option_values v on v.id = chosen.option_value_id
  where chosen.product_id = offers.product_id
  and chosen.offer_id = offers.id) as "options", ( select coalesce(json_agg(json_build_array(price_list_id, min_quantity, amount)
  order by price_list_id, min_quantity), '[]')
  from prices
  where prices.offer_id = offers.id) as "prices", (select lists
  from current_price_lists) as "priceLists", (select categories.name
  from categories
  where categories.id = products.category_id) as "categoryName", "products"."name" as "productName", "products"."slug" as "productSlug"
  from "offers"
  inner join "products" on "products"."id" = "offers"."product_id"
  where "offers"."deleted_at" is null
  and "products"."deleted_at" is null
  and (offers.status = 'active'
  and products.status = 'published'
  and exists (select
  from prices
  where prices.offer_id = offers.id))
  and "offers"."product_id" = $1
  order by "offers"."id"
  limit $2;

-- listOf: a product by slug
select "offers"."id", "offers"."product_id" as "productId", "offers"."sku", "offers"."title", "offers"."slug", "offers"."brand", "offers"."manufacturer_number" as "manufacturerNumber", "offers"."barcode", "offers"."weight_g" as "weightG", "offers"."manage_stock" as "manageStock", "offers"."low_stock_threshold" as "lowStockThreshold", "offers"."status", "offers"."internal_description" as "internalDescription", "offers"."version", "offers"."created_at" as "createdAt", "offers"."updated_at" as "updatedAt", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "offers"."image_asset_id") as "image", ( select coalesce(json_agg(( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "shown"."asset_id")
  order by shown.position), '[]')
  from "offer_assets" shown
  where shown."offer_id" = "offers"."id") as "images", ( select array[coalesce(sum(l.on_hand) filter (where s.code = 'MAIN'), 0), coalesce(sum(l.on_hand + l.backorder_limit - l.allocated - l.reserved) filter (where s.sellable), 0)]::bigint[]
  from stock_levels l join stock_locations s on s.id = l.location_id
  where l.offer_id = offers.id) as "stock", ( select coalesce(json_agg(json_build_object('valueId', v.id, 'name', o.name, 'value', v.value)
  order by o.position, o.id), '[]')
  from offer_option_values chosen join product_options o on o.id = chosen.option_id join option_values v on v.id = chosen.option_value_id
  where chosen.product_id = offers.product_id
  and chosen.offer_id = offers.id) as "options", ( select coalesce(json_agg(json_build_array(price_list_id, min_quantity, amount)
  order by price_list_id, min_quantity), '[]')
  from prices
  where prices.offer_id = offers.id) as "prices", (select lists
  from current_price_lists) as "priceLists", (select categories.name
  from categories
  where categories.id = products.category_id) as "categoryName", "products"."name" as "productName", "products"."slug" as "productSlug"
  from "offers"
  inner join "products" on "products"."id" = "offers"."product_id"
  where "offers"."deleted_at" is null
  and "products"."deleted_at" is null
  and (offers.status = 'active'
  and products.status = 'published'
  and exists (select
  from prices
  where prices.offer_id = offers.id))
  and "products"."slug" = $1
  order by "offers"."id"
  limit $2;

-- listThumbnails: for staff
select "offers"."id" as "offerId", case when products.status = 'published' then products.slug end as "productSlug", coalesce(( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "offers"."image_asset_id"), ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "products"."image_asset_id")) as "image"
  from "offers"
  inner join "products" on "products"."id" = "offers"."product_id"
  where "offers"."id" = any($1::bigint[])
  and "offers"."deleted_at" is null
  and "products"."deleted_at" is null;

-- listThumbnails: for the public
select "offers"."id" as "offerId", case when products.status = 'published' then products.slug end as "productSlug", coalesce(( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "offers"."image_asset_id"), ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "products"."image_asset_id")) as "image"
  from "offers"
  inner join "products" on "products"."id" = "offers"."product_id"
  where "offers"."id" = any($1::bigint[])
  and "offers"."deleted_at" is null
  and "products"."deleted_at" is null
  and (offers.status <> 'draft'
  and products.status <> 'draft');

-- usesOf
select 'order' as name
  where exists (select
  from order_lines
  where offer_id = $1) union all select 'waybill'
  where exists (select
  from waybill_lines
  where offer_id = $2);

-- lock
select "offers"."id", "offers"."product_id" as "productId", "offers"."sku", "offers"."title", "offers"."slug", "offers"."brand", "offers"."manufacturer_number" as "manufacturerNumber", "offers"."barcode", "offers"."weight_g" as "weightG", "offers"."manage_stock" as "manageStock", "offers"."low_stock_threshold" as "lowStockThreshold", "offers"."status", "offers"."internal_description" as "internalDescription", "offers"."version", "offers"."created_at" as "createdAt", "offers"."updated_at" as "updatedAt", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "offers"."image_asset_id") as "image", ( select coalesce(json_agg(( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "shown"."asset_id")
  order by shown.position), '[]')
  from "offer_assets" shown
  where shown."offer_id" = "offers"."id") as "images", ( select array[coalesce(sum(l.on_hand) filter (where s.code = 'MAIN'), 0), coalesce(sum(l.on_hand + l.backorder_limit - l.allocated - l.reserved) filter (where s.sellable), 0)]::bigint[]
  from stock_levels l join stock_locations s on s.id = l.location_id
  where l.offer_id = offers.id) as "stock", ( select coalesce(json_agg(json_build_object('valueId', v.id, 'name', o.name, 'value', v.value)
  order by o.position, o.id), '[]')
  from offer_option_values chosen join product_options o on o.id = chosen.option_id join option_values v on v.id = chosen.option_value_id
  where chosen.product_id = offers.product_id
  and chosen.offer_id = offers.id) as "options", ( select coalesce(json_agg(json_build_array(price_list_id, min_quantity, amount)
  order by price_list_id, min_quantity), '[]')
  from prices
  where prices.offer_id = offers.id) as "prices", (select lists
  from current_price_lists) as "priceLists", (select categories.name
  from categories
  where categories.id = products.category_id) as "categoryName", "products"."name" as "productName", "products"."slug" as "productSlug"
  from "offers"
  inner join "products" on "products"."id" = "offers"."product_id"
  where "offers"."deleted_at" is null
  and "products"."deleted_at" is null
  and "offers"."id" = $1
  for update of "offers";

-- insert: alone
insert into "offers" ("product_id", "sku", "title", "slug", "brand", "manufacturer_number", "barcode", "weight_g", "image_asset_id", "manage_stock", "low_stock_threshold", "status", "internal_description")
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
  returning "offers"."id", "offers"."product_id" as "productId", "offers"."sku", "offers"."title", "offers"."slug", "offers"."brand", "offers"."manufacturer_number" as "manufacturerNumber", "offers"."barcode", "offers"."weight_g" as "weightG", "offers"."manage_stock" as "manageStock", "offers"."low_stock_threshold" as "lowStockThreshold", "offers"."status", "offers"."internal_description" as "internalDescription", "offers"."version", "offers"."created_at" as "createdAt", "offers"."updated_at" as "updatedAt", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "offers"."image_asset_id") as "image", ( select coalesce(json_agg(( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "shown"."asset_id")
  order by shown.position), '[]')
  from "offer_assets" shown
  where shown."offer_id" = "offers"."id") as "images", ( select array[coalesce(sum(l.on_hand) filter (where s.code = 'MAIN'), 0), coalesce(sum(l.on_hand + l.backorder_limit - l.allocated - l.reserved) filter (where s.sellable), 0)]::bigint[]
  from stock_levels l join stock_locations s on s.id = l.location_id
  where l.offer_id = offers.id) as "stock", ( select coalesce(json_agg(json_build_object('valueId', v.id, 'name', o.name, 'value', v.value)
  order by o.position, o.id), '[]')
  from offer_option_values chosen join product_options o on o.id = chosen.option_id join option_values v on v.id = chosen.option_value_id
  where chosen.product_id = offers.product_id
  and chosen.offer_id = offers.id) as "options", ( select coalesce(json_agg(json_build_array(price_list_id, min_quantity, amount)
  order by price_list_id, min_quantity), '[]')
  from prices
  where prices.offer_id = offers.id) as "prices", (select lists
  from current_price_lists) as "priceLists", ( select categories.name
  from products product join categories on categories.id = product.category_id
  where product.id = offers.product_id) as "categoryName", (select "products"."name"
  from products
  where products.id = offers.product_id) as "productName", (select "products"."slug"
  from products
  where products.id = offers.product_id) as "productSlug";

-- insert: with its parts
insert into "offers" ("product_id", "sku", "title", "slug", "brand", "manufacturer_number", "barcode", "weight_g", "image_asset_id", "manage_stock", "low_stock_threshold", "status", "internal_description")
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
  returning "offers"."id", "offers"."product_id" as "productId", "offers"."sku", "offers"."title", "offers"."slug", "offers"."brand", "offers"."manufacturer_number" as "manufacturerNumber", "offers"."barcode", "offers"."weight_g" as "weightG", "offers"."manage_stock" as "manageStock", "offers"."low_stock_threshold" as "lowStockThreshold", "offers"."status", "offers"."internal_description" as "internalDescription", "offers"."version", "offers"."created_at" as "createdAt", "offers"."updated_at" as "updatedAt", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "offers"."image_asset_id") as "image", ( select coalesce(json_agg(( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "shown"."asset_id")
  order by shown.position), '[]')
  from "offer_assets" shown
  where shown."offer_id" = "offers"."id") as "images", ( select array[coalesce(sum(l.on_hand) filter (where s.code = 'MAIN'), 0), coalesce(sum(l.on_hand + l.backorder_limit - l.allocated - l.reserved) filter (where s.sellable), 0)]::bigint[]
  from stock_levels l join stock_locations s on s.id = l.location_id
  where l.offer_id = offers.id) as "stock", ( select coalesce(json_agg(json_build_object('valueId', v.id, 'name', o.name, 'value', v.value)
  order by o.position, o.id), '[]')
  from offer_option_values chosen join product_options o on o.id = chosen.option_id join option_values v on v.id = chosen.option_value_id
  where chosen.product_id = offers.product_id
  and chosen.offer_id = offers.id) as "options", ( select coalesce(json_agg(json_build_array(price_list_id, min_quantity, amount)
  order by price_list_id, min_quantity), '[]')
  from prices
  where prices.offer_id = offers.id) as "prices", (select lists
  from current_price_lists) as "priceLists", ( select categories.name
  from products product join categories on categories.id = product.category_id
  where product.id = offers.product_id) as "categoryName", (select "products"."name"
  from products
  where products.id = offers.product_id) as "productName", (select "products"."slug"
  from products
  where products.id = offers.product_id) as "productSlug";
delete
  from "offer_option_values"
  where "offer_id" = $1;
update "offers"
  set "option_value_ids" = $1
  where "id" = $2;
with chosen as ( insert into offer_option_values (offer_id, product_id, option_id, option_value_id) select offers.id, offers.product_id, wanted.option_id, wanted.value_id
  from offers cross join unnest($1::bigint[], $2::bigint[]) as wanted (option_id, value_id)
  where offers.id = $3
  returning option_id, option_value_id) select option_values.id as "valueId", product_options.name, option_values.value
  from chosen join product_options on product_options.id = chosen.option_id join option_values on option_values.id = chosen.option_value_id
  order by product_options.position, product_options.id;
update "offers"
  set "option_value_ids" = $1::bigint[]
  where "id" = $2;
delete
  from "offer_assets"
  where "offer_id" = $1;
insert into "offer_assets" ("offer_id", asset_id, position) select $1, asset_id, at - 1
  from unnest($2::bigint[]) with ordinality as wanted(asset_id, at)
  returning ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "asset_id") as image, position;
delete
  from prices using unnest($1::text[], $2::bigint[]) as wanted(code, amount) join price_lists on price_lists.code = wanted.code
  where offer_id = $3
  and price_list_id = price_lists.id
  and min_quantity = 1
  and wanted.amount is null;
insert into prices (offer_id, price_list_id, amount) select $1, price_lists.id, wanted.amount
  from unnest($2::text[], $3::bigint[]) as wanted(code, amount) join price_lists on price_lists.code = wanted.code
  where wanted.amount is not null
  on conflict on constraint prices_pkey do update
  set amount = excluded.amount
  returning price_list_id as "listId", amount;

-- update: in its product
delete
  from "offer_option_values"
  where "offer_id" = $1;
update "offers"
  set "option_value_ids" = $1
  where "id" = $2;
with chosen as ( insert into offer_option_values (offer_id, product_id, option_id, option_value_id) select offers.id, offers.product_id, wanted.option_id, wanted.value_id
  from offers cross join unnest($1::bigint[], $2::bigint[]) as wanted (option_id, value_id)
  where offers.id = $3
  returning option_id, option_value_id) select option_values.id as "valueId", product_options.name, option_values.value
  from chosen join product_options on product_options.id = chosen.option_id join option_values on option_values.id = chosen.option_value_id
  order by product_options.position, product_options.id;
update "offers"
  set "option_value_ids" = $1::bigint[]
  where "id" = $2;
delete
  from "offer_assets"
  where "offer_id" = $1;
insert into "offer_assets" ("offer_id", asset_id, position) select $1, asset_id, at - 1
  from unnest($2::bigint[]) with ordinality as wanted(asset_id, at)
  returning ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "asset_id") as image, position;
delete
  from prices using unnest($1::text[], $2::bigint[]) as wanted(code, amount) join price_lists on price_lists.code = wanted.code
  where offer_id = $3
  and price_list_id = price_lists.id
  and min_quantity = 1
  and wanted.amount is null;
insert into prices (offer_id, price_list_id, amount) select $1, price_lists.id, wanted.amount
  from unnest($2::text[], $3::bigint[]) as wanted(code, amount) join price_lists on price_lists.code = wanted.code
  where wanted.amount is not null
  on conflict on constraint prices_pkey do update
  set amount = excluded.amount
  returning price_list_id as "listId", amount;
update "offers"
  set "title" = $1, "version" = "version" + 1, "updated_at" = now()
  where "id" = $2
  returning "offers"."id", "offers"."product_id" as "productId", "offers"."sku", "offers"."title", "offers"."slug", "offers"."brand", "offers"."manufacturer_number" as "manufacturerNumber", "offers"."barcode", "offers"."weight_g" as "weightG", "offers"."manage_stock" as "manageStock", "offers"."low_stock_threshold" as "lowStockThreshold", "offers"."status", "offers"."internal_description" as "internalDescription", "offers"."version", "offers"."created_at" as "createdAt", "offers"."updated_at" as "updatedAt", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "offers"."image_asset_id") as "image", ( select coalesce(json_agg(( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "shown"."asset_id")
  order by shown.position), '[]')
  from "offer_assets" shown
  where shown."offer_id" = "offers"."id") as "images", ( select array[coalesce(sum(l.on_hand) filter (where s.code = 'MAIN'), 0), coalesce(sum(l.on_hand + l.backorder_limit - l.allocated - l.reserved) filter (where s.sellable), 0)]::bigint[]
  from stock_levels l join stock_locations s on s.id = l.location_id
  where l.offer_id = offers.id) as "stock", ( select coalesce(json_agg(json_build_object('valueId', v.id, 'name', o.name, 'value', v.value)
  order by o.position, o.id), '[]')
  from offer_option_values chosen join product_options o on o.id = chosen.option_id join option_values v on v.id = chosen.option_value_id
  where chosen.product_id = offers.product_id
  and chosen.offer_id = offers.id) as "options", ( select coalesce(json_agg(json_build_array(price_list_id, min_quantity, amount)
  order by price_list_id, min_quantity), '[]')
  from prices
  where prices.offer_id = offers.id) as "prices", (select lists
  from current_price_lists) as "priceLists", ( select categories.name
  from products product join categories on categories.id = product.category_id
  where product.id = offers.product_id) as "categoryName", (select "products"."name"
  from products
  where products.id = offers.product_id) as "productName", (select "products"."slug"
  from products
  where products.id = offers.product_id) as "productSlug";

-- update: to another
delete
  from "offer_option_values"
  where "offer_id" = $1;
update "offers"
  set "option_value_ids" = $1
  where "id" = $2;
update "offers"
  set "product_id" = $1
  where "id" = $2;
update "offers"
  set "version" = "version" + 1, "updated_at" = now()
  where "id" = $1
  returning "offers"."id", "offers"."product_id" as "productId", "offers"."sku", "offers"."title", "offers"."slug", "offers"."brand", "offers"."manufacturer_number" as "manufacturerNumber", "offers"."barcode", "offers"."weight_g" as "weightG", "offers"."manage_stock" as "manageStock", "offers"."low_stock_threshold" as "lowStockThreshold", "offers"."status", "offers"."internal_description" as "internalDescription", "offers"."version", "offers"."created_at" as "createdAt", "offers"."updated_at" as "updatedAt", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "offers"."image_asset_id") as "image", ( select coalesce(json_agg(( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "shown"."asset_id")
  order by shown.position), '[]')
  from "offer_assets" shown
  where shown."offer_id" = "offers"."id") as "images", ( select array[coalesce(sum(l.on_hand) filter (where s.code = 'MAIN'), 0), coalesce(sum(l.on_hand + l.backorder_limit - l.allocated - l.reserved) filter (where s.sellable), 0)]::bigint[]
  from stock_levels l join stock_locations s on s.id = l.location_id
  where l.offer_id = offers.id) as "stock", ( select coalesce(json_agg(json_build_object('valueId', v.id, 'name', o.name, 'value', v.value)
  order by o.position, o.id), '[]')
  from offer_option_values chosen join product_options o on o.id = chosen.option_id join option_values v on v.id = chosen.option_value_id
  where chosen.product_id = offers.product_id
  and chosen.offer_id = offers.id) as "options", ( select coalesce(json_agg(json_build_array(price_list_id, min_quantity, amount)
  order by price_list_id, min_quantity), '[]')
  from prices
  where prices.offer_id = offers.id) as "prices", (select lists
  from current_price_lists) as "priceLists", ( select categories.name
  from products product join categories on categories.id = product.category_id
  where product.id = offers.product_id) as "categoryName", (select "products"."name"
  from products
  where products.id = offers.product_id) as "productName", (select "products"."slug"
  from products
  where products.id = offers.product_id) as "productSlug";

-- delete
delete
  from "offer_option_values"
  where "offer_id" = $1;
update "offers"
  set "option_value_ids" = $1
  where "id" = $2;
update "offers"
  set "deleted_at" = now()
  where "id" = $1;
