-- How names are sorted: by Unicode on every database alike, numbers within them by value.
create collation name_order (provider = icu, locale = 'und-u-kn');
