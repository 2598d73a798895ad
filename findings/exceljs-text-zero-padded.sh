#!/usr/bin/env bash
# exceljs 4.4.0: `cell.text` ignores the number format of the cell.
# Guess: `cell.text` is what a spreadsheet shows, so 451103316 under the format 0000000000 is 0451103316.
# Seen: exceljs gives 451103316 and xlsx 0.18.5 gives 0451103316 for the same file: part numbers and barcodes lose their zeros.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund exceljs@4.4.0 xlsx@0.18.5
cat >check.mjs <<'JS'
import excel from 'exceljs'
import xlsx from 'xlsx'
const book = new excel.Workbook()
const cell = book.addWorksheet('Parts').getCell('A1')
cell.value = 451103316
cell.numFmt = '0000000000'
await book.xlsx.writeFile('parts.xlsx')
const again = new excel.Workbook()
await again.xlsx.readFile('parts.xlsx')
console.log(`exceljs ${again.getWorksheet('Parts').getCell('A1').text}`)
console.log(`xlsx ${xlsx.readFile('parts.xlsx').Sheets.Parts.A1.w}`)
JS
seen=$(node check.mjs)
echo "$seen"
[ "$seen" = $'exceljs 451103316\nxlsx 0451103316' ] || { echo 'the readers behave differently now'; exit 1; }
