#!/usr/bin/env bash
# Two validators of Norwegian payment references (KID) refuse a tenth of those with a check digit of modulus 10: the ones that end in 0.
# Guess: 10090 is valid, since its digits, weighted by 2 and 1 from the right, add up to a number that ends in 0 (Mastercard Payment Services, KID, modulus 10;
# the formula is that of ISO/IEC 7812-1, annex B: what is missing to the next number that ends in 0).
# Seen: norsk-validator 2.0.0 and @ssfbank/norwegian-id-validators 1.0.0 refuse it, and pass 10041 and all others: they compare the last digit with 10. Of the
# references of orders 1 to 10,000, 901 are refused by both. Those whose other check digit, of modulus 11, agrees pass.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund norsk-validator@2.0.0 @ssfbank/norwegian-id-validators@1.0.0
cat >check.cjs <<'JS'
const { kidnummer } = require('norsk-validator')
const { validateKid } = require('@ssfbank/norwegian-id-validators')
const withDigit = number => {
  const weighted = [...number].reverse().map((digit, place) => Number(digit) * (place % 2 === 0 ? 2 : 1))
  const sum = weighted.reduce((total, product) => total + (product > 9 ? product - 9 : product), 0)
  return number + ((10 - (sum % 10)) % 10)
}
for (const number of ['1009', '1004']) console.log(withDigit(number), kidnummer(withDigit(number)), validateKid(withDigit(number)))
const references = Array.from({ length: 10_000 }, (_, index) => withDigit(String(index + 1).padStart(5, '0')))
for (const [name, validate] of Object.entries({ 'norsk-validator': kidnummer, '@ssfbank/norwegian-id-validators': validateKid })) {
  const refused = references.filter(reference => !validate(reference))
  console.log(name, 'refuses', refused.length, 'of', references.length, 'others than 0:', refused.filter(reference => !reference.endsWith('0')).length)
}
JS
seen=$(node check.cjs)
echo "$seen"
expected='10090 false false
10041 true true
norsk-validator refuses 901 of 10000 others than 0: 0
@ssfbank/norwegian-id-validators refuses 901 of 10000 others than 0: 0'
[ "$seen" = "$expected" ] || { echo 'the packages judge the references differently now'; exit 1; }
