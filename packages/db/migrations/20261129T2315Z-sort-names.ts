import { formerName, nameIndexes } from '../src/migrate/order-names.ts'
import { sqlMigration } from '../src/sql-migration.ts'

const former = Object.keys(nameIndexes).map(name => `alter index ${name} rename to ${formerName(name)};`)
const ordered = Object.entries(nameIndexes).map(([name, on]) => `drop index ${name}; create index ${name} on ${on};`)

/** Where there are products, `orderNames` builds the indexes and folds the brands behind the commit, beside writers. */
const orderedBehind = `
do $$
begin
  if exists (select from products) then
    ${former.join('\n    ')}
    comment on table product_listings is 'unordered';
  else
    ${ordered.join('\n    ')}
  end if;
end
$$;`

export const sortNames = sqlMigration({
  up: `
create collation name_order (provider = icu, locale = 'und-u-kn');
drop index sub_categories_name_idx;
create index sub_categories_name_idx on sub_categories (name collate name_order, id) where deleted_at is null;
drop index collections_name_idx;
create index collections_name_idx on collections (name collate name_order, id) where deleted_at is null;
create or replace function current_listings(product_ids bigint[]) returns setof product_listings language sql stable as $$
select p.id as product_id, p.category_id, p.sub_category_id, p.name,
  p.status = 'published' and offered.offer_ids is not null as on_sale, coalesce(offered.in_stock, false) as in_stock, offered.price_minor,
  array(
    select 'brand:' || brand from unnest(offered.brands) brand
    union
    select 'b:' || lower(btrim(brand)) from unnest(offered.brands) brand
    union
    select 'tag:' || tags.name from product_tags join tags on tags.id = product_tags.tag_id where product_tags.product_id = p.id
    union
    select 'option:' || product_options.name || chr(31) || option_values.value from offer_option_values
    join product_options on product_options.id = offer_option_values.option_id
    join option_values on option_values.id = offer_option_values.option_value_id
    where offer_option_values.product_id = p.id and offer_option_values.offer_id = any(offered.offer_ids)
    order by 1
  ) as keys
from products p
cross join lateral (
  select array_agg(o.id) as offer_ids, array_agg(o.brand) as brands, bool_or(not o.manage_stock or o.opening_quantity > 0) as in_stock,
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
) offered
where p.id = any(product_ids) and p.deleted_at is null
order by p.id
$$;
${orderedBehind}
`,
  down: `
create or replace function current_listings(product_ids bigint[]) returns setof product_listings language sql stable as $$
select p.id as product_id, p.category_id, p.sub_category_id, p.name,
  p.status = 'published' and offered.offer_ids is not null as on_sale, coalesce(offered.in_stock, false) as in_stock, offered.price_minor,
  array(
    select 'brand:' || brand from unnest(offered.brands) brand
    union
    select 'tag:' || tags.name from product_tags join tags on tags.id = product_tags.tag_id where product_tags.product_id = p.id
    union
    select 'option:' || product_options.name || chr(31) || option_values.value from offer_option_values
    join product_options on product_options.id = offer_option_values.option_id
    join option_values on option_values.id = offer_option_values.option_value_id
    where offer_option_values.product_id = p.id and offer_option_values.offer_id = any(offered.offer_ids)
    order by 1
  ) as keys
from products p
cross join lateral (
  select array_agg(o.id) as offer_ids, array_agg(o.brand) as brands, bool_or(not o.manage_stock or o.opening_quantity > 0) as in_stock,
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
) offered
where p.id = any(product_ids) and p.deleted_at is null
order by p.id
$$;
update product_listings set keys = array(select key from unnest(keys) key where not starts_with(key, 'b:') order by 1)
where exists (select from unnest(keys) key where starts_with(key, 'b:'));
drop index sub_categories_name_idx;
create index sub_categories_name_idx on sub_categories (name, id) where deleted_at is null;
drop index collections_name_idx;
create index collections_name_idx on collections (name, id) where deleted_at is null;
drop index if exists products_name_idx, products_name_idx_former;
create index products_name_idx on products (name, id) where deleted_at is null;
drop index if exists products_of_category_name_idx, products_of_category_name_idx_former;
create index products_of_category_name_idx on products (category_id, name, id) where deleted_at is null;
drop index if exists products_of_sub_category_name_idx, products_of_sub_category_name_idx_former;
create index products_of_sub_category_name_idx on products (sub_category_id, name, id) where deleted_at is null;
drop index if exists product_listings_name_idx, product_listings_name_idx_former;
create index product_listings_name_idx on product_listings (name, product_id) where on_sale;
drop index if exists product_listings_of_category_name_idx, product_listings_of_category_name_idx_former;
create index product_listings_of_category_name_idx on product_listings (category_id, name, product_id) where on_sale;
drop index if exists product_listings_of_sub_category_name_idx, product_listings_of_sub_category_name_idx_former;
create index product_listings_of_sub_category_name_idx on product_listings (sub_category_id, name, product_id) where on_sale;
drop collation name_order;
`,
})
