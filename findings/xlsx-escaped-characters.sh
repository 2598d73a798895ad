#!/usr/bin/env bash
# Readers disagree on `_xHHHH_`, by which XLSX writes characters that XML cannot hold, and on its own escape `_x005F_`.
# Guess: the article number A_x0041_, which Excel stores as A_x005F_x0041_, comes back as it was typed, in each kind of text cell.
# Seen: xlsx 0.18.5 and read-excel-file 9.3.17 give it back. exceljs 4.4.0 does so for shared strings only and leaves the escape in inline strings and
# in results of formulas. xlsx-populate 1.21.0 never takes it off.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund exceljs@4.4.0 xlsx@0.18.5 xlsx-populate@1.21.0 read-excel-file@9.3.17 fflate@0.8.3
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
import populate from 'xlsx-populate'
import { readSheet } from 'read-excel-file/node'
const stored = 'A_x005F_x0041_'
const bytes = book(
  `<row r="1"><c r="A1" t="inlineStr"><is><t>${stored}</t></is></c><c r="B1" t="str"><f>A1</f><v>${stored}</v></c></row>`,
)
writeFileSync('escapes.xlsx', bytes)
const workbook = new excel.Workbook()
await workbook.xlsx.load(bytes)
const [sheet, parts] = [workbook.worksheets[0], xlsx.read(bytes).Sheets.Parts]
console.log(`exceljs ${sheet.getCell('A1').text} ${sheet.getCell('B1').text}`)
console.log(`xlsx ${parts.A1.v} ${parts.B1.v}`)
const populated = (await populate.fromDataAsync(bytes)).sheet(0)
console.log(`xlsx-populate ${populated.cell('A1').value()} ${populated.cell('B1').value()}`)
console.log(`read-excel-file ${(await readSheet('escapes.xlsx'))[0].join(' ')}`)
JS
seen=$(node check.mjs)
echo "$seen"
expected='exceljs A_x005F_x0041_ A_x005F_x0041_
xlsx A_x0041_ A_x0041_
xlsx-populate A_x005F_x0041_ A_x005F_x0041_
read-excel-file A_x0041_ A_x0041_'
[ "$seen" = "$expected" ] || { echo 'the readers behave differently now'; exit 1; }
