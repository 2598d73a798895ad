import { sqlMigration } from '../src/sql-migration.ts'

/** `foldAgain` folds older texts after the commit. */
export const foldNumbersOfOneCharacter = sqlMigration({
  up: `
create or replace function search_decomposable(text)
 returns text
 language plpgsql
 immutable parallel safe strict
as $function$
declare
  invisible constant text := '[\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u3164'
    || '\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufff8\\U0001bca0-\\U0001bca3\\U0001d173-\\U0001d17a\\U000e0000-\\U000e0fff]';
  digit constant text := '[0-9\\uff10-\\uff19]';
  -- raised and lowered digits, which stay together; other numbers in one character
  small constant text := '²³¹⁰⁴-⁹₀-₉';
  single constant text := '¼-¾⅐-⅟↉①-⒛⓪㆒-㆕㉑-㉟㊀-㊉㊱-㊿🄀-🄊';
begin
  return regexp_replace(regexp_replace($1, invisible, '', 'g'), format(
    '(?<=%1$s)(?=[%2$s%3$s])|(?<=[%2$s%3$s])(?=%1$s)|(?<=[%2$s%3$s])(?=[%3$s])|(?<=[%3$s])(?=[%2$s%3$s])', digit, small, single), ' ', 'g');
end
$function$;

create or replace function search_text(text)
 returns text
 language plpgsql
 immutable parallel safe strict
as $function$
declare
  plain text := $1;
begin
  -- ASCII has no accents: a third of the time
  if octet_length(plain) = char_length(plain) then
    return regexp_replace(regexp_replace(lower(plain), '[^[:alnum:]]+', ' ', 'g'), '([0-9]) ?x ?(?=[0-9])', '\\1 ', 'g');
  end if;
  -- at least what search_decomposable looks for, in few ranges: most texts have nothing of it
  if plain ~ '[\\u00ad-\\u00be\\u034f\\u061c\\u115f\\u1160\\u17b4-\\u180f\\u200b-\\u200f\\u202a-\\u206f\\u2070-\\u2089\\u2150-\\u2189\\u2460-\\u24ff\\u3164-\\u32bf\\ufe00-\\ufff8\\U0001bca0-\\U000e0fff]' then
    plain := public.search_decomposable(plain);
  end if;
  return regexp_replace(regexp_replace(
    replace(translate(lower(normalize(regexp_replace(normalize(replace(plain, '№', ' '), nfkd), '[\\u0300-\\u0305\\u0307-\\u036f]', '', 'g'), nfc)), 'ς', 'σ'), 'ß', 'ss'),
    '[^[:alnum:]]+', ' ', 'g'), '([0-9]) ?[xх] ?(?=[0-9])', '\\1 ', 'g');
end
$function$;

comment on table search_words is 'unfolded';
`,
  down: `
comment on table search_words is null;
drop function search_decomposable(text);

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
})
