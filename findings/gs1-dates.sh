#!/usr/bin/env bash
# Three readers of GS1 labels disagree on dates without a day and on the century.
# Guess: the day 00 is the last day of the month, and the year lies between 49 years back and 50 ahead (GS1 General Specifications, 3.4 and 7.12): read in 2026,
# a guarantee until 760131 ends in 2076.
# Seen: gs1-barcode-parser-mod 1.2.1 does so. bark-js 1.2.1 gives the day "2026-02-00", which no calendar has, and 1976; gs1-barcode-parser-mod2 1.0.6
# gives 1976.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund gs1-barcode-parser-mod@1.2.1 gs1-barcode-parser-mod2@1.0.6 bark-js@1.2.1
cat >check.mjs <<'JS'
import bark from 'bark-js'
import { parseBarcode } from 'gs1-barcode-parser-mod'
import second from 'gs1-barcode-parser-mod2'
for (const code of ['17260200', '17760131']) {
  const day = ({ parsedCodeItems: [{ data }] }) => data.toISOString().slice(0, 10)
  console.log(`${code} mod ${day(parseBarcode(code))}, mod2 ${day(second.parseBarcode(code))}, bark-js ${bark(code).elements[0].value}`)
}
JS
seen=$(TZ=UTC node check.mjs)
echo "$seen"
expected='17260200 mod 2026-02-28, mod2 2026-02-28, bark-js 2026-02-00
17760131 mod 2076-01-31, mod2 1976-01-31, bark-js 1976-01-31'
[ "$seen" = "$expected" ] || { echo 'the readers behave differently now'; exit 1; }
