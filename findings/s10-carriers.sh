#!/usr/bin/env bash
# tracking-number-validation 2.0.2 sends the parcels of other countries to the post of the United States, whatever their check digit.
# Guess: the last two letters of an S10 number (UPU) name the country, and the ninth digit is checked.
# Seen: letters RR and RA of Finland and China belong to "usps" and are valid with any check digit, while parcels LX of Germany and EE of the United States
# have no carrier. ts-tracking-number 1.0.17 takes all four as S10 and refuses the wrong digit.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund tracking-number-validation@2.0.2 ts-tracking-number@1.0.17
cat >check.mjs <<'JS'
import validation from 'tracking-number-validation'
import { getTracking } from 'ts-tracking-number'
for (const number of ['RR123456785FI', 'RR123456786FI', 'RA123456785CN', 'LX000000014DE', 'EE473124829US']) {
  console.log(number, validation.getCourier(number).join() || '-', getTracking(number)?.courier.code ?? '-')
}
JS
seen=$(node check.mjs)
echo "$seen"
expected='RR123456785FI usps s10
RR123456786FI usps -
RA123456785CN usps s10
LX000000014DE - s10
EE473124829US - s10'
[ "$seen" = "$expected" ] || { echo 'the packages decide differently now'; exit 1; }
