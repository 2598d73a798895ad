import { sqlMigration } from '../src/sql-migration.ts'

export const readWordsOnce = sqlMigration({
  up: `
create or replace function search_query(terms text[], unwanted text)
 returns tsquery
 language plpgsql
 stable
as $function$
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
$function$;
`,
  down: `
create or replace function search_query(terms text[], unwanted text)
 returns tsquery
 language plpgsql
 stable
as $function$
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
      met := to_tsquery('simple', term) || stems;
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
$function$;
`,
})
