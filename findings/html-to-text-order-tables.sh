#!/usr/bin/env bash
# html-to-text 9.0.5 makes texts of order mails in which names, numbers and prices run together.
# Guess: a blank at least separates the cells of a table, and a raised or lowered figure does not join the figures beside it.
# Seen: with the default options "Oak lamp" at 19.90 is "Oak lamp19.90", an order of 2 at 19.90 is "219.90", and 1¹/₂ as HTML is "11/2". Tables need a selector
# with the format `dataTable`.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund html-to-text@9.0.5
cat >check.mjs <<'JS'
import { convert } from 'html-to-text'
const row = '<table><tr><td>Oak lamp</td><td>2</td><td>19.90</td></tr></table>'
console.log(convert(row))
console.log(convert(row, { selectors: [{ selector: 'table', format: 'dataTable' }] }))
console.log(convert('Pipe 1<sup>1</sup>/<sub>2</sub>"'))
JS
seen=$(node check.mjs)
echo "$seen"
expected='Oak lamp219.90
Oak lamp   2   19.90
Pipe 11/2"'
[ "$seen" = "$expected" ] || { echo 'html-to-text behaves differently now'; exit 1; }
