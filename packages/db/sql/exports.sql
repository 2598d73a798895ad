-- Written by `pnpm sql:update` from what each repository method sends. Do not edit.

-- rows: categories
select json_build_array(id) as at, slug, name, position
  from categories
  where id > $1
  and deleted_at is null
  order by id
  limit $2;

-- rows: sub-categories
select json_build_array(s.id) as at, c.slug as category, s.slug, s.name, s.position
  from sub_categories s join categories c on c.id = s.category_id
  where s.id > $1
  and s.deleted_at is null
  order by s.id
  limit $2;

-- rows: products
select json_build_array(p.id) as at, p.slug, p.name, s.slug as sub_category, nullif(p.description_md, '') as description, p.status, p.cross_number, (select string_agg(case when t.name ~ '[;,"]' then '"' || replace(t.name, '"', '""') || '"' else t.name end, '; '
  order by t.name collate name_order)
  from product_tags h join tags t on t.id = h.tag_id
  where h.product_id = p.id) as tags
  from products p join sub_categories s on s.id = p.sub_category_id
  where p.id > $1
  and p.deleted_at is null
  order by p.id
  limit $2;

-- rows: offers
select json_build_array(o.id) as at, o.sku, p.slug as product, o.title, o.brand, o.manufacturer_number, o.barcode, o.weight_g, o.status, coalesce((select l.on_hand
  from stock_levels l join stock_locations s on s.id = l.location_id
  where l.offer_id = o.id
  and s.code = 'MAIN'), 0) as quantity
  from offers o join products p on p.id = o.product_id
  where o.id > $1
  and o.deleted_at is null
  order by o.id
  limit $2;

-- rows: prices
select json_build_array(x.offer_id, x.price_list_id, x.min_quantity) as at, o.sku, l.code, x.min_quantity, x.amount, l.currency
  from prices x join offers o on o.id = x.offer_id join price_lists l on l.id = x.price_list_id
  where (x.offer_id, x.price_list_id, x.min_quantity) > ($1::bigint, $2::bigint, $3::integer)
  and o.deleted_at is null
  order by x.offer_id, x.price_list_id, x.min_quantity
  limit $4;

-- findLists
select id, code, currency, customer_type as "customerType", priority, starts_at as "startsAt", ends_at as "endsAt", derived_from as "derivedFrom"
  from price_lists
  where code = $1
  or code in ( select jsonb_array_elements_text(derived_from -> 'mean')
  from price_lists
  where code = $2);

-- pricedOffers
select o.sku, o.title, o.brand, o.manufacturer_number as "manufacturerNumber", x.prices
  from offers o join products p on p.id = o.product_id join lateral ( select json_agg(json_build_object('listId', price_list_id, 'minQuantity', min_quantity, 'amount', amount)) as prices
  from prices
  where offer_id = o.id
  and price_list_id = any($1::bigint[]) ) x on x.prices is not null
  where lower(o.sku) > $2
  and o.deleted_at is null
  and o.status = 'active'
  and p.deleted_at is null
  and p.status = 'published'
  order by lower(o.sku)
  limit $3;
