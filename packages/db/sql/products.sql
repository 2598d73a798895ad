-- Written by `pnpm sql:update` from what each repository method sends. Do not edit.

-- find: by id
select "products"."id", "products"."name", "products"."slug", "products"."status", "products"."cross_number" as "crossNumber", "products"."tax_class_id" as "taxClassId", "products"."category_id" as "categoryId", "categories"."name" as "categoryName", "categories"."slug" as "categorySlug", "products"."sub_category_id" as "subCategoryId", "sub_categories"."name" as "subCategoryName", "sub_categories"."slug" as "subCategorySlug", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "products"."image_asset_id") as "image", ( select coalesce(json_agg(tags.name
  order by tags.name), '[]')
  from product_tags join tags on tags.id = product_tags.tag_id
  where product_tags.product_id = products.id) as "tags", "products"."version", "products"."created_at" as "createdAt", "products"."updated_at" as "updatedAt", "products"."description_md" as "description", "products"."description_html" as "descriptionHtml", ( select coalesce(json_agg(json_build_object('id', o.id, 'name', o.name, 'values', ( select coalesce(json_agg(json_build_object('id', v.id, 'value', v.value)
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
  where shown."product_id" = "products"."id") as "images"
  from "products"
  inner join "sub_categories" on "sub_categories"."id" = "products"."sub_category_id"
  inner join "categories" on "categories"."id" = "products"."category_id"
  where "products"."deleted_at" is null
  and "products"."id" = $1;

-- find: by slug
select "products"."id", "products"."name", "products"."slug", "products"."status", "products"."cross_number" as "crossNumber", "products"."tax_class_id" as "taxClassId", "products"."category_id" as "categoryId", "categories"."name" as "categoryName", "categories"."slug" as "categorySlug", "products"."sub_category_id" as "subCategoryId", "sub_categories"."name" as "subCategoryName", "sub_categories"."slug" as "subCategorySlug", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "products"."image_asset_id") as "image", ( select coalesce(json_agg(tags.name
  order by tags.name), '[]')
  from product_tags join tags on tags.id = product_tags.tag_id
  where product_tags.product_id = products.id) as "tags", "products"."version", "products"."created_at" as "createdAt", "products"."updated_at" as "updatedAt", "products"."description_md" as "description", "products"."description_html" as "descriptionHtml", ( select coalesce(json_agg(json_build_object('id', o.id, 'name', o.name, 'values', ( select coalesce(json_agg(json_build_object('id', v.id, 'value', v.value)
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
  where shown."product_id" = "products"."id") as "images"
  from "products"
  inner join "sub_categories" on "sub_categories"."id" = "products"."sub_category_id"
  inner join "categories" on "categories"."id" = "products"."category_id"
  where "products"."deleted_at" is null
  and "products"."slug" = $1;

-- find: on sale, by id
select "products"."id", "products"."name", "products"."slug", "products"."status", "products"."cross_number" as "crossNumber", "products"."tax_class_id" as "taxClassId", "products"."category_id" as "categoryId", "categories"."name" as "categoryName", "categories"."slug" as "categorySlug", "products"."sub_category_id" as "subCategoryId", "sub_categories"."name" as "subCategoryName", "sub_categories"."slug" as "subCategorySlug", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "products"."image_asset_id") as "image", ( select coalesce(json_agg(tags.name
  order by tags.name), '[]')
  from product_tags join tags on tags.id = product_tags.tag_id
  where product_tags.product_id = products.id) as "tags", "products"."version", "products"."created_at" as "createdAt", "products"."updated_at" as "updatedAt", "products"."description_md" as "description", "products"."description_html" as "descriptionHtml", ( select coalesce(json_agg(json_build_object('id', o.id, 'name', o.name, 'values', ( select coalesce(json_agg(json_build_object('id', v.id, 'value', v.value)
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
  where shown."product_id" = "products"."id") as "images"
  from "products"
  inner join "sub_categories" on "sub_categories"."id" = "products"."sub_category_id"
  inner join "categories" on "categories"."id" = "products"."category_id"
  where "products"."deleted_at" is null
  and "products"."id" = $1
  and (products.status = 'published'
  and exists ( select
  from offers
  where offers.product_id = products.id
  and offers.deleted_at is null
  and offers.status = 'active'
  and exists (select
  from prices
  where prices.offer_id = offers.id)));

-- find: on sale, by slug
select "products"."id", "products"."name", "products"."slug", "products"."status", "products"."cross_number" as "crossNumber", "products"."tax_class_id" as "taxClassId", "products"."category_id" as "categoryId", "categories"."name" as "categoryName", "categories"."slug" as "categorySlug", "products"."sub_category_id" as "subCategoryId", "sub_categories"."name" as "subCategoryName", "sub_categories"."slug" as "subCategorySlug", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "products"."image_asset_id") as "image", ( select coalesce(json_agg(tags.name
  order by tags.name), '[]')
  from product_tags join tags on tags.id = product_tags.tag_id
  where product_tags.product_id = products.id) as "tags", "products"."version", "products"."created_at" as "createdAt", "products"."updated_at" as "updatedAt", "products"."description_md" as "description", "products"."description_html" as "descriptionHtml", ( select coalesce(json_agg(json_build_object('id', o.id, 'name', o.name, 'values', ( select coalesce(json_agg(json_build_object('id', v.id, 'value', v.value)
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
  where shown."product_id" = "products"."id") as "images"
  from "products"
  inner join "sub_categories" on "sub_categories"."id" = "products"."sub_category_id"
  inner join "categories" on "categories"."id" = "products"."category_id"
  where "products"."deleted_at" is null
  and "products"."slug" = $1
  and (products.status = 'published'
  and exists ( select
  from offers
  where offers.product_id = products.id
  and offers.deleted_at is null
  and offers.status = 'active'
  and exists (select
  from prices
  where prices.offer_id = offers.id)));

-- list: newest first
select "products"."id", "products"."name", "products"."slug", "products"."status", "products"."cross_number" as "crossNumber", "products"."tax_class_id" as "taxClassId", "products"."category_id" as "categoryId", "categories"."name" as "categoryName", "categories"."slug" as "categorySlug", "products"."sub_category_id" as "subCategoryId", "sub_categories"."name" as "subCategoryName", "sub_categories"."slug" as "subCategorySlug", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "products"."image_asset_id") as "image", ( select coalesce(json_agg(tags.name
  order by tags.name), '[]')
  from product_tags join tags on tags.id = product_tags.tag_id
  where product_tags.product_id = products.id) as "tags", "products"."version", "products"."created_at" as "createdAt", "products"."updated_at" as "updatedAt"
  from "products"
  inner join "sub_categories" on "sub_categories"."id" = "products"."sub_category_id"
  inner join "categories" on "categories"."id" = "products"."category_id"
  where "products"."deleted_at" is null
  and (products.status = 'published'
  and exists ( select
  from offers
  where offers.product_id = products.id
  and offers.deleted_at is null
  and offers.status = 'active'
  and exists (select
  from prices
  where prices.offer_id = offers.id)))
  and "products"."id" < $1
  order by "products"."id" desc
  limit $2;

-- list: by name
select "products"."id", "products"."name", "products"."slug", "products"."status", "products"."cross_number" as "crossNumber", "products"."tax_class_id" as "taxClassId", "products"."category_id" as "categoryId", "categories"."name" as "categoryName", "categories"."slug" as "categorySlug", "products"."sub_category_id" as "subCategoryId", "sub_categories"."name" as "subCategoryName", "sub_categories"."slug" as "subCategorySlug", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "products"."image_asset_id") as "image", ( select coalesce(json_agg(tags.name
  order by tags.name), '[]')
  from product_tags join tags on tags.id = product_tags.tag_id
  where product_tags.product_id = products.id) as "tags", "products"."version", "products"."created_at" as "createdAt", "products"."updated_at" as "updatedAt"
  from "products"
  inner join "sub_categories" on "sub_categories"."id" = "products"."sub_category_id"
  inner join "categories" on "categories"."id" = "products"."category_id"
  where "products"."deleted_at" is null
  and (products.status = 'published'
  and exists ( select
  from offers
  where offers.product_id = products.id
  and offers.deleted_at is null
  and offers.status = 'active'
  and exists (select
  from prices
  where prices.offer_id = offers.id)))
  and ("products"."name", "products"."id") > ($1::text, $2::bigint)
  order by "products"."name" asc, "products"."id" asc
  limit $3;

-- list: filtered
select "products"."id", "products"."name", "products"."slug", "products"."status", "products"."cross_number" as "crossNumber", "products"."tax_class_id" as "taxClassId", "products"."category_id" as "categoryId", "categories"."name" as "categoryName", "categories"."slug" as "categorySlug", "products"."sub_category_id" as "subCategoryId", "sub_categories"."name" as "subCategoryName", "sub_categories"."slug" as "subCategorySlug", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "products"."image_asset_id") as "image", ( select coalesce(json_agg(tags.name
  order by tags.name), '[]')
  from product_tags join tags on tags.id = product_tags.tag_id
  where product_tags.product_id = products.id) as "tags", "products"."version", "products"."created_at" as "createdAt", "products"."updated_at" as "updatedAt"
  from "products"
  inner join "sub_categories" on "sub_categories"."id" = "products"."sub_category_id"
  inner join "categories" on "categories"."id" = "products"."category_id"
  where "products"."deleted_at" is null
  and ("products"."status" = $1
  and "products"."category_id" = $2
  and "products"."sub_category_id" = $3
  and exists (select
  from product_tags
  where product_id = products.id
  and tag_id = (select id
  from tags
  where name = $4)))
  order by "products"."id" desc
  limit $5;

-- lock
select "products"."id", "products"."name", "products"."slug", "products"."status", "products"."cross_number" as "crossNumber", "products"."tax_class_id" as "taxClassId", "products"."category_id" as "categoryId", "categories"."name" as "categoryName", "categories"."slug" as "categorySlug", "products"."sub_category_id" as "subCategoryId", "sub_categories"."name" as "subCategoryName", "sub_categories"."slug" as "subCategorySlug", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "products"."image_asset_id") as "image", ( select coalesce(json_agg(tags.name
  order by tags.name), '[]')
  from product_tags join tags on tags.id = product_tags.tag_id
  where product_tags.product_id = products.id) as "tags", "products"."version", "products"."created_at" as "createdAt", "products"."updated_at" as "updatedAt", "products"."description_md" as "description", "products"."description_html" as "descriptionHtml", ( select coalesce(json_agg(json_build_object('id', o.id, 'name', o.name, 'values', ( select coalesce(json_agg(json_build_object('id', v.id, 'value', v.value)
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
  where shown."product_id" = "products"."id") as "images"
  from "products"
  inner join "sub_categories" on "sub_categories"."id" = "products"."sub_category_id"
  inner join "categories" on "categories"."id" = "products"."category_id"
  where "products"."deleted_at" is null
  and "products"."id" = $1
  for update of "products";

-- insert
insert into "products" ("description_md", "description_html", "cross_number", "image_asset_id", "sub_category_id", "category_id", "name", "slug", "status", "tax_class_id")
  values ($1, $2, $3, $4, $5, (select category_id
  from sub_categories
  where id = $6), $7, $8, $9, (select id
  from tax_classes
  where code = 'standard'))
  returning "id";
select "products"."id", "products"."name", "products"."slug", "products"."status", "products"."cross_number" as "crossNumber", "products"."tax_class_id" as "taxClassId", "products"."category_id" as "categoryId", "categories"."name" as "categoryName", "categories"."slug" as "categorySlug", "products"."sub_category_id" as "subCategoryId", "sub_categories"."name" as "subCategoryName", "sub_categories"."slug" as "subCategorySlug", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "products"."image_asset_id") as "image", ( select coalesce(json_agg(tags.name
  order by tags.name), '[]')
  from product_tags join tags on tags.id = product_tags.tag_id
  where product_tags.product_id = products.id) as "tags", "products"."version", "products"."created_at" as "createdAt", "products"."updated_at" as "updatedAt", "products"."description_md" as "description", "products"."description_html" as "descriptionHtml", ( select coalesce(json_agg(json_build_object('id', o.id, 'name', o.name, 'values', ( select coalesce(json_agg(json_build_object('id', v.id, 'value', v.value)
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
  where shown."product_id" = "products"."id") as "images"
  from "products"
  inner join "sub_categories" on "sub_categories"."id" = "products"."sub_category_id"
  inner join "categories" on "categories"."id" = "products"."category_id"
  where "products"."deleted_at" is null
  and "products"."id" = $1;

-- update
update "products"
  set "name" = $1, "slug" = $2, "status" = $3, "sub_category_id" = $4, "category_id" = (select category_id
  from sub_categories
  where id = $5), "description_md" = $6, "description_html" = $7, "cross_number" = $8, "image_asset_id" = $9, "version" = "version" + 1, "updated_at" = now()
  where "id" = $10;
select "products"."id", "products"."name", "products"."slug", "products"."status", "products"."cross_number" as "crossNumber", "products"."tax_class_id" as "taxClassId", "products"."category_id" as "categoryId", "categories"."name" as "categoryName", "categories"."slug" as "categorySlug", "products"."sub_category_id" as "subCategoryId", "sub_categories"."name" as "subCategoryName", "sub_categories"."slug" as "subCategorySlug", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "products"."image_asset_id") as "image", ( select coalesce(json_agg(tags.name
  order by tags.name), '[]')
  from product_tags join tags on tags.id = product_tags.tag_id
  where product_tags.product_id = products.id) as "tags", "products"."version", "products"."created_at" as "createdAt", "products"."updated_at" as "updatedAt", "products"."description_md" as "description", "products"."description_html" as "descriptionHtml", ( select coalesce(json_agg(json_build_object('id', o.id, 'name', o.name, 'values', ( select coalesce(json_agg(json_build_object('id', v.id, 'value', v.value)
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
  where shown."product_id" = "products"."id") as "images"
  from "products"
  inner join "sub_categories" on "sub_categories"."id" = "products"."sub_category_id"
  inner join "categories" on "categories"."id" = "products"."category_id"
  where "products"."deleted_at" is null
  and "products"."id" = $1;

-- remove
update "products"
  set "deleted_at" = now()
  where "id" = $1;

-- setParts
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
  set position = excluded.position;
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
  set position = excluded.position;
insert into tags (name) select unnest($1::text[])
  on conflict on constraint tags_name_key do nothing;
delete
  from product_tags
  where product_id = $1;
insert into product_tags (product_id, tag_id) select $1, id
  from tags
  where name = any($2::text[]);
delete
  from "product_assets"
  where "product_id" = $1;
insert into "product_assets" ("product_id", asset_id, position) select $1, asset_id, at - 1
  from unnest($2::bigint[]) with ordinality as wanted(asset_id, at);

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
