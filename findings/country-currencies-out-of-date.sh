#!/usr/bin/env bash
# Five of seven packages that give a country its currency are older than the currencies they name, in their newest releases of November 2026.
# Guess: all of them have the euro of Bulgaria (since January 2026) and the guilder XCG of Curaçao (since March 2025).
# Seen: country-to-currency 3.0.1 and countries-list 3.4.1 have both. The others give BGN and ANG. currency-codes 2.2.0, which lists ISO 4217 as of June 2024,
# has no XCG at all. Who fills a shop's settings by the country of a buyer or seller offers money that no bank books any more.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund country-to-currency@3.0.1 countries-list@3.4.1 world-countries@5.1.0 iso-country-currency@0.7.2 locale-currency@1.0.0 country-data-list@1.6.3 currency-codes@2.2.0
cat >check.mjs <<'JS'
import byCountry from 'country-to-currency'
import { countries as listed } from 'countries-list'
import world from 'world-countries'
import { getAllInfoByISO } from 'iso-country-currency'
import * as byLocale from 'locale-currency'
import * as data from 'country-data-list'
import codes from 'currency-codes'
const packages = {
  'country-to-currency': code => byCountry[code],
  'countries-list': code => listed[code].currency.join(),
  'world-countries': code => Object.keys(world.find(({ cca2 }) => cca2 === code).currencies).join(),
  'iso-country-currency': code => getAllInfoByISO(code).currency,
  'locale-currency': code => byLocale.getCurrency(code),
  'country-data-list': code => data.countries[code].currencies.join(),
}
for (const [name, currencyOf] of Object.entries(packages)) console.log(name, currencyOf('BG'), currencyOf('CW'))
console.log('currency-codes', codes.code('BGN')?.countries.join(), codes.code('XCG')?.countries.join())
JS
seen=$(node check.mjs)
echo "$seen"
expected='country-to-currency EUR XCG
countries-list EUR XCG
world-countries BGN ANG
iso-country-currency BGN ANG
locale-currency BGN ANG
country-data-list BGN ANG
currency-codes Bulgaria undefined'
[ "$seen" = "$expected" ] || { echo 'the packages give other currencies now'; exit 1; }
