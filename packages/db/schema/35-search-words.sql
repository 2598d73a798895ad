-- The words of titles, for slips of the pen: a word that nothing has is looked up here for the one that was meant.
-- Words may stand here twice and outlive their rows. No key, on purpose: two who write the same new word at a time
-- would wait for each other's commit.
create table search_words (
  word text not null,
  slips text[] not null generated always as (word_slips(word)) stored
);

create index search_words_word_idx on search_words (word);
create index search_words_slips_idx on search_words using gin (slips);

-- Words with digits are numbers, which are found in other ways; short ones are a slip away from too many.
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
