#!/usr/bin/env bash
# bysquare 4.0.1 writes Slovak payment codes with amounts that no bank can pay.
# Guess: an amount has 15 characters at most, as the standard and the comments of the library say, so 0.1 + 0.2 is written as 0.3 or refused: its validation of
# IBAN, currency and dates is on by default.
# Seen: 0.30000000000000004, of 19 characters, and 1.005 euro go into the code and come out again. The same code refuses a wrong IBAN.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund bysquare@4.0.1
cat >check.mjs <<'JS'
import { decode, encode } from 'bysquare/pay'
const code = (amount, iban) => encode({ payments: [{ type: 1, amount, bankAccounts: [{ iban }], currencyCode: 'EUR', beneficiary: { name: 'Studio' } }] })
for (const amount of [0.3, 0.1 + 0.2, 1.005]) console.log(decode(code(amount, 'SK9611000000002918599669')).payments[0].amount)
try {
  code(1, 'SK9611000000002918599668')
} catch (error) {
  console.log(error.name)
}
JS
seen=$(node check.mjs)
echo "$seen"
expected='0.3
0.30000000000000004
1.005
ValidationError'
[ "$seen" = "$expected" ] || { echo 'the library behaves differently now'; exit 1; }
