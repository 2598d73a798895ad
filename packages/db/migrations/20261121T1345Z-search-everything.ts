import { sqlMigration } from '../src/sql-migration.ts'

export const searchEverything = sqlMigration({
  up: `
create function search_text(text) returns text language sql immutable strict parallel safe
return regexp_replace(lower(normalize(regexp_replace(normalize($1, nfkd), '[\\u0300-\\u0305\\u0307-\\u036f]', '', 'g'), nfc)), '[^[:alnum:]]+', ' ', 'g');

create function search_prose(text) returns text language sql immutable strict parallel safe
return case when octet_length($1) = char_length($1) then translate($1, '.-_/:@', '      ') else search_text($1) end;

create function number_key(text) returns text language sql immutable strict parallel safe
return replace(search_text($1), ' ', '');

create function word_slips(word text) returns text[] language sql immutable strict parallel safe
return array(select overlay(word placing '' from n for 1) from generate_series(1, char_length(word)) n union select word);

drop index products_alike_idx;
alter table products drop column search;
alter table products add column search tsvector not null generated always as (
  setweight(to_tsvector('simple', search_text(name || ' ' || coalesce(cross_number, ''))), 'A')
    || setweight(to_tsvector('russian', search_text(name)), 'B')
    || setweight(to_tsvector('russian', search_prose(description_md)), 'D')
) stored;
create index products_search_idx on products using gin (search);
create index products_number_idx on products (number_key(cross_number) collate "C") where deleted_at is null;
create index products_number_parts_idx on products using gin (number_key(cross_number) gin_trgm_ops) where deleted_at is null;

drop index offers_alike_idx;
alter table offers add column search tsvector not null generated always as (
  setweight(to_tsvector('simple', search_text(title || ' ' || brand || ' ' || sku || ' ' || manufacturer_number)), 'A')
    || setweight(to_tsvector('russian', search_text(title || ' ' || brand)), 'B')
) stored;
create index offers_search_idx on offers using gin (search);
create index offers_sku_number_idx on offers (number_key(sku) collate "C") where deleted_at is null;
create index offers_manufacturer_number_idx on offers (number_key(manufacturer_number) collate "C") where deleted_at is null;
create index offers_barcode_number_idx on offers (number_key(barcode) collate "C") where deleted_at is null and barcode is not null;
create index offers_number_parts_idx on offers using gin (number_key(sku) gin_trgm_ops, number_key(manufacturer_number) gin_trgm_ops)
  where deleted_at is null;

alter table projects add column search tsvector not null generated always as (
  setweight(to_tsvector('simple', search_text(title)), 'A') || setweight(to_tsvector('russian', search_text(title)), 'B')
    || setweight(to_tsvector('russian', search_prose(body)), 'D')
) stored;
create index projects_search_idx on projects using gin (search);

alter table events drop column search;
alter table events add column search tsvector not null generated always as (
  setweight(to_tsvector('simple', search_text(coalesce(title, '') || ' ' || venue || ' ' || address || ' ' || time)), 'A')
    || setweight(to_tsvector('russian', search_prose(coalesce(title, '') || ' ' || venue || ' ' || address || ' ' || coalesce(description, ''))), 'C')
) stored;
create index events_search_idx on events using gin (search);

create table search_words (
  word text not null,
  slips text[] not null generated always as (word_slips(word)) stored
);

create index search_words_word_idx on search_words (word);
create index search_words_slips_idx on search_words using gin (slips);

create function words_to_learn(vector tsvector) returns setof text language sql immutable parallel safe
begin atomic
  select word from unnest(tsvector_to_array(ts_filter(vector, '{a}'))) word
  where char_length(word) between 4 and 32 and word !~ '[0-9]';
end;

create function learn_new_words() returns trigger language plpgsql as $$
begin
  insert into search_words (word)
  select distinct found.word from changed, words_to_learn(changed.search) as found (word)
  where not exists (select from search_words known where known.word = found.word);
  return null;
end
$$;

create function learn_changed_words() returns trigger language plpgsql as $$
begin
  insert into search_words (word)
  select found.word from words_to_learn(new.search) as found (word)
  where not exists (select from search_words known where known.word = found.word);
  return null;
end
$$;

create trigger products_learn_words after insert on products
referencing new table as changed for each statement execute function learn_new_words();
create trigger products_learn_changed_words after update on products
for each row when (old.name is distinct from new.name) execute function learn_changed_words();
create trigger projects_learn_words after insert on projects
for each row execute function learn_changed_words();
create trigger projects_learn_changed_words after update on projects
for each row when (old.title is distinct from new.title) execute function learn_changed_words();
create trigger events_learn_words after insert on events
for each row when (new.title is not null) execute function learn_changed_words();
create trigger events_learn_changed_words after update on events
for each row when (old.title is distinct from new.title) execute function learn_changed_words();
create trigger offers_learn_words after insert on offers
referencing new table as changed for each statement execute function learn_new_words();
create trigger offers_learn_changed_words after update on offers
for each row when (old.brand is distinct from new.brand or old.title is distinct from new.title) execute function learn_changed_words();

insert into search_words (word)
select distinct found.word
from (select search from products union all select search from offers union all select search from projects
  union all select search from events where title is not null) searched, words_to_learn(searched.search) as found (word);
`,
  down: `
drop trigger products_learn_words on products;
drop trigger products_learn_changed_words on products;
drop trigger projects_learn_words on projects;
drop trigger projects_learn_changed_words on projects;
drop trigger events_learn_words on events;
drop trigger events_learn_changed_words on events;
drop trigger offers_learn_words on offers;
drop trigger offers_learn_changed_words on offers;
drop function learn_changed_words();
drop function learn_new_words();
drop function words_to_learn(tsvector);
drop table search_words;

alter table events drop column search;
alter table events add column search tsvector not null generated always as (
  to_tsvector('simple', coalesce(title, '') || ' ' || venue || ' ' || address || ' ' || time)
) stored;
create index events_search_idx on events using gin (search);

alter table projects drop column search;

drop index offers_sku_number_idx;
drop index offers_manufacturer_number_idx;
drop index offers_barcode_number_idx;
drop index offers_number_parts_idx;
alter table offers drop column search;
create index offers_alike_idx on offers using gin (sku gin_trgm_ops, manufacturer_number gin_trgm_ops, title gin_trgm_ops)
  where deleted_at is null;

drop index products_number_idx;
drop index products_number_parts_idx;
alter table products drop column search;
alter table products add column search tsvector not null generated always as (
  setweight(to_tsvector('simple', name), 'A') || setweight(to_tsvector('simple', coalesce(cross_number, '')), 'A')
    || setweight(to_tsvector('simple', description_md), 'C')
) stored;
create index products_search_idx on products using gin (search);
create index products_alike_idx on products using gin (name gin_trgm_ops, cross_number gin_trgm_ops);

drop function word_slips(text);
drop function number_key(text);
drop function search_prose(text);
drop function search_text(text);
`,
})
