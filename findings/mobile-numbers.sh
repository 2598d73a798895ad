#!/usr/bin/env bash
# validator 13.15.35 and phone 3.1.72 refuse mobile numbers of Benin, Luxembourg, Gabon, Liechtenstein and Austria.
# Guess: the numbers that libphonenumber-js 1.13.16 gives as examples of mobiles are accepted, since these plans are in force: Benin has ten digits since 30
# November 2024, Gabon eight since 2019 (notices of the ITU on E.164), Luxembourg has 628, and subscribers in Austria have six digits or more.
# Seen: validator refuses Benin and Luxembourg and has no locale for Gabon and Liechtenstein; phone refuses Benin, Liechtenstein and Austria, and accepts Gabon
# only when it is not told the country.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund validator@13.15.35 phone@3.1.72 libphonenumber-js@1.13.16
cat >check.mjs <<'JS'
import { createRequire } from 'node:module'
const require = createRequire(import.meta.url)
const { isMobilePhone, isMobilePhoneLocales } = require('validator')
const { phone } = require('phone')
const { getExampleNumber } = require('libphonenumber-js/max')
const examples = require('libphonenumber-js/mobile/examples')
for (const country of ['BJ', 'LU', 'GA', 'LI', 'AT', 'DE']) {
  const { number } = getExampleNumber(country, examples.default ?? examples)
  const locales = isMobilePhoneLocales.filter(locale => locale.endsWith(`-${country}`))
  const validator = locales.length === 0 ? 'unknown' : locales.some(locale => isMobilePhone(number, locale))
  console.log(country, number, 'validator', validator, 'phone', phone(number, { country }).isValid, phone(number).isValid)
}
JS
seen=$(node check.mjs)
echo "$seen"
expected='BJ +2290195123456 validator false phone false false
LU +352628123456 validator false phone true true
GA +24106031234 validator unknown phone false true
LI +423660234567 validator unknown phone false false
AT +43664123456 validator true phone false false
DE +4915123456789 validator true phone true true'
[ "$seen" = "$expected" ] || { echo 'the libraries behave differently now'; exit 1; }
