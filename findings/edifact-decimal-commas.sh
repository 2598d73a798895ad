#!/usr/bin/env bash
# edifact 1.2.12 reads the decimal comma of one EDIFACT message in two ways: as a point in prices, as a comma in amounts and quantities.
# Guess: with the service string UNA:+,? the comma is the decimal mark, which the README replaces by a point in numbers; price (5118), quantity (6060) and
# amount (5004) are numbers in the directories of UN/EDIFACT (D.96A: n..15, n..15, n..18).
# Seen: the price is 19.90, the amount 39,80 and the quantity 2,5: its own definitions hold the last two as text. `Number` makes NaN of them, and `parseFloat`
# an order of 2 for 39 euro.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund edifact@1.2.12
cat >check.mjs <<'JS'
import Reader from 'edifact/reader.js'
const order = `UNA:+,? '
UNB+UNOC:3+SHOP:14+STUDIO:14+260501:1200+1'
UNH+1+ORDERS:D:96A:UN'
QTY+21:2,5'
PRI+AAA:19,90'
MOA+203:39,80'
UNT+5+1'
UNZ+1+1'`
const reader = new Reader({ autoDetectEncoding: true })
for (const { name, elements } of reader.parse(order)) {
  if (['QTY', 'PRI', 'MOA'].includes(name)) console.log(name, elements[0][1], Number(elements[0][1]))
}
JS
seen=$(node check.mjs)
echo "$seen"
expected='QTY 2,5 NaN
PRI 19.90 19.9
MOA 39,80 NaN'
[ "$seen" = "$expected" ] || { echo 'edifact behaves differently now'; exit 1; }
