-- How texts are compared: lower case, without accents (ё is е, й stays a letter of its own, ß is ss, ς is σ, № and × separate),
-- and nothing but letters and digits. The same in `packages/domain/src/search/fold.ts`, which reads what people type.
-- In plpgsql, whose plan is kept: a function in SQL would be planned anew with each row that is written.
create function search_text(text) returns text language plpgsql immutable strict parallel safe as $$
declare
  plain text := $1;
begin
  -- ASCII has no accents: a third of the time
  if octet_length(plain) = char_length(plain) then
    return regexp_replace(regexp_replace(lower(plain), '[^[:alnum:]]+', ' ', 'g'), '([0-9]) ?x ?(?=[0-9])', '\1 ', 'g');
  end if;
  -- at least what search_decomposable looks for, in few ranges: most texts have nothing of it
  if plain ~ '[\u00ad-\u00be\u034f\u061c\u115f\u1160\u17b4-\u180f\u200b-\u200f\u202a-\u206f\u2070-\u2089\u2150-\u2189\u2460-\u24ff\u3164-\u32bf\ufe00-\ufff8\U0001bca0-\U000e0fff]' then
    plain := public.search_decomposable(plain);
  end if;
  return regexp_replace(regexp_replace(
    replace(translate(lower(normalize(regexp_replace(normalize(replace(plain, '№', ' '), nfkd), '[\u0300-\u0305\u0307-\u036f]', '', 'g'), nfc)), 'ς', 'σ'), 'ß', 'ss'),
    '[^[:alnum:]]+', ' ', 'g'), '([0-9]) ?[xх] ?(?=[0-9])', '\1 ', 'g');
end
$$;

-- Without characters that show nothing, such as the soft hyphen, and with a blank where digits would join into another number
-- when decomposed: `1½` is `1 1⁄2`, `10²` is `10 2`; `m²` and `C₁₂` stay one word. As `toDecompose` in the domain.
create function search_decomposable(text) returns text language plpgsql immutable strict parallel safe as $$
declare
  invisible constant text := '[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164'
    || '\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]';
  digit constant text := '[0-9\uff10-\uff19]';
  -- raised and lowered digits, which stay together; other numbers in one character
  small constant text := '²³¹⁰⁴-⁹₀-₉';
  single constant text := '¼-¾⅐-⅟↉①-⒛⓪㆒-㆕㉑-㉟㊀-㊉㊱-㊿🄀-🄊';
begin
  return regexp_replace(regexp_replace($1, invisible, '', 'g'), format(
    '(?<=%1$s)(?=[%2$s%3$s])|(?<=[%2$s%3$s])(?=%1$s)|(?<=[%2$s%3$s])(?=[%3$s])|(?<=[%3$s])(?=[%2$s%3$s])', digit, small, single), ' ', 'g');
end
$$;

-- The same for long texts. ASCII texts have no accents, so that separators alone are replaced, in a tenth of the time.
create function search_prose(text) returns text language plpgsql immutable strict parallel safe as $$
begin
  if octet_length($1) = char_length($1) then return translate($1, '.-_/:@', '      '); end if;
  -- With its schema: a dump is restored without a search path.
  return public.search_text($1);
end
$$;

-- A part number without separators, Cyrillic letters as the Latin ones they look like: `0 242 229 699` is `0242229699`.
create function number_key(text) returns text language sql immutable strict parallel safe
return translate(search_text($1), 'авекмнорстух ', 'abekmhopctyx');

-- A word and what it becomes without any one of its letters: two words with one of these in common are a slip apart.
create function word_slips(word text) returns text[] language sql immutable strict parallel safe
return array(select overlay(word placing '' from n for 1) from generate_series(1, char_length(word)) n union select word);

-- The pieces of a text that have a digit, joined (`10w40` of `10W-40`) and split (`10 w 40`), so that either finds the other.
create function part_words(text) returns text language sql immutable strict parallel safe
return (
  select string_agg(replace(latin, ' ', '') || ' ' || regexp_replace(regexp_replace(
    latin, '([0-9])([[:alpha:]])', '\1 \2', 'g'), '([[:alpha:]])([0-9])', '\1 \2', 'g'), ' ')
  from regexp_split_to_table($1, '[[:space:]]+') piece
  cross join lateral (select translate(search_text(piece), 'авекмнорстух', 'abekmhopctyx') as latin offset 0) folded
  where piece ~ '[0-9]'
);
