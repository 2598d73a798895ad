/** One step of the seed; `$1` is the number of products where it is asked for. */
export interface Step {
  readonly what: string
  readonly sql: string
  readonly counted?: true
}

/** A number that hangs on the row and on what it is for, and on nothing else. */
export const chance = `
create function pg_temp.chance(n bigint, what integer) returns bigint language sql immutable
return hashint8extended(n, what) & 2147483647`

/** What the products are made of, by ordinal from 0, parts near the front are sold most; and the id that ours follow. */
export const temporaryTables = `
create temp table seed_parts (at integer primary key, category text, sub_category text, part text, option text, sizes text[], price bigint) on commit drop;
create temp table seed_brands (at integer primary key, name text, prefix text, factor integer) on commit drop;
create temp table seed_words (kind text, at integer, text text, primary key (kind, at)) on commit drop;
create temp table seed_base on commit drop as select greatest(
  (select max(id) from products), (select max(id) from product_options), (select max(id) from option_values), (select max(id) from offers), 0) as id`

/** The shop's first day: the goods come in over the two years behind it. */
const opening = `timestamptz '2025-01-01 08:00:00Z'`
const slugOf = (text: string) =>
  `trim(both '-' from regexp_replace(lower(replace(${text}, '&', ' and ')), '[^a-z0-9]+', '-', 'g'))`

export const steps: readonly Step[] = [
  {
    what: 'categories',
    sql: `
insert into categories (name, slug, position, created_at)
select category, ${slugOf('category')}, (row_number() over (order by min(at)) - 1)::integer, ${opening} from seed_parts group by category`,
  },
  {
    what: 'sub-categories',
    sql: `
insert into sub_categories (category_id, name, slug, position, created_at)
select c.id, p.sub_category, ${slugOf('p.sub_category')}, (row_number() over (partition by c.id order by min(p.at)) - 1)::integer, ${opening}
from seed_parts p join categories c on c.name = p.category and c.deleted_at is null
group by c.id, p.sub_category`,
  },
  {
    what: 'tags',
    sql: `insert into tags (name, created_at) select text, ${opening} from seed_words where kind = 'tag' order by at on conflict do nothing`,
  },
  {
    what: 'plans',
    counted: true,
    // One row a product: its part, its maker, and in how many sizes it comes.
    sql: `
create temp table seed_products on commit drop as
select base.id + n as id, s.category_id, s.id as sub_category_id, p.part, p.option, p.sizes, b.name as brand, b.prefix, p.price * b.factor / 100 as price,
  plan.offers, (pg_temp.chance(n, 5) % (cardinality(p.sizes) - plan.offers + 1))::integer as first_size,
  ${opening} + n * interval '1 second' * (60000000.0 / $1::bigint) as created_at
from generate_series(1, $1::bigint) n cross join seed_base base
join seed_parts p on p.at = floor((select count(*) from seed_parts) * power(pg_temp.chance(n, 1) / 2147483648.0::float8, 1.4))
join lateral (select case when pg_temp.chance(n, 3) % 4 = 0 then least(cardinality(p.sizes), 2 + (pg_temp.chance(n, 4) % 2)::integer) else 1 end as offers) plan on true
join seed_brands b on b.at = pg_temp.chance(n, 2) % (select count(*) from seed_brands)
join categories c on c.name = p.category and c.deleted_at is null
join sub_categories s on s.category_id = c.id and s.name = p.sub_category and s.deleted_at is null`,
  },
  {
    what: 'products',
    sql: `
insert into products (id, category_id, sub_category_id, name, slug, description_md, description_html, status, tax_class_id, cross_number, created_at)
overriding system value
select p.id, p.category_id, p.sub_category_id, named.name, ${slugOf('named.name')},
  part || ' by **' || brand || '** ' || use.text || '.' || E'\\n\\n' || praise.text || E'\\n\\n- ' || option || ': ' || array_to_string(sizes[first_size + 1:first_size + offers], ', ') || E'\\n- Warranty: ' || months || ' months',
  '<p>' || part || ' by <strong>' || replace(brand, '&', '&amp;') || '</strong> ' || use.text || E'.</p>\\n<p>' || praise.text || E'</p>\\n<ul>\\n<li>' || option || ': ' || array_to_string(sizes[first_size + 1:first_size + offers], ', ') || E'</li>\\n<li>Warranty: ' || months || E' months</li>\\n</ul>',
  case when pg_temp.chance(p.id, 6) % 100 < 94 then 'published' when pg_temp.chance(p.id, 6) % 100 < 98 then 'draft' else 'archived' end,
  (select id from tax_classes where code = 'standard'),
  case when pg_temp.chance(p.id, 7) % 3 > 0 then (10 + pg_temp.chance(p.id, 8) % 90) || ' ' || (1000 + pg_temp.chance(p.id, 9) % 9000) || ' ' || lpad((p.id % 1000)::text, 3, '0') end,
  p.created_at
from seed_products p
join lateral (select brand || ' ' || lower(left(part, 1)) || substr(part, 2) || case when offers = 1 then ' ' || sizes[first_size + 1] else '' end || ' ' || prefix || '-' || (10000 + p.id) as name) named on true
join lateral (select 12 * (1 + pg_temp.chance(p.id, 10) % 5) as months) warranty on true
join seed_words use on use.kind = 'use' and use.at = pg_temp.chance(p.id, 11) % (select count(*) from seed_words where kind = 'use')
join seed_words praise on praise.kind = 'praise' and praise.at = pg_temp.chance(p.id, 12) % (select count(*) from seed_words where kind = 'praise')
order by p.id`,
  },
  {
    what: 'tags of products',
    sql: `
insert into product_tags (product_id, tag_id)
select p.id, t.id from seed_products p
cross join lateral (select distinct pg_temp.chance(p.id, 20 + k) % (select count(*) from seed_words where kind = 'tag') as at
  from generate_series(1, (pg_temp.chance(p.id, 19) % 3)::integer) k) chosen
join seed_words w on w.kind = 'tag' and w.at = chosen.at join tags t on t.name = w.text`,
  },
  {
    what: 'plans of offers',
    sql: `
create temp table seed_offers on commit drop as
select base.id + row_number() over (order by p.id, at) as id, p.id as product_id, at, p.offers, p.option, p.part, p.brand, p.prefix, p.price, p.created_at,
  sizes[first_size + at] as size
from seed_products p cross join seed_base base cross join lateral generate_series(1, p.offers) at`,
  },
  {
    what: 'options',
    sql: `
insert into product_options (id, product_id, name, position, created_at) overriding system value
select id, id, option, 0, created_at from seed_products where offers > 1 order by id;
insert into option_values (id, option_id, value, position, created_at) overriding system value
select id, product_id, size, at - 1, created_at from seed_offers where offers > 1 order by id`,
  },
  {
    what: 'offers',
    sql: `
insert into offers (id, product_id, sku, slug, title, brand, manufacturer_number, barcode, weight_g, option_value_ids, low_stock_threshold, status, created_at)
overriding system value
select id, product_id, named.sku, ${slugOf("brand || ' ' || part || ' ' || size || ' ' || named.sku")},
  brand || ' ' || lower(left(part, 1)) || substr(part, 2) || ' ' || size, brand,
  prefix || lpad((pg_temp.chance(id, 30) % 1000000)::text, 6, '0') || chr(65 + (pg_temp.chance(id, 31) % 26)::integer),
  '46' || lpad(id::text, 11, '0'), 20 + (pg_temp.chance(id, 32) % 9000)::integer,
  case when offers = 1 then '{}' else array[id] end, 5,
  case when pg_temp.chance(id, 35) % 50 = 0 then 'archived' else 'active' end, created_at
from seed_offers
join lateral (select prefix || '-' || (10000 + product_id) || case when offers = 1 then '' else '-' || at end as sku) named on true
order by id;
insert into offer_option_values (offer_id, product_id, option_id, option_value_id)
select id, product_id, product_id, id from seed_offers where offers > 1 order by id`,
  },
  {
    what: 'stock',
    // One receipt at MAIN; every seventh offer is sold out.
    sql: `
create temporary table seed_stock as
select row_number() over (order by id)::integer as line_no, id as offer_id, (pg_temp.chance(id, 34) % 250)::integer as quantity
from seed_offers where pg_temp.chance(id, 33) % 7 <> 0 and pg_temp.chance(id, 34) % 250 > 0;
create temporary table seed_receipt as
with receipt as (
  insert into waybills (number, type, location_id, currency, author_name, note)
  select 'W-SEED-' || nextval('waybill_numbers'), 'WAYBILL_IN', stock_locations.id, shop_settings.currency, 'seed', 'Seed'
  from stock_locations cross join shop_settings where code = 'MAIN' returning id, location_id
)
select * from receipt;
insert into waybill_lines (waybill_id, line_no, offer_id, quantity, sku, brand, manufacturer_number, title, manage_stock)
select seed_receipt.id, line_no, offer_id, quantity, sku, brand, manufacturer_number, title, true
from seed_stock join offers on offers.id = offer_id cross join seed_receipt order by line_no;
select set_config('atelier.waybill_id', id::text, true) from seed_receipt;
insert into stock_levels (offer_id, location_id, on_hand) select offer_id, location_id, quantity from seed_stock cross join seed_receipt order by offer_id;
insert into stock_movements (offer_id, location_id, waybill_line_id, qty_delta, on_hand_after)
select offer_id, location_id, waybill_lines.id, quantity, quantity from waybill_lines join seed_receipt on seed_receipt.id = waybill_id order by line_no;
update waybills set status = 'posted', posted_at = now() where id = (select id from seed_receipt);
select set_config('atelier.waybill_id', '', true)`,
  },
  {
    what: 'prices',
    // Prices end on .90; who resells pays 72 %; every fifth offer is cheaper from ten pieces.
    sql: `
insert into prices (offer_id, price_list_id, min_quantity, amount, created_at)
select o.id, l.id, q.pieces, greatest(10, round(retail.amount * q.percent * case l.code when 'retail' then 1 else 0.72 end / 1000.0) * 10)::bigint, o.created_at
from seed_offers o
join lateral (select (o.price * (100 + 25 * (o.at - 1)) * (90 + pg_temp.chance(o.product_id, 40) % 21) / 10000 / 1000 + 1) * 1000 - 10 as amount) retail on true
cross join (values (1, 100), (10, 95)) q (pieces, percent)
join price_lists l on l.code in ('retail', 'super_wholesale')
where q.pieces = 1 or pg_temp.chance(o.id, 41) % 5 = 0
order by o.id, l.id, q.pieces`,
  },
]

/** Tables whose rows were given their ids: the next one follows. */
export const numbered = ['products', 'product_options', 'option_values', 'offers'] as const

/** Loaded in bulk. */
export const bulkTables = [...numbered, 'offer_option_values', 'product_tags', 'prices'] as const

/** The words of names, as triggers learn them. */
export const searchWords: Step = {
  what: 'words',
  sql: `insert into search_words (word)
    select distinct found.word
    from (select search from products union all select search from offers) named, words_to_learn(named.search) as found (word)
    where not exists (select from search_words known where known.word = found.word)`,
}

/** What the triggers of those tables keep, from the whole; runs when their indexes stand again. */
export const listings: Step = {
  what: 'listings',
  sql: `insert into product_listings select * from current_listings(array(
    select id from products where not exists (select from product_listings where product_id = products.id)))`,
}

/** The words of every product, which triggers keep otherwise. */
export const productWords: Step = {
  what: 'words of products',
  sql: `insert into product_words select * from current_words(array(
    select id from products where not exists (select from product_words where product_id = products.id)))`,
}
