-- Written by `pnpm sql:update` from what each repository method sends. Do not edit.

-- judge: categories
with r as (select *
  from json_to_recordset($1::json) as r(line integer, slug text, name text, position integer)) select r.line, 'name' as column, 'Another category has this name' as reason
  from r
  where exists (select
  from categories c
  where c.name = r.name
  and c.slug <> r.slug
  and c.deleted_at is null)
  or exists (select
  from r before
  where before.name = r.name
  and before.line < r.line)
  order by r.line;

-- judge: sub-categories
with r as (select *
  from json_to_recordset($1::json) as r(line integer, slug text, name text, position integer, category text)) select r.line, 'category' as column, 'There is no category with this slug' as reason
  from r
  where not exists (select
  from categories c
  where c.slug = r.category
  and c.deleted_at is null)
  order by r.line;

-- judge: products
with r as (select *
  from json_to_recordset($1::json) as r(line integer, slug text, name text, "subCategory" text, "descriptionMd" text, "descriptionHtml" text, status text, "crossNumber" text)) select r.line, 'sub_category' as column, 'There is no sub-category with this slug' as reason
  from r
  where not exists (select
  from sub_categories s
  where s.slug = r."subCategory"
  and s.deleted_at is null)
  order by r.line;

-- judge: offers
with r as (select *
  from json_to_recordset($1::json) as r(line integer, sku text, slug text, product text, title text, brand text, "manufacturerNumber" text, barcode text, "weightG" integer, status text, quantity integer)), p as (select r.line, products.id
  from r
  left join products on products.slug = r.product
  and products.deleted_at is null) select p.line, 'product' as column, 'There is no product with this slug' as reason
  from p
  where p.id is null union all select r.line, 'product', 'The offer belongs to another product'
  from r join p using (line) join offers c on lower(c.sku) = lower(r.sku)
  and c.deleted_at is null
  where c.product_id <> p.id union all select r.line, 'sku', 'Another SKU differs in its punctuation alone'
  from r
  where exists (select
  from offers c
  where c.slug = r.slug
  and lower(c.sku) <> lower(r.sku)
  and c.deleted_at is null)
  or exists (select
  from r before
  where before.slug = r.slug
  and before.line < r.line)
  order by line;

-- judge: prices
select "id", "code", "currency", "kind"
  from "price_lists"
  where "code" in ($1);
with r as (select *
  from json_to_recordset($1::json) as r(line integer, sku text)) select r.line, 'sku' as column, 'There is no offer with this SKU' as reason
  from r
  where not exists (select
  from offers o
  where lower(o.sku) = lower(r.sku)
  and o.deleted_at is null)
  order by r.line;

-- write: categories
with r as (select *
  from json_to_recordset($1::json) as r(line integer, slug text, name text, position integer)
  where line <> all($2::integer[])) update categories c
  set name = r.name, position = coalesce(r.position, c.position), version = c.version + 1, updated_at = now()
  from r
  where c.slug = r.slug
  and c.deleted_at is null
  and (c.name, c.position) <> (r.name, coalesce(r.position, c.position));
with r as (select *
  from json_to_recordset($1::json) as r(line integer, slug text, name text, position integer)
  where line <> all($2::integer[])) insert into categories (name, slug, position) select r.name, r.slug, coalesce(r.position, 0)
  from r
  where not exists (select
  from categories c
  where c.slug = r.slug
  and c.deleted_at is null)
  order by r.line;

-- write: sub-categories
with r as (select *
  from json_to_recordset($1::json) as r(line integer, slug text, name text, position integer, category text)
  where line <> all($2::integer[])) update sub_categories c
  set name = r.name, position = coalesce(r.position, c.position), category_id = parent.id, version = c.version + 1, updated_at = now()
  from r join categories parent on parent.slug = r.category
  and parent.deleted_at is null
  where c.slug = r.slug
  and c.deleted_at is null
  and (c.name, c.position, c.category_id) <> (r.name, coalesce(r.position, c.position), parent.id);
with r as (select *
  from json_to_recordset($1::json) as r(line integer, slug text, name text, position integer, category text)
  where line <> all($2::integer[])) insert into sub_categories (category_id, name, slug, position) select parent.id, r.name, r.slug, coalesce(r.position, 0)
  from r join categories parent on parent.slug = r.category
  and parent.deleted_at is null
  where not exists (select
  from sub_categories c
  where c.slug = r.slug
  and c.deleted_at is null)
  order by r.line;

-- write: products
with r as (select *
  from json_to_recordset($1::json) as r(line integer, slug text, name text, "subCategory" text, "descriptionMd" text, "descriptionHtml" text, status text, "crossNumber" text)
  where line <> all($2::integer[])) update products c
  set name = r.name, sub_category_id = s.id, category_id = s.category_id, description_md = coalesce(r."descriptionMd", c.description_md), description_html = coalesce(r."descriptionHtml", c.description_html), status = coalesce(r.status, c.status), cross_number = coalesce(r."crossNumber", c.cross_number), version = c.version + 1, updated_at = now()
  from r join sub_categories s on s.slug = r."subCategory"
  and s.deleted_at is null
  where c.slug = r.slug
  and c.deleted_at is null
  and (c.name, c.sub_category_id, c.description_md, c.status, c.cross_number) is distinct
  from (r.name, s.id, coalesce(r."descriptionMd", c.description_md), coalesce(r.status, c.status), coalesce(r."crossNumber", c.cross_number));
with r as (select *
  from json_to_recordset($1::json) as r(line integer, slug text, name text, "subCategory" text, "descriptionMd" text, "descriptionHtml" text, status text, "crossNumber" text)
  where line <> all($2::integer[])) insert into products (category_id, sub_category_id, name, slug, description_md, description_html, status, tax_class_id, cross_number) select s.category_id, s.id, r.name, r.slug, coalesce(r."descriptionMd", ''), coalesce(r."descriptionHtml", ''), coalesce(r.status, 'published'), (select id
  from tax_classes
  where code = 'standard'), r."crossNumber"
  from r join sub_categories s on s.slug = r."subCategory"
  and s.deleted_at is null
  where not exists (select
  from products c
  where c.slug = r.slug
  and c.deleted_at is null)
  order by r.line;
with r as (select *
  from json_to_recordset($1::json) as r(line integer, slug text, tags text[])
  where line <> all($2::integer[])), wanted as (select r.slug, tag
  from r cross join unnest(r.tags) tag) insert into tags (name) select distinct tag
  from wanted
  order by tag
  on conflict do nothing;
with r as (select *
  from json_to_recordset($1::json) as r(line integer, slug text, tags text[])
  where line <> all($2::integer[])), wanted as (select r.slug, tag
  from r cross join unnest(r.tags) tag) delete
  from product_tags held using products p, tags t, r
  where held.product_id = p.id
  and held.tag_id = t.id
  and p.deleted_at is null
  and p.slug = r.slug
  and r.tags is not null
  and t.name <> all(r.tags);
with r as (select *
  from json_to_recordset($1::json) as r(line integer, slug text, tags text[])
  where line <> all($2::integer[])), wanted as (select r.slug, tag
  from r cross join unnest(r.tags) tag) insert into product_tags (product_id, tag_id) select p.id, t.id
  from wanted join products p on p.slug = wanted.slug
  and p.deleted_at is null join tags t on t.name = wanted.tag
  on conflict do nothing;

-- write: offers
with r as (select *
  from json_to_recordset($1::json) as r(line integer, sku text, slug text, product text, title text, brand text, "manufacturerNumber" text, barcode text, "weightG" integer, status text, quantity integer)
  where line <> all($2::integer[])) update offers c
  set title = coalesce(r.title, c.title), brand = r.brand, manufacturer_number = r."manufacturerNumber", barcode = coalesce(r.barcode, c.barcode), weight_g = coalesce(r."weightG", c.weight_g), status = coalesce(r.status, c.status), opening_quantity = coalesce(r.quantity, c.opening_quantity), version = c.version + 1, updated_at = now()
  from r
  where lower(c.sku) = lower(r.sku)
  and c.deleted_at is null
  and (c.title, c.brand, c.manufacturer_number, c.barcode, c.weight_g, c.status, c.opening_quantity) is distinct
  from (coalesce(r.title, c.title), r.brand, r."manufacturerNumber", coalesce(r.barcode, c.barcode), coalesce(r."weightG", c.weight_g), coalesce(r.status, c.status), coalesce(r.quantity, c.opening_quantity));
with r as (select *
  from json_to_recordset($1::json) as r(line integer, sku text, slug text, product text, title text, brand text, "manufacturerNumber" text, barcode text, "weightG" integer, status text, quantity integer)
  where line <> all($2::integer[])) insert into offers (product_id, sku, slug, title, brand, manufacturer_number, barcode, weight_g, status, opening_quantity) select p.id, r.sku, r.slug, coalesce(r.title, left(p.name || ' ' || r.brand || ' ' || r."manufacturerNumber", 200)), r.brand, r."manufacturerNumber", r.barcode, r."weightG", coalesce(r.status, 'active'), coalesce(r.quantity, 0)
  from r join products p on p.slug = r.product
  and p.deleted_at is null
  where not exists (select
  from offers c
  where lower(c.sku) = lower(r.sku)
  and c.deleted_at is null)
  order by r.line;

-- write: prices
select "id", "code", "currency", "kind"
  from "price_lists"
  where "code" in ($1);
with r as (select *
  from json_to_recordset($1::json) as r(line integer, sku text, "listId" bigint, "minQuantity" integer, minor bigint)) insert into prices (offer_id, price_list_id, min_quantity, amount) select o.id, r."listId", r."minQuantity", r.minor
  from r join offers o on lower(o.sku) = lower(r.sku)
  and o.deleted_at is null
  order by o.id, r."listId", r."minQuantity"
  on conflict (offer_id, price_list_id, min_quantity) do update
  set amount = excluded.amount
  where prices.amount <> excluded.amount;
