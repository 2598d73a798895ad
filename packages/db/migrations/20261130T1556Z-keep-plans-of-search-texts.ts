import { sqlMigration } from '../src/sql-migration.ts'

export const keepPlansOfSearchTexts = sqlMigration({
  up: `
create or replace function search_prose(text)
 returns text
 language plpgsql
 immutable parallel safe strict
as $function$
begin
  if octet_length($1) = char_length($1) then return translate($1, '.-_/:@', '      '); end if;
  -- With its schema: a dump is restored without a search path.
  return public.search_text($1);
end
$function$;

create or replace function search_text(text)
 returns text
 language plpgsql
 immutable parallel safe strict
as $function$
begin
  -- ASCII has no accents: a third of the time
  if octet_length($1) = char_length($1) then
    return regexp_replace(regexp_replace(lower($1), '[^[:alnum:]]+', ' ', 'g'), '([0-9]) ?x ?(?=[0-9])', '\\1 ', 'g');
  end if;
  return regexp_replace(regexp_replace(
    replace(lower(normalize(regexp_replace(normalize(replace($1, '№', ' '), nfkd), '[\\u0300-\\u0305\\u0307-\\u036f]', '', 'g'), nfc)), 'ß', 'ss'),
    '[^[:alnum:]]+', ' ', 'g'), '([0-9]) ?[xх] ?(?=[0-9])', '\\1 ', 'g');
end
$function$;
`,
  down: `
set local check_function_bodies = off;

create or replace function search_prose(text)
  returns text
  language sql
  immutable parallel safe strict
  return case when (octet_length($1) = char_length($1)) then translate($1, '.-_/:@', '      ') else search_text($1) end;

create or replace function search_text(text)
  returns text
  language sql
  immutable parallel safe strict
  return regexp_replace(regexp_replace(replace(lower(normalize(regexp_replace(normalize(replace($1, '№', ' '), nfkd), '[\\u0300-\\u0305\\u0307-\\u036f]', '', 'g'), nfc)), 'ß', 'ss'), '[^[:alnum:]]+', ' ', 'g'), '([0-9]) ?[xх] ?(?=[0-9])', '\\1 ', 'g');
`,
})
