#!/usr/bin/env bash
# node-thermal-printer 4.6.1 glues a price to a name that is too long for the line, and moves prices behind wide letters out of their column.
# Guess: `leftRight` keeps the right text at the right edge: a long left text is cut or wrapped before it, and letters that are two columns wide count as two.
# Seen: on a line of 32 columns "…that wraps19.90" takes 46, so the printer breaks it wherever the 32nd column is, even within the price; "東京ランプ" makes a
# line of 37, and its price starts a new line.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund node-thermal-printer@4.6.1
cat >check.mjs <<'JS'
import { printer as Printer, types } from 'node-thermal-printer'
const lines = (left, right) => {
  const printer = new Printer({ type: types.EPSON, interface: 'file', width: 32 })
  printer.append = text => (printer.text = (printer.text ?? '') + text)
  printer.leftRight(left, right)
  return printer.text
}
const columnsOf = text => Array.from(text.replaceAll('\n', ''), letter => (/[\u3000-\u9fff]/.test(letter) ? 2 : 1)).reduce((sum, width) => sum + width, 0)
for (const name of ['Oak lamp', 'A very long name of an article that wraps', '東京ランプ']) {
  const text = lines(name, '19.90')
  console.log(columnsOf(text), text.trim())
}
JS
seen=$(node check.mjs)
echo "$seen"
expected='32 Oak lamp                   19.90
46 A very long name of an article that wraps19.90
37 東京ランプ                      19.90'
[ "$seen" = "$expected" ] || { echo 'the printer behaves differently now'; exit 1; }
