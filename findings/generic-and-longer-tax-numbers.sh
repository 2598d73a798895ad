#!/usr/bin/env bash
# stdnum 1.12.0 refuses the tax number that Mexican invoices of most shops hold, and the numbers of Indonesian companies since 2024.
# Guess: XAXX010101000 is valid for a buyer without a number of his own and XEXX010101000 for one from abroad (SAT, Resolución Miscelánea Fiscal, rule 2.7.1.23
# on generic keys); the number of a company in Indonesia is the old one of 15 digits with a 0 before it (Regulation PMK 112/PMK.03/2022, articles 2 and 7).
# Seen: both Mexican keys are invalid, a personal one is valid, and validate-rfc 2.0.3 calls them "generic" and "foreign"; of the Indonesian number only the old
# form is valid.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund stdnum@1.12.0 validate-rfc@2.0.3
cat >check.mjs <<'JS'
import { stdnum } from 'stdnum'
import validateRfc from 'validate-rfc'
for (const number of ['XAXX010101000', 'XEXX010101000', 'GODE561231GR8']) {
  console.log(number, stdnum.MX.rfc.validate(number).isValid, (validateRfc.default ?? validateRfc)(number).type)
}
for (const number of ['016090524017000', '0016090524017000']) console.log(number, stdnum.ID.npwp.validate(number).isValid)
JS
seen=$(node check.mjs)
echo "$seen"
expected='XAXX010101000 false generic
XEXX010101000 false foreign
GODE561231GR8 true person
016090524017000 true
0016090524017000 false'
[ "$seen" = "$expected" ] || { echo 'the packages decide differently now'; exit 1; }
