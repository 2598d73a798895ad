#!/usr/bin/env bash
# exceljs 4.4.0 appends the reading aid of a Japanese cell to its text, when the text stands in the cell itself.
# Guess: phonetic runs (`rPh`) are never part of a text, since spreadsheets show them above it.
# Seen: for an inline string exceljs gives the name followed by its reading; for the same name among the shared strings it leaves the reading out.
# xlsx 0.18.5 leaves it out in both. So product names change with the program that wrote the file.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund exceljs@4.4.0 xlsx@0.18.5 fflate@0.8.3
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

import excel from 'exceljs'
import xlsx from 'xlsx'
const name = '<t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh>'
const bytes = book(`<row r="1"><c r="A1" t="inlineStr"><is>${name}</is></c></row>`)
const workbook = new excel.Workbook()
await workbook.xlsx.load(bytes)
console.log(`exceljs ${workbook.worksheets[0].getCell('A1').text}`)
console.log(`xlsx ${xlsx.read(bytes).Sheets.Parts.A1.v}`)
JS
seen=$(node check.mjs)
echo "$seen"
expected='exceljs 東京トウキョウ
xlsx 東京'
[ "$seen" = "$expected" ] || { echo 'the readers behave differently now'; exit 1; }
