#!/usr/bin/env bash
# js-excel-date-convert 1.0.2 writes an afternoon as the next day, and it and excel-date-to-js 1.1.5 read January 1900 a day early.
# Guess: 18:00 of 15 March 2023 is 45000 or 45000.75, since a workbook keeps the time as a part of the day; cell 1 is 1 January 1900 and 59 is 28 February, as Microsoft counts (its false leap day comes after, at 60; one README says that it is considered).
# Seen: js-excel-date-convert rounds, so 11:59 is 45000 and 12:00 is 45001, though it reads 45000.75 rightly. Both read 1 as 31 December 1899 and 59 as 27 February; 61 and later are right. excel-date-to-js keeps the time when it writes.
# So an order of the afternoon lands on tomorrow's sheet.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund js-excel-date-convert@1.0.2 excel-date-to-js@1.1.5
cat >check.cjs <<'JS'
const { fromExcelDate, toExcelDate } = require('js-excel-date-convert')
const { getExcelDateFromJs, getJsDateFromExcel } = require('excel-date-to-js')
for (const time of ['11:59', '12:00', '18:00']) {
  const date = new Date(`2023-03-15T${time}:00Z`)
  console.log(time, 'js-excel-date-convert', toExcelDate(date), 'excel-date-to-js', getExcelDateFromJs(date).toFixed(2))
}
for (const cell of [1, 59, 61, 45000.75]) {
  const read = (date) => date.toISOString().slice(0, 16)
  console.log(cell, 'js-excel-date-convert', read(fromExcelDate(cell)), 'excel-date-to-js', read(getJsDateFromExcel(cell)))
}
JS
seen=$(TZ=UTC node check.cjs)
echo "$seen"
expected='11:59 js-excel-date-convert 45000 excel-date-to-js 45000.50
12:00 js-excel-date-convert 45001 excel-date-to-js 45000.50
18:00 js-excel-date-convert 45001 excel-date-to-js 45000.75
1 js-excel-date-convert 1899-12-31T00:00 excel-date-to-js 1899-12-31T00:00
59 js-excel-date-convert 1900-02-27T00:00 excel-date-to-js 1900-02-27T00:00
61 js-excel-date-convert 1900-03-01T00:00 excel-date-to-js 1900-03-01T00:00
45000.75 js-excel-date-convert 2023-03-15T18:00 excel-date-to-js 2023-03-15T18:00'
[ "$seen" = "$expected" ] || { echo 'the converters behave differently now'; exit 1; }
