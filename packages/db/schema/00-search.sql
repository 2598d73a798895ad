-- How texts are compared: lower case, without accents (ё is е, й stays a letter of its own, ß is ss, № and × separate), and
-- nothing but letters and digits. The same in `packages/domain/src/search/fold.ts`, which reads what people type.
-- In plpgsql, whose plan is kept: a function in SQL would be planned anew with each row that is written.
create function search_text(text) returns text language plpgsql immutable strict parallel safe as $$
begin
  -- ASCII has no accents: a third of the time
  if octet_length($1) = char_length($1) then
    return regexp_replace(regexp_replace(lower($1), '[^[:alnum:]]+', ' ', 'g'), '([0-9]) ?x ?(?=[0-9])', '\1 ', 'g');
  end if;
  return regexp_replace(regexp_replace(
    replace(lower(normalize(regexp_replace(normalize(replace($1, '№', ' '), nfkd), '[\u0300-\u0305\u0307-\u036f]', '', 'g'), nfc)), 'ß', 'ss'),
    '[^[:alnum:]]+', ' ', 'g'), '([0-9]) ?[xх] ?(?=[0-9])', '\1 ', 'g');
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
