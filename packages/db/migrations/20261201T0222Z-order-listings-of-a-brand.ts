import { indexesOfEmptyTables } from '../src/migrate/build-indexes.ts'
import { sqlMigration } from '../src/sql-migration.ts'

/** Where there are products, `buildIndexes` and `fillListings` do the rest behind the commit, beside writers. */
const namedBehind = `
do $$
begin
  if exists (select from product_listings) then
    comment on column product_listings.brand is 'unfilled';
  else
    drop index product_listings_name_idx;
  end if;
end
$$;${indexesOfEmptyTables('20261201T0222Z-order-listings-of-a-brand')}`

export const orderListingsOfABrand = sqlMigration({
  up: `
alter table product_listings add column brand text;
${namedBehind}
set local check_function_bodies = off;

create or replace function current_listings(product_ids bigint[])
 returns setof product_listings
 language sql
 stable
as $function$
select p.id as product_id, p.category_id, p.sub_category_id, p.name,
  p.status = 'published' and sold.offer_ids is not null as on_sale, coalesce(sold.in_stock, false) as in_stock, sold.price_minor,
  array(
    select 'brand:' || brand from unnest(sold.brands) brand
    union
    select 'b:' || lower(btrim(brand)) from unnest(sold.brands) brand
    union
    select 'tag:' || tags.name from product_tags join tags on tags.id = product_tags.tag_id where product_tags.product_id = p.id
    union
    select 'option:' || product_options.name || chr(31) || option_values.value from offer_option_values
    join product_options on product_options.id = offer_option_values.option_id
    join option_values on option_values.id = offer_option_values.option_value_id
    where offer_option_values.product_id = p.id and offer_option_values.offer_id = any(sold.offer_ids)
    order by 1
  ) as keys,
  array(
    select tags.name from product_tags join tags on tags.id = product_tags.tag_id where product_tags.product_id = p.id
    order by tags.name collate name_order
  ) as tags,
  array(
    select part.value from prices
    cross join lateral (values (1, prices.offer_id), (2, prices.price_list_id), (3, prices.amount)) part (place, value)
    where prices.offer_id = any(sold.offer_ids) and prices.min_quantity = 1
    order by prices.offer_id, prices.price_list_id, part.place
  ) as offered,
  (
    select case when count(distinct lower(btrim(brand))) = 1 then min(lower(btrim(brand))) end from unnest(sold.brands) brand
  ) as brand
from products p
cross join lateral (
  select array_agg(o.id) as offer_ids, array_agg(o.brand) as brands, bool_or(not o.manage_stock or coalesce((
      select sum(l.on_hand + l.backorder_limit - l.allocated - l.reserved) from stock_levels l
      join stock_locations s on s.id = l.location_id and s.sellable where l.offer_id = o.id
    ), 0) > 0) as in_stock,
    min((
      select candidate.amount from (
        select lists.priority, lists.customer_type, lists.id, prices.amount
        from prices join price_lists lists on lists.id = prices.price_list_id
        where prices.offer_id = o.id and prices.min_quantity = 1 and lists.kind = 'fixed' and lists.currency = 'RUB'
          and (lists.starts_at is null or lists.starts_at <= now()) and (lists.ends_at is null or lists.ends_at > now())
        union all
        select lists.priority, lists.customer_type, lists.id, mean.amount
        from price_lists lists cross join lateral (
          select div(2 * sum(prices.amount) + count(*), 2 * count(*))::bigint as amount
          from jsonb_array_elements_text(lists.derived_from -> 'mean') base (code)
          join price_lists bases on bases.code = base.code and bases.kind = 'fixed' and bases.currency = 'RUB'
            and (bases.starts_at is null or bases.starts_at <= now()) and (bases.ends_at is null or bases.ends_at > now())
          join prices on prices.price_list_id = bases.id and prices.offer_id = o.id and prices.min_quantity = 1
          having count(*) = jsonb_array_length(lists.derived_from -> 'mean')
        ) mean
        where lists.kind = 'derived' and lists.currency = 'RUB'
          and (lists.starts_at is null or lists.starts_at <= now()) and (lists.ends_at is null or lists.ends_at > now())
      ) candidate
      where candidate.customer_type is null or candidate.customer_type = 'retail'
      order by candidate.priority desc, candidate.customer_type is null, candidate.id limit 1
    )) as price_minor
  from offers o
  where o.product_id = p.id and o.deleted_at is null and (o.status = 'active') is true
    and exists (select from prices where prices.offer_id = o.id)
) sold
where p.id = any(product_ids) and p.deleted_at is null
order by p.id
$function$;

create or replace function refresh_listings(ids bigint[])
 returns void
 language plpgsql
 set enable_seqscan to 'off'
 set enable_hashjoin to 'off'
 set enable_mergejoin to 'off'
as $function$
begin
  if coalesce(cardinality(ids), 0) = 0 then
    return;
  end if;
  perform from product_listings where product_id = any(ids) order by product_id for update;
  insert into product_listings as kept select * from current_listings(ids)
  on conflict (product_id) do update set category_id = excluded.category_id, sub_category_id = excluded.sub_category_id,
    name = excluded.name, on_sale = excluded.on_sale, in_stock = excluded.in_stock, price_minor = excluded.price_minor,
    keys = excluded.keys, tags = excluded.tags, offered = excluded.offered, brand = excluded.brand
  where kept is distinct from excluded;
  delete from product_listings where product_id = any(ids)
    and exists (select from products where products.id = product_listings.product_id and products.deleted_at is not null);
end
$function$;
`,
  down: `
drop index if exists product_listings_of_brand_idx;
drop index if exists product_listings_of_brand_name_idx;
drop index if exists product_listings_of_brand_price_idx;
drop index if exists product_listings_of_brands_idx;
drop index if exists product_listings_priced_name_idx;
alter table product_listings drop column brand;
create index if not exists product_listings_name_idx on product_listings (name collate name_order, product_id) where on_sale;
set local check_function_bodies = off;

create or replace function current_listings(product_ids bigint[])
 returns setof product_listings
 language sql
 stable
as $function$
select p.id as product_id, p.category_id, p.sub_category_id, p.name,
  p.status = 'published' and sold.offer_ids is not null as on_sale, coalesce(sold.in_stock, false) as in_stock, sold.price_minor,
  array(
    select 'brand:' || brand from unnest(sold.brands) brand
    union
    select 'b:' || lower(btrim(brand)) from unnest(sold.brands) brand
    union
    select 'tag:' || tags.name from product_tags join tags on tags.id = product_tags.tag_id where product_tags.product_id = p.id
    union
    select 'option:' || product_options.name || chr(31) || option_values.value from offer_option_values
    join product_options on product_options.id = offer_option_values.option_id
    join option_values on option_values.id = offer_option_values.option_value_id
    where offer_option_values.product_id = p.id and offer_option_values.offer_id = any(sold.offer_ids)
    order by 1
  ) as keys,
  array(
    select tags.name from product_tags join tags on tags.id = product_tags.tag_id where product_tags.product_id = p.id
    order by tags.name collate name_order
  ) as tags,
  array(
    select part.value from prices
    cross join lateral (values (1, prices.offer_id), (2, prices.price_list_id), (3, prices.amount)) part (place, value)
    where prices.offer_id = any(sold.offer_ids) and prices.min_quantity = 1
    order by prices.offer_id, prices.price_list_id, part.place
  ) as offered
from products p
cross join lateral (
  select array_agg(o.id) as offer_ids, array_agg(o.brand) as brands, bool_or(not o.manage_stock or coalesce((
      select sum(l.on_hand + l.backorder_limit - l.allocated - l.reserved) from stock_levels l
      join stock_locations s on s.id = l.location_id and s.sellable where l.offer_id = o.id
    ), 0) > 0) as in_stock,
    min((
      select candidate.amount from (
        select lists.priority, lists.customer_type, lists.id, prices.amount
        from prices join price_lists lists on lists.id = prices.price_list_id
        where prices.offer_id = o.id and prices.min_quantity = 1 and lists.kind = 'fixed' and lists.currency = 'RUB'
          and (lists.starts_at is null or lists.starts_at <= now()) and (lists.ends_at is null or lists.ends_at > now())
        union all
        select lists.priority, lists.customer_type, lists.id, mean.amount
        from price_lists lists cross join lateral (
          select div(2 * sum(prices.amount) + count(*), 2 * count(*))::bigint as amount
          from jsonb_array_elements_text(lists.derived_from -> 'mean') base (code)
          join price_lists bases on bases.code = base.code and bases.kind = 'fixed' and bases.currency = 'RUB'
            and (bases.starts_at is null or bases.starts_at <= now()) and (bases.ends_at is null or bases.ends_at > now())
          join prices on prices.price_list_id = bases.id and prices.offer_id = o.id and prices.min_quantity = 1
          having count(*) = jsonb_array_length(lists.derived_from -> 'mean')
        ) mean
        where lists.kind = 'derived' and lists.currency = 'RUB'
          and (lists.starts_at is null or lists.starts_at <= now()) and (lists.ends_at is null or lists.ends_at > now())
      ) candidate
      where candidate.customer_type is null or candidate.customer_type = 'retail'
      order by candidate.priority desc, candidate.customer_type is null, candidate.id limit 1
    )) as price_minor
  from offers o
  where o.product_id = p.id and o.deleted_at is null and (o.status = 'active') is true
    and exists (select from prices where prices.offer_id = o.id)
) sold
where p.id = any(product_ids) and p.deleted_at is null
order by p.id
$function$;

create or replace function refresh_listings(ids bigint[])
 returns void
 language plpgsql
 set enable_seqscan to 'off'
 set enable_hashjoin to 'off'
 set enable_mergejoin to 'off'
as $function$
begin
  if coalesce(cardinality(ids), 0) = 0 then
    return;
  end if;
  perform from product_listings where product_id = any(ids) order by product_id for update;
  insert into product_listings as kept select * from current_listings(ids)
  on conflict (product_id) do update set category_id = excluded.category_id, sub_category_id = excluded.sub_category_id,
    name = excluded.name, on_sale = excluded.on_sale, in_stock = excluded.in_stock, price_minor = excluded.price_minor,
    keys = excluded.keys, tags = excluded.tags, offered = excluded.offered
  where kept is distinct from excluded;
  delete from product_listings where product_id = any(ids)
    and exists (select from products where products.id = product_listings.product_id and products.deleted_at is not null);
end
$function$;
`,
})
