-- Written by `pnpm sql:update` from what each repository method sends. Do not edit.

-- judge: categories
with r as (select *
  from json_to_recordset($1::json) as r(line integer, slug text, "derivedSlug" text, name text, position integer)
  where line <> all($2::integer[])), t as ( select r.line, c.id
  from r join categories c on c.deleted_at is null
  and ((r.slug is not null
  and c.slug = r.slug)
  or (r.slug is null
  and c.name = r.name))) select r.line, 'name' as column, 'category_name_taken' as code
  from r
  where exists (select
  from categories c
  where c.name = r.name
  and c.deleted_at is null
  and c.id is distinct
  from (select t.id
  from t
  where t.line = r.line)) union all select t.line, 'slug' as column, 'repeated_record' as code
  from t
  where exists (select
  from t before
  where before.id = t.id
  and before.line < t.line)
  order by line;

-- judge: sub-categories
with r as (select *
  from json_to_recordset($1::json) as r(line integer, slug text, "derivedSlug" text, name text, position integer, category text, "moveToCategory" text)
  where line <> all($2::integer[])), p as ( select r.line, own.id, target.id as target_id, coalesce(target.id, own.id) as place_id
  from r
  left join categories own on own.slug = r.category
  and own.deleted_at is null
  left join categories target on target.slug = r."moveToCategory"
  and target.deleted_at is null ), t as ( select r.line, c.id
  from r join sub_categories c on c.slug = r.slug
  and c.deleted_at is null union all select r.line, c.id
  from r join p using (line) join sub_categories c on c.category_id in (p.id, p.target_id)
  and c.name = r.name
  and c.deleted_at is null
  where r.slug is null) select line, 'category' as column, 'unknown_category' as code
  from p
  where id is null union all select line, 'move_to_category', 'unknown_category'
  from r join p using (line)
  where r."moveToCategory" is not null
  and p.target_id is null union all select line, 'move_to_category', 'no_sub_category_to_move'
  from r
  where r."moveToCategory" is not null
  and not exists (select
  from t
  where t.line = r.line) union all select line, 'category', 'in_another_category'
  from p join t using (line) join sub_categories c on c.id = t.id
  where p.id is not null
  and c.category_id is distinct
  from p.id
  and c.category_id is distinct
  from p.target_id union all select line, 'name', 'name_in_both_categories'
  from t join r using (line)
  where r.slug is null group by line having count(*) > 1 union all select line, 'name', 'sub_category_name_taken'
  from r join p using (line)
  where exists (select
  from sub_categories c
  where c.category_id = p.place_id
  and c.name = r.name
  and c.deleted_at is null
  and c.id not in (select t.id
  from t
  where t.line = r.line)) union all select t.line, 'slug' as column, 'repeated_record' as code
  from t
  where exists (select
  from t before
  where before.id = t.id
  and before.line < t.line)
  order by line;

-- judge: products
with r as (select *
  from json_to_recordset($1::json) as r(line integer, slug text, "derivedSlug" text, name text, "subCategory" text, "descriptionMd" text, "descriptionHtml" text, status text, "crossNumber" text, tags text[])
  where line <> all($2::integer[])), s as ( select r.line, s.id, s.category_id
  from r join sub_categories s on s.slug = r."subCategory"
  and s.deleted_at is null ), t as ( select r.line, c.id
  from r join products c on c.slug = r.slug
  and c.deleted_at is null union all select r.line, c.id
  from r join s using (line) join products c on c.sub_category_id = s.id
  and c.name = r.name
  and c.deleted_at is null
  where r.slug is null) select r.line, 'sub_category' as column, 'unknown_sub_category' as code
  from r
  where not exists (select
  from s
  where s.line = r.line) union all select line, 'name', 'several_of_this_name'
  from t join r using (line)
  where r.slug is null group by line having count(*) > 1 union all select line, 'status', 'not_clearable'
  from r
  where $3
  and r.status is null
  and exists (select
  from t
  where t.line = r.line) union all select t.line, 'slug' as column, 'repeated_record' as code
  from t
  where exists (select
  from t before
  where before.id = t.id
  and before.line < t.line)
  order by line;

-- judge: offers
with r as (select *
  from json_to_recordset($1::json) as r(line integer, sku text, slug text, product text, title text, brand text, "manufacturerNumber" text, barcode text, "weightG" integer, status text, quantity integer, "expectedQuantity" integer)
  where line <> all($2::integer[])), p as ( select r.line, p.id, p.name
  from r join products p on p.slug = r.product
  and p.deleted_at is null ), t as (select r.line, c.id
  from r join offers c on lower(c.sku) = lower(r.sku)
  and c.deleted_at is null) select r.line, 'product' as column, 'unknown_product' as code
  from r
  where not exists (select
  from p
  where p.line = r.line) union all select t.line, 'product', 'of_another_product'
  from t join p using (line) join offers c on c.id = t.id
  where c.product_id <> p.id union all select r.line, 'sku', 'sku_differs_in_punctuation'
  from r
  where not exists (select
  from t
  where t.line = r.line)
  and ( exists (select
  from offers c
  where c.slug = r.slug
  and lower(c.sku) <> lower(r.sku)
  and c.deleted_at is null)
  or exists (select
  from r before
  where before.slug = r.slug
  and before.line < r.line)) union all select r.line, 'status', 'not_clearable'
  from r
  where $3
  and r.status is null
  and exists (select
  from t
  where t.line = r.line) union all select r.line, 'quantity', case when r."expectedQuantity" is distinct
  from coalesce(l.on_hand, 0) then 'stale_quantity' else 'promised_to_orders' end
  from r join t using (line) join offers c on c.id = t.id
  left join stock_levels l on l.offer_id = c.id
  and l.location_id = (select id
  from stock_locations
  where code = 'MAIN')
  where c.manage_stock
  and r.quantity <> coalesce(l.on_hand, 0)
  and (r."expectedQuantity" is distinct
  from coalesce(l.on_hand, 0)
  or r.quantity + coalesce(l.backorder_limit - l.allocated - l.reserved, 0) < 0)
  order by line;

-- judge: prices
select "id", "code", "currency", "kind"
  from "price_lists"
  where "code" in ($1);
with r as (select *
  from json_to_recordset($1::json) as r(line integer, sku text)) select r.line, 'sku' as column, 'unknown_offer' as code
  from r
  where not exists (select
  from offers o
  where lower(o.sku) = lower(r.sku)
  and o.deleted_at is null)
  order by r.line;

-- write: categories
with r as (select *
  from json_to_recordset($1::json) as r(line integer, slug text, "derivedSlug" text, name text, position integer)
  where line <> all($2::integer[])), t as ( select r.line, c.id
  from r join categories c on c.deleted_at is null
  and ((r.slug is not null
  and c.slug = r.slug)
  or (r.slug is null
  and c.name = r.name))), derived as ( select r.line, r."derivedSlug" as base, row_number() over (partition by r."derivedSlug"
  order by r.line) as nth
  from r
  where r.slug is null
  and not exists (select
  from t
  where t.line = r.line) ), free as ( select base, slug, row_number() over (partition by base
  order by n) as nth
  from (select base, count(*) as needed
  from derived group by base) wanted cross join lateral ( select n, case n when 1 then base else rtrim(left(base, 63 - length(n::text)), '-') || '-' || n end as slug
  from (select generate_series(1, 1000000) as n) numbers
  where not (exists (select
  from "categories" c
  where c.slug = case n when 1 then base else rtrim(left(base, 63 - length(n::text)), '-') || '-' || n end
  and c.deleted_at is null)
  or exists (select
  from r other
  where other.slug = case n when 1 then base else rtrim(left(base, 63 - length(n::text)), '-') || '-' || n end))
  limit needed ) numbered ), fresh as ( select line, slug
  from derived join free using (base, nth) union all select r.line, r.slug
  from r
  where r.slug is not null
  and not exists (select
  from t
  where t.line = r.line) ), updated as ( update categories c
  set name = r.name, position = c.position, version = c.version + 1, updated_at = now()
  from r join t using (line)
  where c.id = t.id
  and (c.name, c.position) is distinct
  from (r.name, c.position)
  returning c.id ), created as ( insert into categories (name, slug, position) select r.name, fresh.slug, coalesce(r.position, 0)
  from fresh join r using (line)
  order by line
  returning id, slug ) select line, created.id, 'created' as outcome
  from created join fresh using (slug) union all select line, t.id, case when updated.id is null then 'unchanged' else 'updated' end
  from t
  left join updated using (id);

-- write: sub-categories
with r as (select *
  from json_to_recordset($1::json) as r(line integer, slug text, "derivedSlug" text, name text, position integer, category text, "moveToCategory" text)
  where line <> all($2::integer[])), p as ( select r.line, own.id, target.id as target_id, coalesce(target.id, own.id) as place_id
  from r
  left join categories own on own.slug = r.category
  and own.deleted_at is null
  left join categories target on target.slug = r."moveToCategory"
  and target.deleted_at is null ), t as ( select r.line, c.id
  from r join sub_categories c on c.slug = r.slug
  and c.deleted_at is null union all select r.line, c.id
  from r join p using (line) join sub_categories c on c.category_id in (p.id, p.target_id)
  and c.name = r.name
  and c.deleted_at is null
  where r.slug is null), derived as ( select r.line, r."derivedSlug" as base, row_number() over (partition by r."derivedSlug"
  order by r.line) as nth
  from r
  where r.slug is null
  and not exists (select
  from t
  where t.line = r.line) ), free as ( select base, slug, row_number() over (partition by base
  order by n) as nth
  from (select base, count(*) as needed
  from derived group by base) wanted cross join lateral ( select n, case n when 1 then base else rtrim(left(base, 63 - length(n::text)), '-') || '-' || n end as slug
  from (select generate_series(1, 1000000) as n) numbers
  where not (exists (select
  from "sub_categories" c
  where c.slug = case n when 1 then base else rtrim(left(base, 63 - length(n::text)), '-') || '-' || n end
  and c.deleted_at is null)
  or exists (select
  from r other
  where other.slug = case n when 1 then base else rtrim(left(base, 63 - length(n::text)), '-') || '-' || n end))
  limit needed ) numbered ), fresh as ( select line, slug
  from derived join free using (base, nth) union all select r.line, r.slug
  from r
  where r.slug is not null
  and not exists (select
  from t
  where t.line = r.line) ), updated as ( update sub_categories c
  set name = r.name, position = c.position, category_id = p.place_id, version = c.version + 1, updated_at = now()
  from r join t using (line) join p using (line)
  where c.id = t.id
  and (c.name, c.position, c.category_id) is distinct
  from (r.name, c.position, p.place_id)
  returning c.id ), created as ( insert into sub_categories (category_id, name, slug, position) select p.place_id, r.name, fresh.slug, coalesce(r.position, 0)
  from fresh join r using (line) join p using (line)
  where p.place_id is not null
  order by line
  returning id, slug ) select line, created.id, 'created' as outcome
  from created join fresh using (slug) union all select line, t.id, case when updated.id is null then 'unchanged' else 'updated' end
  from t
  left join updated using (id);

-- write: products
with r as (select *
  from json_to_recordset($1::json) as r(line integer, slug text, "derivedSlug" text, name text, "subCategory" text, "descriptionMd" text, "descriptionHtml" text, status text, "crossNumber" text, tags text[])
  where line <> all($2::integer[])), s as ( select r.line, s.id, s.category_id
  from r join sub_categories s on s.slug = r."subCategory"
  and s.deleted_at is null ), t as ( select r.line, c.id
  from r join products c on c.slug = r.slug
  and c.deleted_at is null union all select r.line, c.id
  from r join s using (line) join products c on c.sub_category_id = s.id
  and c.name = r.name
  and c.deleted_at is null
  where r.slug is null), derived as ( select r.line, r."derivedSlug" as base, row_number() over (partition by r."derivedSlug"
  order by r.line) as nth
  from r
  where r.slug is null
  and not exists (select
  from t
  where t.line = r.line) ), free as ( select base, slug, row_number() over (partition by base
  order by n) as nth
  from (select base, count(*) as needed
  from derived group by base) wanted cross join lateral ( select n, case n when 1 then base else rtrim(left(base, 63 - length(n::text)), '-') || '-' || n end as slug
  from (select generate_series(1, 1000000) as n) numbers
  where not (exists (select
  from "products" c
  where c.slug = case n when 1 then base else rtrim(left(base, 63 - length(n::text)), '-') || '-' || n end
  and c.deleted_at is null)
  or exists (select
  from r other
  where other.slug = case n when 1 then base else rtrim(left(base, 63 - length(n::text)), '-') || '-' || n end))
  limit needed ) numbered ), fresh as ( select line, slug
  from derived join free using (base, nth) union all select r.line, r.slug
  from r
  where r.slug is not null
  and not exists (select
  from t
  where t.line = r.line) ), updated as ( update products c
  set name = r.name, sub_category_id = s.id, category_id = s.category_id, description_md = c.description_md, description_html = case when c.description_md = c.description_md then c.description_html else c.description_html end, status = c.status, cross_number = c.cross_number, version = c.version + 1, updated_at = now()
  from r join t using (line) join s using (line)
  where c.id = t.id
  and ((c.name, c.sub_category_id, c.description_md, c.status, c.cross_number) is distinct
  from (r.name, s.id, c.description_md, c.status, c.cross_number)
  or array(select distinct tag
  from unnest(r.tags) tag
  order by tag) is distinct
  from array(select g.name
  from product_tags h join tags g on g.id = h.tag_id
  where h.product_id = c.id
  order by g.name))
  returning c.id ), created as ( insert into products (category_id, sub_category_id, name, slug, description_md, description_html, status, tax_class_id, cross_number) select s.category_id, s.id, r.name, fresh.slug, coalesce(r."descriptionMd", ''), coalesce(r."descriptionHtml", ''), coalesce(r.status, 'published'), (select id
  from tax_classes
  where code = 'standard'), r."crossNumber"
  from fresh join r using (line) join s using (line)
  order by line
  returning id, slug ) select line, created.id, 'created' as outcome
  from created join fresh using (slug) union all select line, t.id, case when updated.id is null then 'unchanged' else 'updated' end
  from t
  left join updated using (id);

-- write: offers
with r as (select *
  from json_to_recordset($1::json) as r(line integer, sku text, slug text, product text, title text, brand text, "manufacturerNumber" text, barcode text, "weightG" integer, status text, quantity integer, "expectedQuantity" integer)
  where line <> all($2::integer[])), p as ( select r.line, p.id, p.name
  from r join products p on p.slug = r.product
  and p.deleted_at is null ), t as (select r.line, c.id
  from r join offers c on lower(c.sku) = lower(r.sku)
  and c.deleted_at is null), updated as ( update offers c
  set title = c.title, brand = r.brand, manufacturer_number = r."manufacturerNumber", barcode = c.barcode, weight_g = c.weight_g, status = c.status, version = c.version + 1, updated_at = now()
  from r join t using (line) join p using (line)
  where c.id = t.id
  and (c.title, c.brand, c.manufacturer_number, c.barcode, c.weight_g, c.status) is distinct
  from (c.title, r.brand, r."manufacturerNumber", c.barcode, c.weight_g, c.status)
  returning c.id ), created as ( insert into offers (product_id, sku, slug, title, brand, manufacturer_number, barcode, weight_g, status) select p.id, r.sku, r.slug, coalesce(r.title, left(p.name || ' ' || r.brand || ' ' || r."manufacturerNumber", 200)), r.brand, r."manufacturerNumber", r.barcode, r."weightG", coalesce(r.status, 'active')
  from r join p using (line)
  where not exists (select
  from t
  where t.line = r.line)
  order by r.line
  returning id, sku ) select line, created.id, 'created' as outcome
  from created join r using (sku) union all select line, t.id, case when updated.id is null then 'unchanged' else 'updated' end
  from t
  left join updated using (id);

-- write: prices
select "id", "code", "currency", "kind"
  from "price_lists"
  where "code" in ($1);
with r as (select *
  from json_to_recordset($1::json) as r(line integer, sku text, "listId" bigint, "minQuantity" integer, minor bigint)), t as ( select r.line, o.id, r."listId", r."minQuantity", r.minor
  from r join offers o on lower(o.sku) = lower(r.sku)
  and o.deleted_at is null ), set_prices as ( insert into prices (offer_id, price_list_id, min_quantity, amount) select id, "listId", "minQuantity", minor
  from t
  order by id, "listId", "minQuantity"
  on conflict (offer_id, price_list_id, min_quantity) do update
  set amount = excluded.amount
  where prices.amount <> excluded.amount
  returning offer_id, price_list_id, min_quantity ) select t.line, t.id, case when x.offer_id is null then 'unchanged' else 'updated' end as outcome
  from t
  left join set_prices x on (x.offer_id, x.price_list_id, x.min_quantity) = (t.id, t."listId", t."minQuantity");

-- counts
with r as (select *
  from json_to_recordset($1::json) as r(line integer, sku text, slug text, product text, title text, brand text, "manufacturerNumber" text, barcode text, "weightG" integer, status text, quantity integer, "expectedQuantity" integer)
  where line <> all($2::integer[])), p as ( select r.line, p.id, p.name
  from r join products p on p.slug = r.product
  and p.deleted_at is null ), t as (select r.line, c.id
  from r join offers c on lower(c.sku) = lower(r.sku)
  and c.deleted_at is null) select distinct on (c.id) c.id as "offerId", r.quantity, coalesce(l.on_hand, 0) as "onHand"
  from r join t using (line) join offers c on c.id = t.id
  left join stock_levels l on l.offer_id = c.id
  and l.location_id = (select id
  from stock_locations
  where code = 'MAIN')
  where c.manage_stock
  and r.quantity <> coalesce(l.on_hand, 0)
  order by c.id, r.line desc;
