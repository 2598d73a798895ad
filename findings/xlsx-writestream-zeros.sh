#!/usr/bin/env bash
# xlsx-writestream 0.5.1 leaves out every zero and every line break.
# Guess: a stock of 0 is written as 0, and a text of two lines stays two lines.
# Seen: the cell of 0 is empty, and "oak" and "iron" run together as "oakiron". A price list that is written and read again shows goods without stock as goods
# of unknown stock.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund xlsx-writestream@0.5.1 @e965/xlsx@0.20.3
cat >check.mjs <<'JS'
import { readFileSync } from 'node:fs'
import { read, utils } from '@e965/xlsx'
import Writer from 'xlsx-writestream'
await new Promise((done, failed) => Writer.write('stock.xlsx', [{ sku: 'A', title: 'oak\niron', stock: 0, price: 5 }], error => (error ? failed(error) : done())))
const { Sheets, SheetNames } = read(readFileSync('stock.xlsx'))
console.log(JSON.stringify(utils.sheet_to_json(Sheets[SheetNames[0]], { header: 1 })))
JS
seen=$(node check.mjs)
echo "$seen"
expected='[["sku","title","stock","price"],["A","oakiron","",5]]'
[ "$seen" = "$expected" ] || { echo 'the writer behaves differently now'; exit 1; }
