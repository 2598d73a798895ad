#!/usr/bin/env bash
# jsvat 2.5.4 refuses the VAT numbers of Northern Ireland, which begin with XI since 2021 and are the ones that count within the EU.
# Guess: a number that is valid with GB is valid with XI.
# Seen: jsvat calls the country unsupported and the number invalid. jsvat-next 3.0.4 accepts it and names the country GB, so whoever decides on VAT by the
# country treats a buyer inside the EU market for goods as one outside.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund jsvat@2.5.4 jsvat-next@3.0.4
cat >check.mjs <<'JS'
import * as jsvat from 'jsvat'
import * as next from 'jsvat-next'
for (const [name, module] of Object.entries({ jsvat, next })) {
  const library = module.checkVAT ? module : module.default
  const countries = Object.values(library).filter(value => value?.calcFn && value.rules)
  for (const number of ['GB110305878', 'XI110305878']) {
    const { isValid, country } = library.checkVAT(number, countries)
    console.log(name, number, isValid, country?.isoCode.short)
  }
}
JS
seen=$(node check.mjs)
echo "$seen"
expected='jsvat GB110305878 true GB
jsvat XI110305878 false undefined
next GB110305878 true GB
next XI110305878 true GB'
[ "$seen" = "$expected" ] || { echo 'the validators behave differently now'; exit 1; }
