-- What lists of products ask for, one narrow row a living product, kept by triggers in the transaction of each write.
-- `keys`: `brand:Bosch` (shown), `b:bosch` (compared) and `option:colour<U+001F>red` of what can be bought of it, and `tag:new`. `price_minor`: the
-- lowest public price of one piece, in minor units of roubles; null: it has no such price. `tags` in order, and `offered`:
-- offer, price list and amount, three by three, of each price of one piece of what can be bought of it. Both are null until
-- `fillListings` has come to a row that is older than they are. `brand`: as it is compared, of all that can be bought of it;
-- null: there are several, or none, or the row is older than the column.
create table product_listings (
  product_id bigint not null,
  category_id bigint not null,
  sub_category_id bigint not null,
  name text not null,
  on_sale boolean not null,
  in_stock boolean not null,
  price_minor bigint,
  keys text[] not null,
  tags text[],
  offered bigint[],
  brand text,
  constraint product_listings_pkey primary key (product_id),
  constraint product_listings_product_id_fkey foreign key (product_id) references products (id) on delete cascade
);

-- products on sale: newest first, by name, by price; all, of a category, of a sub-category
create index product_listings_newest_idx on product_listings (product_id) where on_sale;
create index product_listings_of_category_idx on product_listings (category_id, product_id) where on_sale;
create index product_listings_of_sub_category_idx on product_listings (sub_category_id, product_id) where on_sale;
create index product_listings_priced_name_idx on product_listings (name collate name_order, product_id) include (price_minor) where on_sale;
create index product_listings_of_category_name_idx on product_listings (category_id, name collate name_order, product_id) where on_sale;
create index product_listings_of_sub_category_name_idx on product_listings (sub_category_id, name collate name_order, product_id) where on_sale;
create index product_listings_price_idx on product_listings (price_minor, product_id) where on_sale;
create index product_listings_of_category_price_idx on product_listings (category_id, price_minor, product_id) where on_sale;
create index product_listings_of_sub_category_price_idx on product_listings (sub_category_id, price_minor, product_id) where on_sale;
-- the same of a brand, and what has no single one
create index product_listings_of_brand_idx on product_listings (brand, product_id) where on_sale and brand is not null;
create index product_listings_of_brand_name_idx on product_listings (brand, name collate name_order, product_id) include (price_minor) where on_sale and brand is not null;
create index product_listings_of_brand_price_idx on product_listings (brand, price_minor, product_id) where on_sale and brand is not null;
create index product_listings_of_brands_idx on product_listings using gin (keys) where on_sale and brand is null;
-- the same by price for staff
create index product_listings_staff_price_idx on product_listings (price_minor, product_id);
-- what few products have, whatever the order
create index product_listings_keys_idx on product_listings using gin (keys);
-- an even choice of them, for counts that would take too long
create index product_listings_spread_idx on product_listings (hashint8(product_id)) where on_sale;
create index product_listings_of_category_spread_idx on product_listings (category_id, hashint8(product_id)) where on_sale;

-- The lock comes first, in a statement of its own, so that a waiting transaction reads what the former one wrote. Its plan is
-- made for tables that an import has just begun to fill, so it may go by indexes only.
create function refresh_listings(ids bigint[]) returns void language plpgsql
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
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
$$;

-- One function a table and what happens to it, each once a statement, however many rows it changed. An offer without
-- a price changes no list, so that its first price lists a new one.
create function list_new_products() returns trigger language plpgsql as $$
begin
  insert into product_listings (product_id, category_id, sub_category_id, name, on_sale, in_stock, keys, tags, offered)
  select id, category_id, sub_category_id, name, false, false, '{}', '{}', '{}' from changed where deleted_at is null;
  return null;
end
$$;

create function list_changed_products() returns trigger language plpgsql as $$
begin
  perform refresh_listings(array(
    select after.id from after join before on before.id = after.id
    where (after.category_id, after.sub_category_id, after.name, after.status, after.deleted_at)
      is distinct from (before.category_id, before.sub_category_id, before.name, before.status, before.deleted_at)));
  return null;
end
$$;

create function list_changed_offers() returns trigger language plpgsql as $$
begin
  perform refresh_listings(array(
    select unnest(array[after.product_id, before.product_id]) from after join before on before.id = after.id
    where (after.product_id, after.brand, after.status, after.deleted_at, after.manage_stock)
      is distinct from (before.product_id, before.brand, before.status, before.deleted_at, before.manage_stock)));
  return null;
end
$$;

create function list_priced_offers() returns trigger language plpgsql as $$
begin
  perform refresh_listings(array(select distinct offers.product_id from changed join offers on offers.id = changed.offer_id));
  return null;
end
$$;

create function list_combined_offers() returns trigger language plpgsql as $$
begin
  perform refresh_listings(array(
    select distinct product_id from changed where exists (select from prices where prices.offer_id = changed.offer_id)));
  return null;
end
$$;

create function list_by_product() returns trigger language plpgsql as $$
begin
  perform refresh_listings(array(select distinct product_id from changed));
  return null;
end
$$;

create trigger products_list_new after insert on products
  referencing new table as changed for each statement execute function list_new_products();
create trigger products_list_changed after update on products
  referencing old table as before new table as after for each statement execute function list_changed_products();
create trigger offers_list_changed after update on offers
  referencing old table as before new table as after for each statement execute function list_changed_offers();
create trigger offers_list_deleted after delete on offers
  referencing old table as changed for each statement execute function list_by_product();
create trigger prices_list_new after insert on prices
  referencing new table as changed for each statement execute function list_priced_offers();
create trigger prices_list_changed after update on prices
  referencing new table as changed for each statement execute function list_priced_offers();
create trigger prices_list_deleted after delete on prices
  referencing old table as changed for each statement execute function list_priced_offers();
create trigger offer_option_values_list_new after insert on offer_option_values
  referencing new table as changed for each statement execute function list_combined_offers();
create trigger offer_option_values_list_deleted after delete on offer_option_values
  referencing old table as changed for each statement execute function list_combined_offers();
create trigger product_tags_list_new after insert on product_tags
  referencing new table as changed for each statement execute function list_by_product();
create trigger product_tags_list_deleted after delete on product_tags
  referencing old table as changed for each statement execute function list_by_product();
