#!/usr/bin/env bash
# Intl.NumberFormat of Node 24.21.0 (ICU 78.3) does not give the decimals that ISO 4217 gives.
# Guess: `maximumFractionDigits` of the style `currency` is the number of minor digits of ISO 4217, as ECMA-402 says.
# Seen: 16 currencies in use differ, since ICU goes by usage: HUF, COP, IDR and PKR have 0 digits in place of 2, IQD has 0 in place of 3.
# So amounts in minor units that are printed or sent by the digits of Intl are wrong by a factor of 100 or 1,000 in those currencies.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund currency-codes@2.2.0 node@24.21.0
cat >check.mjs <<'JS'
import codes from 'currency-codes'
const digitsOf = currency => new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits
const differing = codes.data.filter(({ code, digits }) => !code.startsWith('X') && digitsOf(code) !== digits)
console.log(differing.map(({ code, digits }) => `${code} ${digits} ${digitsOf(code)}`).join('\n'))
JS
seen=$(node_modules/.bin/node check.mjs)
echo "$seen"
expected='AFN 2 0
ALL 2 0
COP 2 0
HUF 2 0
IDR 2 0
IQD 3 0
IRR 2 0
KPW 2 0
LAK 2 0
LBP 2 0
MGA 2 0
MMK 2 0
PKR 2 0
SOS 2 0
SYP 2 0
YER 2 0'
[ "$seen" = "$expected" ] || { echo 'Intl gives other digits now'; exit 1; }
