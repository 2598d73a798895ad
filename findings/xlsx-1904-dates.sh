#!/usr/bin/env bash
# xlsx 0.18.5 ignores the 1904 calendar of a workbook when it makes dates of cells.
# Guess: with `cellDates` serial 44681 of a workbook with `date1904` is 1 May 2026, as exceljs 4.4.0 and read-excel-file 9.3.17 read it.
# Seen: xlsx gives 30 April 2022, four years and a day too early. Workbooks that were begun in Excel for Mac have this calendar.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund exceljs@4.4.0 xlsx@0.18.5 read-excel-file@9.3.17 fflate@0.8.3
cat >check.mjs <<'JS'
import { strToU8, zipSync } from 'fflate'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const book = (rows, properties = '') => Buffer.from(zipSync(Object.fromEntries(Object.entries({
  '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}">${properties}<sheets><sheet name="Parts" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
  'xl/styles.xml': `<styleSheet xmlns="${main}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
}).map(([name, text]) => [name, strToU8(head + text)]))))

import { writeFileSync } from 'node:fs'
import excel from 'exceljs'
import xlsx from 'xlsx'
import { readSheet } from 'read-excel-file/node'
const bytes = book('<row r="1"><c r="A1" s="1"><v>44681</v></c></row>', '<workbookPr date1904="1"/>')
writeFileSync('mac.xlsx', bytes)
const day = value => value.toISOString().slice(0, 10)
const workbook = new excel.Workbook()
await workbook.xlsx.load(bytes)
console.log(`exceljs ${day(workbook.worksheets[0].getCell('A1').value)}`)
console.log(`read-excel-file ${day((await readSheet('mac.xlsx'))[0][0])}`)
console.log(`xlsx ${day(xlsx.read(bytes, { cellDates: true }).Sheets.Parts.A1.v)}`)
JS
seen=$(TZ=UTC node check.mjs)
echo "$seen"
expected='exceljs 2026-05-01
read-excel-file 2026-05-01
xlsx 2022-04-30'
[ "$seen" = "$expected" ] || { echo 'the readers behave differently now'; exit 1; }
