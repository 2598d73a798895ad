-- The words that find a product: its own, those of what can be bought of it, and `#7` for its sub-category. One row a living
-- product, apart from its listing, so that a change of a price rewrites no words.
create table product_words (
  product_id bigint not null,
  words tsvector not null,
  constraint product_words_pkey primary key (product_id),
  constraint product_words_product_id_fkey foreign key (product_id) references products (id) on delete cascade
);

create index product_words_words_idx on product_words using gin (words);
-- An even choice whose rows stand together: one of sixteen is enough to judge and to rank words that many products have.
create index product_words_sample_idx on product_words using gin (words) where product_id & 1023 < 64;

-- What the rows of these products must be now.
create function current_words(product_ids bigint[]) returns setof product_words language sql stable as $$
select p.id as product_id,
  setweight(to_tsvector('simple', search_text(named.text) || ' ' || coalesce(part_words(named.text), '')), 'A')
    || setweight(to_tsvector('russian', search_text(named.text)), 'B') || ts_filter(p.search, '{d}')
    || array_to_tsvector(array['#' || p.sub_category_id]) as words
from products p
cross join lateral (
  select p.name || ' ' || coalesce(p.cross_number, '') || coalesce((
    select string_agg(' ' || o.title || ' ' || o.brand || ' ' || o.sku || ' ' || o.manufacturer_number, '' order by o.id)
    from offers o where o.product_id = p.id and o.deleted_at is null and (o.status = 'active') is true
      and exists (select from prices where prices.offer_id = o.id)), '') as text
) named
where p.id = any(product_ids) and p.deleted_at is null
order by p.id
$$;

-- The lock comes first, in a statement of its own, as in refresh_listings.
create function refresh_words(ids bigint[]) returns void language plpgsql
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
begin
  if coalesce(cardinality(ids), 0) = 0 then
    return;
  end if;
  perform from product_words where product_id = any(ids) order by product_id for update;
  insert into product_words as kept select * from current_words(ids)
  on conflict (product_id) do update set words = excluded.words where kept.words is distinct from excluded.words;
  delete from product_words where product_id = any(ids)
    and exists (select from products where products.id = product_words.product_id and products.deleted_at is not null);
end
$$;

create function word_new_products() returns trigger language plpgsql as $$
begin
  perform refresh_words(array(select id from changed));
  return null;
end
$$;

create function word_changed_products() returns trigger language plpgsql as $$
begin
  perform refresh_words(array(
    select after.id from after join before on before.id = after.id
    where (after.name, after.cross_number, after.description_md, after.sub_category_id, after.deleted_at)
      is distinct from (before.name, before.cross_number, before.description_md, before.sub_category_id, before.deleted_at)));
  return null;
end
$$;

create function word_changed_offers() returns trigger language plpgsql as $$
begin
  perform refresh_words(array(
    select unnest(array[after.product_id, before.product_id]) from after join before on before.id = after.id
    where (after.product_id, after.title, after.brand, after.sku, after.manufacturer_number, after.status, after.deleted_at)
      is distinct from (before.product_id, before.title, before.brand, before.sku, before.manufacturer_number, before.status, before.deleted_at)));
  return null;
end
$$;

create function word_deleted_offers() returns trigger language plpgsql as $$
begin
  perform refresh_words(array(select distinct product_id from changed));
  return null;
end
$$;

create function word_priced_offers() returns trigger language plpgsql as $$
begin
  perform refresh_words(array(select distinct offers.product_id from changed join offers on offers.id = changed.offer_id));
  return null;
end
$$;

create trigger products_word_new after insert on products
  referencing new table as changed for each statement execute function word_new_products();
create trigger products_word_changed after update on products
  referencing old table as before new table as after for each statement execute function word_changed_products();
create trigger offers_word_changed after update on offers
  referencing old table as before new table as after for each statement execute function word_changed_offers();
create trigger offers_word_deleted after delete on offers
  referencing old table as changed for each statement execute function word_deleted_offers();
create trigger prices_word_new after insert on prices
  referencing new table as changed for each statement execute function word_priced_offers();
create trigger prices_word_deleted after delete on prices
  referencing old table as changed for each statement execute function word_priced_offers();

-- The query of all terms, each met by a word as it is written, by its stem, or by the name of a category. Terms are texts of
-- to_tsquery. A category is looked up here, so that its new name is found at once, however many products it holds.
create function search_query(terms text[], unwanted text) returns tsquery language plpgsql stable as $$
declare
  term text;
  stems tsquery;
  met tsquery;
  places text;
  query tsquery;
begin
  foreach term in array terms loop
    stems := to_tsquery('russian', term);
    if numnode(stems) > 0 then
      met := to_tsquery('simple', term);
      -- The index would read the places of the same word twice.
      if met <> stems then
        met := met || stems;
      end if;
      select string_agg('''#' || place.id || '''', ' | ') into places from (
        select s.id from sub_categories s join categories c on c.id = s.category_id
        where s.deleted_at is null
          and (to_tsvector('simple', search_text(s.name || ' ' || c.name)) || to_tsvector('russian', search_text(s.name || ' ' || c.name))) @@ met
        order by s.id limit 200) place;
      if places is not null then
        met := met || places::tsquery;
      end if;
      query := coalesce(query && met, met);
    end if;
  end loop;
  query := coalesce(query, to_tsquery('simple', array_to_string(terms, ' & ')));
  return case when unwanted = '' then query
    else query && !!(to_tsquery('simple', unwanted) || to_tsquery('russian', unwanted)) end;
end
$$;
