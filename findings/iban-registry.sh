#!/usr/bin/env bash
# Two validators of bank accounts refuse IBANs of countries that are in the registry of SWIFT.
# Guess: iban 0.0.14 and ibantools 4.5.4 have every country of the registry.
# Seen: iban lacks 11 of the 13 that joined it last, Russia and Mongolia among them; ibantools says "not in the registry" for Falkland Islands, Honduras,
# Djibouti and Burundi. A payout form built on them refuses these customers.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund iban@0.0.14 ibantools@4.5.4
cat >check.mjs <<'JS'
import iban from 'iban'
import { countrySpecs } from 'ibantools'
const joined = ['RU', 'MN', 'NI', 'SO', 'FK', 'OM', 'YE', 'HN', 'DJ', 'BI', 'SD', 'LY', 'EG']
console.log(`iban lacks ${joined.filter(code => !iban.countries[code])}`)
console.log(`ibantools lacks ${joined.filter(code => !countrySpecs[code]?.IBANRegistry)}`)
console.log(iban.isValid('RU0304452522540817810538091310419'))
JS
seen=$(node check.mjs)
echo "$seen"
expected='iban lacks RU,MN,NI,SO,FK,OM,YE,HN,DJ,SD,LY
ibantools lacks FK,HN,DJ,BI
false'
[ "$seen" = "$expected" ] || { echo 'the validators have other countries now'; exit 1; }
