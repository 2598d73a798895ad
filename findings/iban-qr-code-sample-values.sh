#!/usr/bin/env bash
# iban-qr-code 1.0.0 fills fields of a payment code, that the shop leaves out, with values of its sample.
# Guess: an optional field is left empty, as EPC069-12 has it; what is mandatory and missing is refused.
# Seen: without a BIC the code names the bank DEZZZYYYXXX, in the version 001 where the BIC counts; without a text the transfer says "Testsubject"; without an
# amount the code says 19.05 euro. A reference and a text come together, of which EPC069-12 allows one, and names of 80 characters, of which it allows 70.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund iban-qr-code@1.0.0
cat >check.mjs <<'JS'
import { girocode } from 'iban-qr-code'
const show = text => console.log(text.split('\n').join('|'))
const payee = { name: 'Studio', iban: 'DE02120300000000202051' }
show(girocode({ ...payee, amount: '10.00', reason: 'Order 7' }))
show(girocode({ ...payee, bic: '' }))
show(girocode({ ...payee, bic: '', amount: '10.00', ref: 'RF18539007547034', reason: 'Order 7' }))
console.log(girocode({ ...payee, name: 'N'.repeat(80) }).split('\n')[5].length)
JS
seen=$(node check.mjs)
echo "$seen"
expected='BCD|001|2|SCT|DEZZZYYYXXX|Studio|DE02120300000000202051|EUR10.00|||Order 7|
BCD|001|2|SCT||Studio|DE02120300000000202051|EUR19.05|||Testsubject|
BCD|001|2|SCT||Studio|DE02120300000000202051|EUR10.00||RF18539007547034|Order 7|
80'
[ "$seen" = "$expected" ] || { echo 'the writer behaves differently now'; exit 1; }
