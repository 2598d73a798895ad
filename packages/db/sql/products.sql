-- Written by `pnpm sql:update` from what each repository method sends. Do not edit.

-- find: by id
select "products"."id", "products"."name", "products"."slug", "products"."status", "products"."cross_number" as "crossNumber", "products"."tax_class_id" as "taxClassId", "products"."category_id" as "categoryId", "products"."sub_category_id" as "subCategoryId", "products"."version", "products"."created_at" as "createdAt", "products"."updated_at" as "updatedAt", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "products"."image_asset_id") as "image", "categories"."name" as "categoryName", "categories"."slug" as "categorySlug", "sub_categories"."name" as "subCategoryName", "sub_categories"."slug" as "subCategorySlug", "products"."description_md" as "description", "products"."description_html" as "descriptionHtml", ( select coalesce(json_agg(json_build_object('id', o.id, 'name', o.name, 'values', ( select coalesce(json_agg(json_build_object('id', v.id, 'value', v.value)
  order by v.position, v.id), '[]')
  from option_values v
  where v.option_id = o.id))
  order by o.position, o.id), '[]')
  from product_options o
  where o.product_id = products.id) as "options", ( select coalesce(json_agg(( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "shown"."asset_id")
  order by shown.position), '[]')
  from "product_assets" shown
  where shown."product_id" = "products"."id") as "images", products.image_alts as "imageAlts", coalesce("product_listings"."tags", array( select tags.name
  from product_tags join tags on tags.id = product_tags.tag_id
  where product_tags.product_id = products.id
  order by tags.name collate name_order)) as "tags"
  from "products"
  inner join "sub_categories" on "sub_categories"."id" = "products"."sub_category_id"
  inner join "categories" on "categories"."id" = "products"."category_id"
  inner join "product_listings" on "product_listings"."product_id" = "products"."id"
  where "products"."deleted_at" is null
  and "products"."id" = $1;

-- find: by slug
select "products"."id", "products"."name", "products"."slug", "products"."status", "products"."cross_number" as "crossNumber", "products"."tax_class_id" as "taxClassId", "products"."category_id" as "categoryId", "products"."sub_category_id" as "subCategoryId", "products"."version", "products"."created_at" as "createdAt", "products"."updated_at" as "updatedAt", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "products"."image_asset_id") as "image", "categories"."name" as "categoryName", "categories"."slug" as "categorySlug", "sub_categories"."name" as "subCategoryName", "sub_categories"."slug" as "subCategorySlug", "products"."description_md" as "description", "products"."description_html" as "descriptionHtml", ( select coalesce(json_agg(json_build_object('id', o.id, 'name', o.name, 'values', ( select coalesce(json_agg(json_build_object('id', v.id, 'value', v.value)
  order by v.position, v.id), '[]')
  from option_values v
  where v.option_id = o.id))
  order by o.position, o.id), '[]')
  from product_options o
  where o.product_id = products.id) as "options", ( select coalesce(json_agg(( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "shown"."asset_id")
  order by shown.position), '[]')
  from "product_assets" shown
  where shown."product_id" = "products"."id") as "images", products.image_alts as "imageAlts", coalesce("product_listings"."tags", array( select tags.name
  from product_tags join tags on tags.id = product_tags.tag_id
  where product_tags.product_id = products.id
  order by tags.name collate name_order)) as "tags"
  from "products"
  inner join "sub_categories" on "sub_categories"."id" = "products"."sub_category_id"
  inner join "categories" on "categories"."id" = "products"."category_id"
  inner join "product_listings" on "product_listings"."product_id" = "products"."id"
  where "products"."deleted_at" is null
  and "products"."slug" = $1;

-- find: on sale, by id
select "products"."id", "products"."name", "products"."slug", "products"."status", "products"."cross_number" as "crossNumber", "products"."tax_class_id" as "taxClassId", "products"."category_id" as "categoryId", "products"."sub_category_id" as "subCategoryId", "products"."version", "products"."created_at" as "createdAt", "products"."updated_at" as "updatedAt", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "products"."image_asset_id") as "image", "categories"."name" as "categoryName", "categories"."slug" as "categorySlug", "sub_categories"."name" as "subCategoryName", "sub_categories"."slug" as "subCategorySlug", "products"."description_md" as "description", "products"."description_html" as "descriptionHtml", ( select coalesce(json_agg(json_build_object('id', o.id, 'name', o.name, 'values', ( select coalesce(json_agg(json_build_object('id', v.id, 'value', v.value)
  order by v.position, v.id), '[]')
  from option_values v
  where v.option_id = o.id))
  order by o.position, o.id), '[]')
  from product_options o
  where o.product_id = products.id) as "options", ( select coalesce(json_agg(( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "shown"."asset_id")
  order by shown.position), '[]')
  from "product_assets" shown
  where shown."product_id" = "products"."id") as "images", products.image_alts as "imageAlts", coalesce("product_listings"."tags", array( select tags.name
  from product_tags join tags on tags.id = product_tags.tag_id
  where product_tags.product_id = products.id
  order by tags.name collate name_order)) as "tags"
  from "products"
  inner join "sub_categories" on "sub_categories"."id" = "products"."sub_category_id"
  inner join "categories" on "categories"."id" = "products"."category_id"
  inner join "product_listings" on "product_listings"."product_id" = "products"."id"
  where "products"."deleted_at" is null
  and "products"."id" = $1
  and "product_listings"."on_sale" = $2;

-- find: on sale, by slug
select "products"."id", "products"."name", "products"."slug", "products"."status", "products"."cross_number" as "crossNumber", "products"."tax_class_id" as "taxClassId", "products"."category_id" as "categoryId", "products"."sub_category_id" as "subCategoryId", "products"."version", "products"."created_at" as "createdAt", "products"."updated_at" as "updatedAt", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "products"."image_asset_id") as "image", "categories"."name" as "categoryName", "categories"."slug" as "categorySlug", "sub_categories"."name" as "subCategoryName", "sub_categories"."slug" as "subCategorySlug", "products"."description_md" as "description", "products"."description_html" as "descriptionHtml", ( select coalesce(json_agg(json_build_object('id', o.id, 'name', o.name, 'values', ( select coalesce(json_agg(json_build_object('id', v.id, 'value', v.value)
  order by v.position, v.id), '[]')
  from option_values v
  where v.option_id = o.id))
  order by o.position, o.id), '[]')
  from product_options o
  where o.product_id = products.id) as "options", ( select coalesce(json_agg(( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "shown"."asset_id")
  order by shown.position), '[]')
  from "product_assets" shown
  where shown."product_id" = "products"."id") as "images", products.image_alts as "imageAlts", coalesce("product_listings"."tags", array( select tags.name
  from product_tags join tags on tags.id = product_tags.tag_id
  where product_tags.product_id = products.id
  order by tags.name collate name_order)) as "tags"
  from "products"
  inner join "sub_categories" on "sub_categories"."id" = "products"."sub_category_id"
  inner join "categories" on "categories"."id" = "products"."category_id"
  inner join "product_listings" on "product_listings"."product_id" = "products"."id"
  where "products"."deleted_at" is null
  and "products"."slug" = $1
  and "product_listings"."on_sale" = $2;

-- list: newest first
select "products"."id", "products"."name", "products"."slug", "products"."status", "products"."cross_number" as "crossNumber", "products"."tax_class_id" as "taxClassId", "products"."category_id" as "categoryId", "products"."sub_category_id" as "subCategoryId", "products"."version", "products"."created_at" as "createdAt", "products"."updated_at" as "updatedAt", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "products"."image_asset_id") as "image", "categories"."name" as "categoryName", "categories"."slug" as "categorySlug", "sub_categories"."name" as "subCategoryName", "sub_categories"."slug" as "subCategorySlug", coalesce("page"."tags", array( select tags.name
  from product_tags join tags on tags.id = product_tags.tag_id
  where product_tags.product_id = products.id
  order by tags.name collate name_order)) as "tags", coalesce("page"."offered", array( select part.value
  from offers join prices on prices.offer_id = offers.id
  and prices.min_quantity = 1 cross join lateral (values (1, prices.offer_id), (2, prices.price_list_id), (3, prices.amount)) part (place, value)
  where offers.product_id = products.id
  and offers.deleted_at is null
  and offers.status = 'active'
  order by prices.offer_id, prices.price_list_id, part.place)) as "offered", "page"."sorted", case when row_number() over (order by "page"."id" desc) = 1 then (select lists
  from current_price_lists) end as "priceLists"
  from ( select "product_listings"."product_id" as id, null::integer as sorted, product_listings.tags, product_listings.offered
  from product_listings
  where (product_listings.on_sale
  and "product_listings"."product_id" < $1::bigint)
  order by "product_listings"."product_id" desc
  limit 101) as "page"
  inner join "products" on "products"."id" = "page"."id"
  inner join "sub_categories" on "sub_categories"."id" = "products"."sub_category_id"
  inner join "categories" on "categories"."id" = "products"."category_id"
  order by "page"."id" desc
  limit $2;

-- list: by name
select "products"."id", "products"."name", "products"."slug", "products"."status", "products"."cross_number" as "crossNumber", "products"."tax_class_id" as "taxClassId", "products"."category_id" as "categoryId", "products"."sub_category_id" as "subCategoryId", "products"."version", "products"."created_at" as "createdAt", "products"."updated_at" as "updatedAt", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "products"."image_asset_id") as "image", "categories"."name" as "categoryName", "categories"."slug" as "categorySlug", "sub_categories"."name" as "subCategoryName", "sub_categories"."slug" as "subCategorySlug", coalesce("page"."tags", array( select tags.name
  from product_tags join tags on tags.id = product_tags.tag_id
  where product_tags.product_id = products.id
  order by tags.name collate name_order)) as "tags", coalesce("page"."offered", array( select part.value
  from offers join prices on prices.offer_id = offers.id
  and prices.min_quantity = 1 cross join lateral (values (1, prices.offer_id), (2, prices.price_list_id), (3, prices.amount)) part (place, value)
  where offers.product_id = products.id
  and offers.deleted_at is null
  and offers.status = 'active'
  order by prices.offer_id, prices.price_list_id, part.place)) as "offered", "page"."sorted", case when row_number() over (order by "page"."sorted" collate name_order asc, "page"."id" asc) = 1 then (select lists
  from current_price_lists) end as "priceLists"
  from ( select "product_listings"."product_id" as id, "product_listings"."name" as sorted, product_listings.tags, product_listings.offered
  from product_listings
  where (product_listings.on_sale
  and ("product_listings"."name" collate name_order, "product_listings"."product_id") > ($1::text, $2::bigint))
  order by "product_listings"."name" collate name_order asc, "product_listings"."product_id" asc
  limit 101) as "page"
  inner join "products" on "products"."id" = "page"."id"
  inner join "sub_categories" on "sub_categories"."id" = "products"."sub_category_id"
  inner join "categories" on "categories"."id" = "products"."category_id"
  order by "page"."sorted" collate name_order asc, "page"."id" asc
  limit $3;

-- list: by price
select "products"."id", "products"."name", "products"."slug", "products"."status", "products"."cross_number" as "crossNumber", "products"."tax_class_id" as "taxClassId", "products"."category_id" as "categoryId", "products"."sub_category_id" as "subCategoryId", "products"."version", "products"."created_at" as "createdAt", "products"."updated_at" as "updatedAt", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "products"."image_asset_id") as "image", "categories"."name" as "categoryName", "categories"."slug" as "categorySlug", "sub_categories"."name" as "subCategoryName", "sub_categories"."slug" as "subCategorySlug", coalesce("page"."tags", array( select tags.name
  from product_tags join tags on tags.id = product_tags.tag_id
  where product_tags.product_id = products.id
  order by tags.name collate name_order)) as "tags", coalesce("page"."offered", array( select part.value
  from offers join prices on prices.offer_id = offers.id
  and prices.min_quantity = 1 cross join lateral (values (1, prices.offer_id), (2, prices.price_list_id), (3, prices.amount)) part (place, value)
  where offers.product_id = products.id
  and offers.deleted_at is null
  and offers.status = 'active'
  order by prices.offer_id, prices.price_list_id, part.place)) as "offered", "page"."sorted", case when row_number() over (order by "page"."sorted" asc, "page"."id" asc) = 1 then (select lists
  from current_price_lists) end as "priceLists"
  from ( select "product_listings"."product_id" as id, "product_listings"."price_minor" as sorted, product_listings.tags, product_listings.offered
  from product_listings
  where (product_listings.on_sale
  and "product_listings"."price_minor" is not null
  and ("product_listings"."price_minor", "product_listings"."product_id") > ($1::bigint, $2::bigint))
  order by "product_listings"."price_minor" asc, "product_listings"."product_id" asc
  limit 101) as "page"
  inner join "products" on "products"."id" = "page"."id"
  inner join "sub_categories" on "sub_categories"."id" = "products"."sub_category_id"
  inner join "categories" on "categories"."id" = "products"."category_id"
  order by "page"."sorted" asc, "page"."id" asc
  limit $3;

-- list: dearest first
select "products"."id", "products"."name", "products"."slug", "products"."status", "products"."cross_number" as "crossNumber", "products"."tax_class_id" as "taxClassId", "products"."category_id" as "categoryId", "products"."sub_category_id" as "subCategoryId", "products"."version", "products"."created_at" as "createdAt", "products"."updated_at" as "updatedAt", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "products"."image_asset_id") as "image", "categories"."name" as "categoryName", "categories"."slug" as "categorySlug", "sub_categories"."name" as "subCategoryName", "sub_categories"."slug" as "subCategorySlug", coalesce("page"."tags", array( select tags.name
  from product_tags join tags on tags.id = product_tags.tag_id
  where product_tags.product_id = products.id
  order by tags.name collate name_order)) as "tags", coalesce("page"."offered", array( select part.value
  from offers join prices on prices.offer_id = offers.id
  and prices.min_quantity = 1 cross join lateral (values (1, prices.offer_id), (2, prices.price_list_id), (3, prices.amount)) part (place, value)
  where offers.product_id = products.id
  and offers.deleted_at is null
  and offers.status = 'active'
  order by prices.offer_id, prices.price_list_id, part.place)) as "offered", "page"."sorted", case when row_number() over (order by "page"."sorted" desc, "page"."id" desc) = 1 then (select lists
  from current_price_lists) end as "priceLists"
  from ( select "product_listings"."product_id" as id, "product_listings"."price_minor" as sorted, product_listings.tags, product_listings.offered
  from product_listings
  where (product_listings.on_sale
  and "product_listings"."price_minor" is not null)
  order by "product_listings"."price_minor" desc, "product_listings"."product_id" desc
  limit 101) as "page"
  inner join "products" on "products"."id" = "page"."id"
  inner join "sub_categories" on "sub_categories"."id" = "products"."sub_category_id"
  inner join "categories" on "categories"."id" = "products"."category_id"
  order by "page"."sorted" desc, "page"."id" desc
  limit $1;

-- list: by place in a collection
select "products"."id", "products"."name", "products"."slug", "products"."status", "products"."cross_number" as "crossNumber", "products"."tax_class_id" as "taxClassId", "products"."category_id" as "categoryId", "products"."sub_category_id" as "subCategoryId", "products"."version", "products"."created_at" as "createdAt", "products"."updated_at" as "updatedAt", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "products"."image_asset_id") as "image", "categories"."name" as "categoryName", "categories"."slug" as "categorySlug", "sub_categories"."name" as "subCategoryName", "sub_categories"."slug" as "subCategorySlug", coalesce("listing"."tags", array( select tags.name
  from product_tags join tags on tags.id = product_tags.tag_id
  where product_tags.product_id = products.id
  order by tags.name collate name_order)) as "tags", coalesce("listing"."offered", array( select part.value
  from offers join prices on prices.offer_id = offers.id
  and prices.min_quantity = 1 cross join lateral (values (1, prices.offer_id), (2, prices.price_list_id), (3, prices.amount)) part (place, value)
  where offers.product_id = products.id
  and offers.deleted_at is null
  and offers.status = 'active'
  order by prices.offer_id, prices.price_list_id, part.place)) as "offered", "page"."sorted", case when row_number() over (order by "page"."sorted" asc, "page"."id" asc) = 1 then (select lists
  from current_price_lists) end as "priceLists"
  from ( select "product_listings"."product_id" as id, "collection_products"."position" as sorted
  from products join product_listings on product_listings.product_id = products.id join collection_products on collection_products.product_id = products.id
  and collection_products.collection_id = $1
  where (product_listings.on_sale
  and product_listings.product_id in (select product_id
  from collection_products
  where collection_id = $2))
  order by "collection_products"."position" asc, "product_listings"."product_id" asc
  limit 101) as "page"
  inner join "product_listings" as "listing" on "listing"."product_id" = "page"."id"
  inner join "products" on "products"."id" = "page"."id"
  inner join "sub_categories" on "sub_categories"."id" = "products"."sub_category_id"
  inner join "categories" on "categories"."id" = "products"."category_id"
  order by "page"."sorted" asc, "page"."id" asc
  limit $3;

-- list: filtered
select "products"."id", "products"."name", "products"."slug", "products"."status", "products"."cross_number" as "crossNumber", "products"."tax_class_id" as "taxClassId", "products"."category_id" as "categoryId", "products"."sub_category_id" as "subCategoryId", "products"."version", "products"."created_at" as "createdAt", "products"."updated_at" as "updatedAt", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "products"."image_asset_id") as "image", "categories"."name" as "categoryName", "categories"."slug" as "categorySlug", "sub_categories"."name" as "subCategoryName", "sub_categories"."slug" as "subCategorySlug", coalesce("listing"."tags", array( select tags.name
  from product_tags join tags on tags.id = product_tags.tag_id
  where product_tags.product_id = products.id
  order by tags.name collate name_order)) as "tags", coalesce("listing"."offered", array( select part.value
  from offers join prices on prices.offer_id = offers.id
  and prices.min_quantity = 1 cross join lateral (values (1, prices.offer_id), (2, prices.price_list_id), (3, prices.amount)) part (place, value)
  where offers.product_id = products.id
  and offers.deleted_at is null
  and offers.status = 'active'
  order by prices.offer_id, prices.price_list_id, part.place)) as "offered", "page"."sorted", case when row_number() over (order by "page"."id" desc) = 1 then (select lists
  from current_price_lists) end as "priceLists"
  from ( select id, sorted
  from ( select "products"."id" as id, null::integer as sorted, product_listings.*
  from products join product_listings on product_listings.product_id = products.id
  where (products.status = $1
  and "products"."category_id" = $2
  and "products"."sub_category_id" = $3)
  order by "products"."id" desc
  limit 1000) as product_listings
  where (product_listings.keys && $4::text[]
  and product_listings.keys @> $5::text[]
  and product_listings.keys && $6::text[]
  and product_listings.price_minor >= $7
  and product_listings.price_minor <= $8
  and product_listings.in_stock = $9
  and product_listings.category_id = any($10::bigint[])
  and product_listings.sub_category_id = any($11::bigint[])
  and product_listings.keys && $12::text[]
  and product_listings.keys && $13::text[])
  order by "id" desc
  limit 101) as "page"
  inner join "product_listings" as "listing" on "listing"."product_id" = "page"."id"
  inner join "products" on "products"."id" = "page"."id"
  inner join "sub_categories" on "sub_categories"."id" = "products"."sub_category_id"
  inner join "categories" on "categories"."id" = "products"."category_id"
  order by "page"."id" desc
  limit $14;
select "products"."id", "products"."name", "products"."slug", "products"."status", "products"."cross_number" as "crossNumber", "products"."tax_class_id" as "taxClassId", "products"."category_id" as "categoryId", "products"."sub_category_id" as "subCategoryId", "products"."version", "products"."created_at" as "createdAt", "products"."updated_at" as "updatedAt", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "products"."image_asset_id") as "image", "categories"."name" as "categoryName", "categories"."slug" as "categorySlug", "sub_categories"."name" as "subCategoryName", "sub_categories"."slug" as "subCategorySlug", coalesce("listing"."tags", array( select tags.name
  from product_tags join tags on tags.id = product_tags.tag_id
  where product_tags.product_id = products.id
  order by tags.name collate name_order)) as "tags", coalesce("listing"."offered", array( select part.value
  from offers join prices on prices.offer_id = offers.id
  and prices.min_quantity = 1 cross join lateral (values (1, prices.offer_id), (2, prices.price_list_id), (3, prices.amount)) part (place, value)
  where offers.product_id = products.id
  and offers.deleted_at is null
  and offers.status = 'active'
  order by prices.offer_id, prices.price_list_id, part.place)) as "offered", "page"."sorted", case when row_number() over (order by "page"."id" desc) = 1 then (select lists
  from current_price_lists) end as "priceLists"
  from ( select id, sorted
  from ( select "products"."id" as id, null::integer as sorted
  from products join product_listings on product_listings.product_id = products.id
  where (products.status = $1
  and "products"."category_id" = $2
  and "products"."sub_category_id" = $3
  and product_listings.keys && $4::text[]
  and product_listings.keys @> $5::text[]
  and product_listings.keys && $6::text[]
  and product_listings.price_minor >= $7
  and product_listings.price_minor <= $8
  and product_listings.in_stock = $9
  and product_listings.category_id = any($10::bigint[])
  and product_listings.sub_category_id = any($11::bigint[])
  and product_listings.keys && $12::text[]
  and product_listings.keys && $13::text[])
  offset 0) as met
  order by "id" desc
  limit 101) as "page"
  inner join "product_listings" as "listing" on "listing"."product_id" = "page"."id"
  inner join "products" on "products"."id" = "page"."id"
  inner join "sub_categories" on "sub_categories"."id" = "products"."sub_category_id"
  inner join "categories" on "categories"."id" = "products"."category_id"
  order by "page"."id" desc
  limit $14;

-- list: by relevance
select "count"
  from (with asked (words) as materialized (select search_query($1::text[], $2::text)) select count(*)
  from (select
  from (select *
  from product_words
  where product_words.product_id & 1023 < 64
  and "product_words"."words" @@ (select words
  from asked)
  offset 0) as product_words join product_listings on product_listings.product_id = product_words.product_id join products on products.id = product_listings.product_id
  where true
  limit 626) met) as "counted";
select "products"."id", "products"."name", "products"."slug", "products"."status", "products"."cross_number" as "crossNumber", "products"."tax_class_id" as "taxClassId", "products"."category_id" as "categoryId", "products"."sub_category_id" as "subCategoryId", "products"."version", "products"."created_at" as "createdAt", "products"."updated_at" as "updatedAt", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "products"."image_asset_id") as "image", "categories"."name" as "categoryName", "categories"."slug" as "categorySlug", "sub_categories"."name" as "subCategoryName", "sub_categories"."slug" as "subCategorySlug", coalesce("listing"."tags", array( select tags.name
  from product_tags join tags on tags.id = product_tags.tag_id
  where product_tags.product_id = products.id
  order by tags.name collate name_order)) as "tags", coalesce("listing"."offered", array( select part.value
  from offers join prices on prices.offer_id = offers.id
  and prices.min_quantity = 1 cross join lateral (values (1, prices.offer_id), (2, prices.price_list_id), (3, prices.amount)) part (place, value)
  where offers.product_id = products.id
  and offers.deleted_at is null
  and offers.status = 'active'
  order by prices.offer_id, prices.price_list_id, part.place)) as "offered", "page"."sorted", case when row_number() over (order by "page"."sorted" desc, "page"."id" desc) = 1 then (select lists
  from current_price_lists) end as "priceLists"
  from ( select "found"."id" as id, "found"."score" as sorted
  from (with asked (words) as materialized (select search_query($1::text[], $2::text)) select id, max(score) as score
  from (( select product_listings.product_id as id, floor(1000000 * ts_rank_cd('{0.05, 0.2, 0.4, 1}', "product_words"."words", (select words
  from asked), 33))::integer as score, null::text as number
  from (select *
  from product_words
  where true
  and "product_words"."words" @@ (select words
  from asked)
  offset 0) as product_words join product_listings on product_listings.product_id = product_words.product_id join products on products.id = product_listings.product_id
  where (products.status = $3
  and "products"."category_id" = $4
  and "products"."sub_category_id" = $5
  and product_listings.keys && $6::text[]
  and product_listings.keys @> $7::text[]
  and product_listings.keys && $8::text[]
  and product_listings.price_minor >= $9
  and product_listings.price_minor <= $10
  and product_listings.in_stock = $11
  and product_listings.category_id = any($12::bigint[])
  and product_listings.sub_category_id = any($13::bigint[])
  and product_listings.keys && $14::text[]
  and product_listings.keys && $15::text[])
  limit 1000) union all ( select product_listings.product_id as id, floor(1000000 * ts_rank_cd('{0.05, 0.2, 0.4, 1}', "offers"."search", (select words
  from asked), 33))::integer as score, null::text as number
  from offers join product_listings on product_listings.product_id = offers.product_id join products on products.id = offers.product_id
  where "offers"."search" @@ (select words
  from asked)
  and offers.deleted_at is null
  and (products.status = $16
  and "products"."category_id" = $17
  and "products"."sub_category_id" = $18
  and product_listings.keys && $19::text[]
  and product_listings.keys @> $20::text[]
  and product_listings.keys && $21::text[]
  and product_listings.price_minor >= $22
  and product_listings.price_minor <= $23
  and product_listings.in_stock = $24
  and product_listings.category_id = any($25::bigint[])
  and product_listings.sub_category_id = any($26::bigint[])
  and product_listings.keys && $27::text[]
  and product_listings.keys && $28::text[])
  limit 1000)) found group by id) as found
  where true
  order by "found"."score" desc, "found"."id" desc
  limit 101) as "page"
  inner join "product_listings" as "listing" on "listing"."product_id" = "page"."id"
  inner join "products" on "products"."id" = "page"."id"
  inner join "sub_categories" on "sub_categories"."id" = "products"."sub_category_id"
  inner join "categories" on "categories"."id" = "products"."category_id"
  order by "page"."sorted" desc, "page"."id" desc
  limit $29;

-- list: filtered by words
select "count"
  from (with asked (words) as materialized (select search_query($1::text[], $2::text)) select count(*)
  from (select
  from (select *
  from product_words
  where product_words.product_id & 1023 < 64
  and "product_words"."words" @@ (select words
  from asked)
  offset 0) as product_words join product_listings on product_listings.product_id = product_words.product_id join products on products.id = product_listings.product_id
  where true
  limit 626) met) as "counted";
select "products"."id", "products"."name", "products"."slug", "products"."status", "products"."cross_number" as "crossNumber", "products"."tax_class_id" as "taxClassId", "products"."category_id" as "categoryId", "products"."sub_category_id" as "subCategoryId", "products"."version", "products"."created_at" as "createdAt", "products"."updated_at" as "updatedAt", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "products"."image_asset_id") as "image", "categories"."name" as "categoryName", "categories"."slug" as "categorySlug", "sub_categories"."name" as "subCategoryName", "sub_categories"."slug" as "subCategorySlug", coalesce("listing"."tags", array( select tags.name
  from product_tags join tags on tags.id = product_tags.tag_id
  where product_tags.product_id = products.id
  order by tags.name collate name_order)) as "tags", coalesce("listing"."offered", array( select part.value
  from offers join prices on prices.offer_id = offers.id
  and prices.min_quantity = 1 cross join lateral (values (1, prices.offer_id), (2, prices.price_list_id), (3, prices.amount)) part (place, value)
  where offers.product_id = products.id
  and offers.deleted_at is null
  and offers.status = 'active'
  order by prices.offer_id, prices.price_list_id, part.place)) as "offered", "page"."sorted", case when row_number() over (order by "page"."id" desc) = 1 then (select lists
  from current_price_lists) end as "priceLists"
  from ( select id, sorted
  from ( select "products"."id" as id, null::integer as sorted
  from products join product_listings on product_listings.product_id = products.id
  where (product_listings.product_id in (with asked (words) as materialized (select search_query($1::text[], $2::text)) select product_listings.product_id
  from (select *
  from product_words
  where true
  and "product_words"."words" @@ (select words
  from asked)
  offset 0) as product_words join product_listings on product_listings.product_id = product_words.product_id join products on products.id = product_listings.product_id
  where true union all select product_listings.product_id
  from offers join product_listings on product_listings.product_id = offers.product_id join products on products.id = offers.product_id
  where "offers"."search" @@ (select words
  from asked)
  and offers.deleted_at is null
  and true union all select product_listings.product_id
  from products join product_listings on product_listings.product_id = products.id
  where "products"."deleted_at" is null
  and number_key("products"."cross_number") collate "C" >= $3
  and number_key("products"."cross_number") collate "C" < $4
  and true union all select product_listings.product_id
  from offers join product_listings on product_listings.product_id = offers.product_id join products on products.id = offers.product_id
  where "offers"."deleted_at" is null
  and number_key("offers"."sku") collate "C" >= $5
  and number_key("offers"."sku") collate "C" < $6
  and offers.deleted_at is null
  and true union all select product_listings.product_id
  from offers join product_listings on product_listings.product_id = offers.product_id join products on products.id = offers.product_id
  where "offers"."deleted_at" is null
  and number_key("offers"."manufacturer_number") collate "C" >= $7
  and number_key("offers"."manufacturer_number") collate "C" < $8
  and offers.deleted_at is null
  and true union all select product_listings.product_id
  from offers join product_listings on product_listings.product_id = offers.product_id join products on products.id = offers.product_id
  where "offers"."deleted_at" is null
  and number_key("offers"."barcode") collate "C" >= $9
  and number_key("offers"."barcode") collate "C" < $10
  and offers.barcode is not null
  and offers.deleted_at is null
  and true))
  offset 0) as met
  order by "id" desc
  limit 101) as "page"
  inner join "product_listings" as "listing" on "listing"."product_id" = "page"."id"
  inner join "products" on "products"."id" = "page"."id"
  inner join "sub_categories" on "sub_categories"."id" = "products"."sub_category_id"
  inner join "categories" on "categories"."id" = "products"."category_id"
  order by "page"."id" desc
  limit $11;

-- count
select "count", "is_whole"
  from (select count(*), true as is_whole
  from (select
  from product_listings join products on products.id = product_listings.product_id
  where (products.status = $1
  and "products"."category_id" = $2
  and "products"."sub_category_id" = $3
  and product_listings.keys && $4::text[]
  and product_listings.keys @> $5::text[]
  and product_listings.keys && $6::text[]
  and product_listings.price_minor >= $7
  and product_listings.price_minor <= $8
  and product_listings.in_stock = $9
  and product_listings.category_id = any($10::bigint[])
  and product_listings.sub_category_id = any($11::bigint[])
  and product_listings.keys && $12::text[]
  and product_listings.keys && $13::text[])
  limit 10001) met) as "counted";

-- facets: each without its own condition
select *
  from ( with met as materialized (select product_listings.category_id, product_listings.in_stock, product_listings.price_minor as price, product_listings.keys
  from product_listings join products on products.id = product_listings.product_id
  where (products.status = $1
  and "products"."category_id" = $2
  and "products"."sub_category_id" = $3
  and product_listings.keys && $4::text[]
  and product_listings.keys @> $5::text[]
  and product_listings.keys && $6::text[]
  and product_listings.price_minor >= $7
  and product_listings.price_minor <= $8
  and product_listings.in_stock = $9
  and product_listings.category_id = any($10::bigint[])
  and product_listings.sub_category_id = any($11::bigint[])
  and product_listings.keys && $12::text[]
  and product_listings.keys && $13::text[])
  order by hashint8(product_listings.product_id)
  limit 10001), whole (is_whole) as (select true) select 'met' as facet, '' as value, case when (select is_whole
  from whole) then count(*) else 10001 end as count, null::bigint as min, null::bigint as max
  from met union all (select $14::text, value, count, null, null
  from ( select substr(key, 8) as value, count(*) as count, row_number() over (partition by split_part(key, chr(31), 1)
  order by count(*) desc, key collate name_order) as place
  from met, unnest(met.keys) key
  where starts_with(key, 'option:') group by key) placed
  where place <= 50)) as "counted";
select *
  from ( with met as materialized (select product_listings.category_id, product_listings.in_stock, product_listings.price_minor as price, product_listings.keys
  from product_listings join products on products.id = product_listings.product_id
  where (products.status = $1
  and product_listings.keys && $2::text[]
  and product_listings.keys @> $3::text[]
  and product_listings.keys && $4::text[]
  and product_listings.price_minor >= $5
  and product_listings.price_minor <= $6
  and product_listings.in_stock = $7
  and product_listings.category_id = any($8::bigint[])
  and product_listings.sub_category_id = any($9::bigint[])
  and product_listings.keys && $10::text[]
  and product_listings.keys && $11::text[])
  order by hashint8(product_listings.product_id)
  limit 10001), whole (is_whole) as (select true) select 'met' as facet, '' as value, case when (select is_whole
  from whole) then count(*) else 10001 end as count, null::bigint as min, null::bigint as max
  from met union all ( select $12::text as facet, category_id::text as value, count(*) as count, null::bigint as min, null::bigint as max
  from met group by category_id
  order by count desc, category_id::text collate name_order
  limit 50)) as "counted";
select *
  from ( with met as materialized (select product_listings.category_id, product_listings.in_stock, product_listings.price_minor as price, product_listings.keys
  from product_listings join products on products.id = product_listings.product_id
  where (products.status = $1
  and "products"."category_id" = $2
  and "products"."sub_category_id" = $3
  and product_listings.keys @> $4::text[]
  and product_listings.keys && $5::text[]
  and product_listings.price_minor >= $6
  and product_listings.price_minor <= $7
  and product_listings.in_stock = $8
  and product_listings.category_id = any($9::bigint[])
  and product_listings.sub_category_id = any($10::bigint[])
  and product_listings.keys && $11::text[]
  and product_listings.keys && $12::text[])
  order by hashint8(product_listings.product_id)
  limit 10001), whole (is_whole) as (select true) select 'met' as facet, '' as value, case when (select is_whole
  from whole) then count(*) else 10001 end as count, null::bigint as min, null::bigint as max
  from met union all ( select 'brand'::text as facet, spellings.shown as value, folded.count, null::bigint as min, null::bigint as max
  from ( select lower(btrim(substr(key, 7))) as brand, mode() within group (order by btrim(substr(key, 7)) collate "C") as shown
  from met, unnest(met.keys) key
  where starts_with(key, $13) group by 1) spellings join (select substr(key, 3) as brand, count(*) as count
  from met, unnest(met.keys) key
  where starts_with(key, $14) group by key) folded using (brand)
  order by folded.count desc, spellings.shown collate name_order
  limit 50)) as "counted";
select *
  from ( with met as materialized (select product_listings.category_id, product_listings.in_stock, product_listings.price_minor as price, product_listings.keys
  from product_listings join products on products.id = product_listings.product_id
  where (products.status = $1
  and "products"."category_id" = $2
  and "products"."sub_category_id" = $3
  and product_listings.keys && $4::text[]
  and product_listings.keys && $5::text[]
  and product_listings.price_minor >= $6
  and product_listings.price_minor <= $7
  and product_listings.in_stock = $8
  and product_listings.category_id = any($9::bigint[])
  and product_listings.sub_category_id = any($10::bigint[])
  and product_listings.keys && $11::text[]
  and product_listings.keys && $12::text[])
  order by hashint8(product_listings.product_id)
  limit 10001), whole (is_whole) as (select true) select 'met' as facet, '' as value, case when (select is_whole
  from whole) then count(*) else 10001 end as count, null::bigint as min, null::bigint as max
  from met union all ( select $13::text as facet, substr(key, 5) as value, count(*) as count, null::bigint as min, null::bigint as max
  from met, unnest(met.keys) key
  where starts_with(key, $14) group by key
  order by count desc, substr(key, 5) collate name_order
  limit 50)) as "counted";
select *
  from ( with met as materialized (select product_listings.category_id, product_listings.in_stock, product_listings.price_minor as price, product_listings.keys
  from product_listings join products on products.id = product_listings.product_id
  where (products.status = $1
  and "products"."category_id" = $2
  and "products"."sub_category_id" = $3
  and product_listings.keys && $4::text[]
  and product_listings.keys @> $5::text[]
  and product_listings.price_minor >= $6
  and product_listings.price_minor <= $7
  and product_listings.in_stock = $8
  and product_listings.category_id = any($9::bigint[])
  and product_listings.sub_category_id = any($10::bigint[])
  and product_listings.keys && $11::text[]
  and product_listings.keys && $12::text[])
  order by hashint8(product_listings.product_id)
  limit 10001), whole (is_whole) as (select true) select 'met' as facet, '' as value, case when (select is_whole
  from whole) then count(*) else 10001 end as count, null::bigint as min, null::bigint as max
  from met union all ( select $13::text as facet, substr(key, 15) as value, count(*) as count, null::bigint as min, null::bigint as max
  from met, unnest(met.keys) key
  where starts_with(key, $14) group by key
  order by count desc, substr(key, 15) collate name_order
  limit 50)) as "counted";
select *
  from ( with met as materialized (select product_listings.category_id, product_listings.in_stock, product_listings.price_minor as price, product_listings.keys
  from product_listings join products on products.id = product_listings.product_id
  where (products.status = $1
  and "products"."category_id" = $2
  and "products"."sub_category_id" = $3
  and product_listings.keys && $4::text[]
  and product_listings.keys @> $5::text[]
  and product_listings.keys && $6::text[]
  and product_listings.in_stock = $7
  and product_listings.category_id = any($8::bigint[])
  and product_listings.sub_category_id = any($9::bigint[])
  and product_listings.keys && $10::text[]
  and product_listings.keys && $11::text[])
  order by hashint8(product_listings.product_id)
  limit 10001), whole (is_whole) as (select true) select 'met' as facet, '' as value, case when (select is_whole
  from whole) then count(*) else 10001 end as count, null::bigint as min, null::bigint as max
  from met union all (select $12::text, width_bucket(price, $13::bigint[])::text as value, count(*), min(price), max(price)
  from met
  where price is not null group by 2)) as "counted";
select *
  from ( with met as materialized (select product_listings.category_id, product_listings.in_stock, product_listings.price_minor as price, product_listings.keys
  from product_listings join products on products.id = product_listings.product_id
  where (products.status = $1
  and "products"."category_id" = $2
  and "products"."sub_category_id" = $3
  and product_listings.keys && $4::text[]
  and product_listings.keys @> $5::text[]
  and product_listings.keys && $6::text[]
  and product_listings.price_minor >= $7
  and product_listings.price_minor <= $8
  and product_listings.category_id = any($9::bigint[])
  and product_listings.sub_category_id = any($10::bigint[])
  and product_listings.keys && $11::text[]
  and product_listings.keys && $12::text[])
  order by hashint8(product_listings.product_id)
  limit 10001), whole (is_whole) as (select true) select 'met' as facet, '' as value, case when (select is_whole
  from whole) then count(*) else 10001 end as count, null::bigint as min, null::bigint as max
  from met union all ( select $13::text as facet, in_stock::text as value, count(*) as count, null::bigint as min, null::bigint as max
  from met group by in_stock
  order by count desc, in_stock::text collate name_order
  limit 50)) as "counted";

-- facets: all at once
select *
  from ( with met as materialized (select product_listings.category_id, product_listings.in_stock, product_listings.price_minor as price, product_listings.keys
  from product_listings
  where (product_listings.on_sale)
  order by hashint8(product_listings.product_id)
  limit 10001), whole (is_whole) as (select true) select 'met' as facet, '' as value, case when (select is_whole
  from whole) then count(*) else 10001 end as count, null::bigint as min, null::bigint as max
  from met union all ( select 'brand'::text as facet, spellings.shown as value, folded.count, null::bigint as min, null::bigint as max
  from ( select lower(btrim(substr(key, 7))) as brand, mode() within group (order by btrim(substr(key, 7)) collate "C") as shown
  from met, unnest(met.keys) key
  where starts_with(key, $1) group by 1) spellings join (select substr(key, 3) as brand, count(*) as count
  from met, unnest(met.keys) key
  where starts_with(key, $2) group by key) folded using (brand)
  order by folded.count desc, spellings.shown collate name_order
  limit 50) union all (select $3::text, width_bucket(price, $4::bigint[])::text as value, count(*), min(price), max(price)
  from met
  where price is not null group by 2) union all ( select $5::text as facet, substr(key, 5) as value, count(*) as count, null::bigint as min, null::bigint as max
  from met, unnest(met.keys) key
  where starts_with(key, $6) group by key
  order by count desc, substr(key, 5) collate name_order
  limit 50) union all (select $7::text, value, count, null, null
  from ( select substr(key, 8) as value, count(*) as count, row_number() over (partition by split_part(key, chr(31), 1)
  order by count(*) desc, key collate name_order) as place
  from met, unnest(met.keys) key
  where starts_with(key, 'option:') group by key) placed
  where place <= 50) union all ( select $8::text as facet, category_id::text as value, count(*) as count, null::bigint as min, null::bigint as max
  from met group by category_id
  order by count desc, category_id::text collate name_order
  limit 50) union all ( select $9::text as facet, in_stock::text as value, count(*) as count, null::bigint as min, null::bigint as max
  from met group by in_stock
  order by count desc, in_stock::text collate name_order
  limit 50)) as "counted";

-- freeSlug
select pg_advisory_xact_lock(hashtext($1), hashtext($2));
select slug
  from ( select case n when 1 then $1::text else rtrim(left($2::text, 63 - length(n::text)), '-') || '-' || n end as slug
  from (select generate_series(1, 1000000) as n) numbers ) numbered
  where not exists ( select
  from "products" c
  where c.slug = numbered.slug
  and c.deleted_at is null
  and c.id <> $3)
  limit 1;

-- lock
select "products"."id", "products"."name", "products"."slug", "products"."status", "products"."cross_number" as "crossNumber", "products"."tax_class_id" as "taxClassId", "products"."category_id" as "categoryId", "products"."sub_category_id" as "subCategoryId", "products"."version", "products"."created_at" as "createdAt", "products"."updated_at" as "updatedAt", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "products"."image_asset_id") as "image", "categories"."name" as "categoryName", "categories"."slug" as "categorySlug", "sub_categories"."name" as "subCategoryName", "sub_categories"."slug" as "subCategorySlug", "products"."description_md" as "description", "products"."description_html" as "descriptionHtml", ( select coalesce(json_agg(json_build_object('id', o.id, 'name', o.name, 'values', ( select coalesce(json_agg(json_build_object('id', v.id, 'value', v.value)
  order by v.position, v.id), '[]')
  from option_values v
  where v.option_id = o.id))
  order by o.position, o.id), '[]')
  from product_options o
  where o.product_id = products.id) as "options", ( select coalesce(json_agg(( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "shown"."asset_id")
  order by shown.position), '[]')
  from "product_assets" shown
  where shown."product_id" = "products"."id") as "images", products.image_alts as "imageAlts", coalesce("product_listings"."tags", array( select tags.name
  from product_tags join tags on tags.id = product_tags.tag_id
  where product_tags.product_id = products.id
  order by tags.name collate name_order)) as "tags"
  from "products"
  inner join "sub_categories" on "sub_categories"."id" = "products"."sub_category_id"
  inner join "categories" on "categories"."id" = "products"."category_id"
  inner join "product_listings" on "product_listings"."product_id" = "products"."id"
  where "products"."deleted_at" is null
  and "products"."id" = $1
  for update of "products";

-- insert: alone
insert into "products" ("description_html", "status", "cross_number", "image_asset_id", "description_md", "image_alts", "sub_category_id", "category_id", "name", "slug", "tax_class_id")
  values ($1, $2, $3, $4, $5, $6, $7, (select category_id
  from sub_categories
  where id = $8), $9, $10, (select id
  from tax_classes
  where code = 'standard'))
  returning "products"."id", "products"."name", "products"."slug", "products"."status", "products"."cross_number" as "crossNumber", "products"."tax_class_id" as "taxClassId", "products"."category_id" as "categoryId", "products"."sub_category_id" as "subCategoryId", "products"."version", "products"."created_at" as "createdAt", "products"."updated_at" as "updatedAt", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "products"."image_asset_id") as "image", "products"."description_md" as "description", "products"."description_html" as "descriptionHtml", ( select coalesce(json_agg(json_build_object('id', o.id, 'name', o.name, 'values', ( select coalesce(json_agg(json_build_object('id', v.id, 'value', v.value)
  order by v.position, v.id), '[]')
  from option_values v
  where v.option_id = o.id))
  order by o.position, o.id), '[]')
  from product_options o
  where o.product_id = products.id) as "options", ( select coalesce(json_agg(( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "shown"."asset_id")
  order by shown.position), '[]')
  from "product_assets" shown
  where shown."product_id" = "products"."id") as "images", products.image_alts as "imageAlts", array( select tags.name
  from product_tags join tags on tags.id = product_tags.tag_id
  where product_tags.product_id = products.id
  order by tags.name collate name_order) as "tags", (select "categories"."name"
  from "categories"
  where "categories"."id" = "products"."category_id") as "categoryName", (select "categories"."slug"
  from "categories"
  where "categories"."id" = "products"."category_id") as "categorySlug", (select "sub_categories"."name"
  from "sub_categories"
  where "sub_categories"."id" = "products"."sub_category_id") as "subCategoryName", (select "sub_categories"."slug"
  from "sub_categories"
  where "sub_categories"."id" = "products"."sub_category_id") as "subCategorySlug";

-- insert: with its parts
insert into "products" ("description_html", "status", "cross_number", "image_asset_id", "description_md", "image_alts", "sub_category_id", "category_id", "name", "slug", "tax_class_id")
  values ($1, $2, $3, $4, $5, $6, $7, (select category_id
  from sub_categories
  where id = $8), $9, $10, (select id
  from tax_classes
  where code = 'standard'))
  returning "products"."id", "products"."name", "products"."slug", "products"."status", "products"."cross_number" as "crossNumber", "products"."tax_class_id" as "taxClassId", "products"."category_id" as "categoryId", "products"."sub_category_id" as "subCategoryId", "products"."version", "products"."created_at" as "createdAt", "products"."updated_at" as "updatedAt", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "products"."image_asset_id") as "image", "products"."description_md" as "description", "products"."description_html" as "descriptionHtml", ( select coalesce(json_agg(json_build_object('id', o.id, 'name', o.name, 'values', ( select coalesce(json_agg(json_build_object('id', v.id, 'value', v.value)
  order by v.position, v.id), '[]')
  from option_values v
  where v.option_id = o.id))
  order by o.position, o.id), '[]')
  from product_options o
  where o.product_id = products.id) as "options", ( select coalesce(json_agg(( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "shown"."asset_id")
  order by shown.position), '[]')
  from "product_assets" shown
  where shown."product_id" = "products"."id") as "images", products.image_alts as "imageAlts", array( select tags.name
  from product_tags join tags on tags.id = product_tags.tag_id
  where product_tags.product_id = products.id
  order by tags.name collate name_order) as "tags", (select "categories"."name"
  from "categories"
  where "categories"."id" = "products"."category_id") as "categoryName", (select "categories"."slug"
  from "categories"
  where "categories"."id" = "products"."category_id") as "categorySlug", (select "sub_categories"."name"
  from "sub_categories"
  where "sub_categories"."id" = "products"."sub_category_id") as "subCategoryName", (select "sub_categories"."slug"
  from "sub_categories"
  where "sub_categories"."id" = "products"."sub_category_id") as "subCategorySlug";
select
  from offer_option_values join product_options on product_options.id = offer_option_values.option_id join option_values on option_values.id = offer_option_values.option_value_id
  where offer_option_values.product_id = $1
  and not exists ( select
  from jsonb_to_recordset($2::jsonb) as wanted(name text, at integer, value text, place integer)
  where wanted.name = product_options.name
  and wanted.value = option_values.value)
  limit 1;
delete
  from product_options
  where product_id = $1
  and not exists (select
  from jsonb_to_recordset($2::jsonb) as wanted(name text, at integer, value text, place integer)
  where wanted.name = product_options.name);
insert into product_options (product_id, name, position) select distinct $1::bigint, wanted.name, wanted.at
  from jsonb_to_recordset($2::jsonb) as wanted(name text, at integer, value text, place integer)
  on conflict on constraint product_options_name_key do update
  set position = excluded.position
  returning id, name;
delete
  from option_values using product_options
  where product_options.id = option_values.option_id
  and product_options.product_id = $1
  and not exists (select
  from jsonb_to_recordset($2::jsonb) as wanted(name text, at integer, value text, place integer)
  where wanted.name = product_options.name
  and wanted.value = option_values.value);
insert into option_values (option_id, value, position) select product_options.id, wanted.value, wanted.place
  from jsonb_to_recordset($1::jsonb) as wanted(name text, at integer, value text, place integer) join product_options on product_options.product_id = $2
  and product_options.name = wanted.name
  on conflict on constraint option_values_value_key do update
  set position = excluded.position
  returning id, value, option_id as "optionId";
insert into tags (name) select unnest($1::text[])
  on conflict on constraint tags_name_key do nothing;
delete
  from product_tags
  where product_id = $1;
with tagged as ( insert into product_tags (product_id, tag_id) select $1, id
  from tags
  where name = any($2::text[])
  returning tag_id) select tags.name
  from tagged join tags on tags.id = tagged.tag_id
  order by tags.name collate name_order;
delete
  from "product_assets"
  where "product_id" = $1;
insert into "product_assets" ("product_id", asset_id, position) select $1, asset_id, at - 1
  from unnest($2::bigint[]) with ordinality as wanted(asset_id, at)
  returning ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "asset_id") as image, position;

-- update: alone
update "products"
  set "name" = $1, "slug" = $2, "description_html" = $3, "status" = $4, "cross_number" = $5, "image_asset_id" = $6, "sub_category_id" = $7, "category_id" = (select category_id
  from sub_categories
  where id = $8), "description_md" = $9, "image_alts" = $10, "version" = "version" + 1, "updated_at" = now()
  where "id" = $11
  returning "products"."id", "products"."name", "products"."slug", "products"."status", "products"."cross_number" as "crossNumber", "products"."tax_class_id" as "taxClassId", "products"."category_id" as "categoryId", "products"."sub_category_id" as "subCategoryId", "products"."version", "products"."created_at" as "createdAt", "products"."updated_at" as "updatedAt", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "products"."image_asset_id") as "image", "products"."description_md" as "description", "products"."description_html" as "descriptionHtml", ( select coalesce(json_agg(json_build_object('id', o.id, 'name', o.name, 'values', ( select coalesce(json_agg(json_build_object('id', v.id, 'value', v.value)
  order by v.position, v.id), '[]')
  from option_values v
  where v.option_id = o.id))
  order by o.position, o.id), '[]')
  from product_options o
  where o.product_id = products.id) as "options", ( select coalesce(json_agg(( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "shown"."asset_id")
  order by shown.position), '[]')
  from "product_assets" shown
  where shown."product_id" = "products"."id") as "images", products.image_alts as "imageAlts", array( select tags.name
  from product_tags join tags on tags.id = product_tags.tag_id
  where product_tags.product_id = products.id
  order by tags.name collate name_order) as "tags", (select "categories"."name"
  from "categories"
  where "categories"."id" = "products"."category_id") as "categoryName", (select "categories"."slug"
  from "categories"
  where "categories"."id" = "products"."category_id") as "categorySlug", (select "sub_categories"."name"
  from "sub_categories"
  where "sub_categories"."id" = "products"."sub_category_id") as "subCategoryName", (select "sub_categories"."slug"
  from "sub_categories"
  where "sub_categories"."id" = "products"."sub_category_id") as "subCategorySlug";

-- update: with its parts
select
  from offer_option_values join product_options on product_options.id = offer_option_values.option_id join option_values on option_values.id = offer_option_values.option_value_id
  where offer_option_values.product_id = $1
  and not exists ( select
  from jsonb_to_recordset($2::jsonb) as wanted(name text, at integer, value text, place integer)
  where wanted.name = product_options.name
  and wanted.value = option_values.value)
  limit 1;
delete
  from product_options
  where product_id = $1
  and not exists (select
  from jsonb_to_recordset($2::jsonb) as wanted(name text, at integer, value text, place integer)
  where wanted.name = product_options.name);
insert into product_options (product_id, name, position) select distinct $1::bigint, wanted.name, wanted.at
  from jsonb_to_recordset($2::jsonb) as wanted(name text, at integer, value text, place integer)
  on conflict on constraint product_options_name_key do update
  set position = excluded.position
  returning id, name;
delete
  from option_values using product_options
  where product_options.id = option_values.option_id
  and product_options.product_id = $1
  and not exists (select
  from jsonb_to_recordset($2::jsonb) as wanted(name text, at integer, value text, place integer)
  where wanted.name = product_options.name
  and wanted.value = option_values.value);
insert into option_values (option_id, value, position) select product_options.id, wanted.value, wanted.place
  from jsonb_to_recordset($1::jsonb) as wanted(name text, at integer, value text, place integer) join product_options on product_options.product_id = $2
  and product_options.name = wanted.name
  on conflict on constraint option_values_value_key do update
  set position = excluded.position
  returning id, value, option_id as "optionId";
insert into tags (name) select unnest($1::text[])
  on conflict on constraint tags_name_key do nothing;
delete
  from product_tags
  where product_id = $1;
with tagged as ( insert into product_tags (product_id, tag_id) select $1, id
  from tags
  where name = any($2::text[])
  returning tag_id) select tags.name
  from tagged join tags on tags.id = tagged.tag_id
  order by tags.name collate name_order;
delete
  from "product_assets"
  where "product_id" = $1;
insert into "product_assets" ("product_id", asset_id, position) select $1, asset_id, at - 1
  from unnest($2::bigint[]) with ordinality as wanted(asset_id, at)
  returning ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "asset_id") as image, position;
update "products"
  set "version" = "version" + 1, "updated_at" = now()
  where "id" = $1
  returning "products"."id", "products"."name", "products"."slug", "products"."status", "products"."cross_number" as "crossNumber", "products"."tax_class_id" as "taxClassId", "products"."category_id" as "categoryId", "products"."sub_category_id" as "subCategoryId", "products"."version", "products"."created_at" as "createdAt", "products"."updated_at" as "updatedAt", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "products"."image_asset_id") as "image", "products"."description_md" as "description", "products"."description_html" as "descriptionHtml", ( select coalesce(json_agg(json_build_object('id', o.id, 'name', o.name, 'values', ( select coalesce(json_agg(json_build_object('id', v.id, 'value', v.value)
  order by v.position, v.id), '[]')
  from option_values v
  where v.option_id = o.id))
  order by o.position, o.id), '[]')
  from product_options o
  where o.product_id = products.id) as "options", ( select coalesce(json_agg(( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "shown"."asset_id")
  order by shown.position), '[]')
  from "product_assets" shown
  where shown."product_id" = "products"."id") as "images", products.image_alts as "imageAlts", array( select tags.name
  from product_tags join tags on tags.id = product_tags.tag_id
  where product_tags.product_id = products.id
  order by tags.name collate name_order) as "tags", (select "categories"."name"
  from "categories"
  where "categories"."id" = "products"."category_id") as "categoryName", (select "categories"."slug"
  from "categories"
  where "categories"."id" = "products"."category_id") as "categorySlug", (select "sub_categories"."name"
  from "sub_categories"
  where "sub_categories"."id" = "products"."sub_category_id") as "subCategoryName", (select "sub_categories"."slug"
  from "sub_categories"
  where "sub_categories"."id" = "products"."sub_category_id") as "subCategorySlug";

-- delete
update "products"
  set "deleted_at" = now()
  where "id" = $1;

-- hold
select "id"
  from "products"
  where "id" = $1
  and "deleted_at" is null for share;

-- countChildren
select count(*) as "count"
  from "offers"
  where "product_id" = $1
  and "deleted_at" is null;
