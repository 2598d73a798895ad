-- How texts are compared: lower case, without accents (ё is е, й stays a letter of its own), and nothing but letters
-- and digits. The same in `packages/domain/src/search/fold.ts`, which reads what people type.
create function search_text(text) returns text language sql immutable strict parallel safe
return regexp_replace(lower(normalize(regexp_replace(normalize($1, nfkd), '[\u0300-\u0305\u0307-\u036f]', '', 'g'), nfc)), '[^[:alnum:]]+', ' ', 'g');

-- The same for long texts. Without accents to take away, their words are all there is to tell apart, in a tenth of the time.
create function search_prose(text) returns text language sql immutable strict parallel safe
return case when octet_length($1) = char_length($1) then translate($1, '.-_/:@', '      ') else search_text($1) end;

-- A part number without what people write between its digits: `0 242 229 699` and `0242229699` are one.
create function number_key(text) returns text language sql immutable strict parallel safe
return replace(search_text($1), ' ', '');

-- A word and what it becomes without any one of its letters: two words with one of these in common are a slip apart.
create function word_slips(word text) returns text[] language sql immutable strict parallel safe
return array(select overlay(word placing '' from n for 1) from generate_series(1, char_length(word)) n union select word);
