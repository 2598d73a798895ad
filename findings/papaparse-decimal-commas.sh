#!/usr/bin/env bash
# papaparse 5.7.1 takes the decimal comma of a price list for its delimiter, depending on the line end at the end of the file.
# Guess: `name;price` with prices such as 12,50 is split at the semicolon, as its title row says.
# Seen: so it is without a line end after the last row, or with `skipEmptyLines`. A file that ends with a line end, as nearly all do, is split at the comma
# by the default options: one column `name;price`, products "Lamp;12".
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund papaparse@5.7.1
cat >check.mjs <<'JS'
import papa from 'papaparse'
const show = (text, options) => console.log(JSON.stringify(papa.parse(text, options).data[1]))
const rows = 'name;price\nLamp;12,50\nChair;7,90'
show(rows)
show(`${rows}\n`, { skipEmptyLines: true })
show(`${rows}\n`)
JS
seen=$(node check.mjs)
echo "$seen"
expected='["Lamp","12,50"]
["Lamp","12,50"]
["Lamp;12","50"]'
[ "$seen" = "$expected" ] || { echo 'papaparse decides differently now'; exit 1; }
