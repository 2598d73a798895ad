#!/usr/bin/env bash
# Three of four XLSX readers of npm end with an error at cells without a reference, which ISO 29500 allows.
# Guess: rows and cells without `r` stand one after another, in every reader.
# Seen: xlsx 0.18.5 reads them so. exceljs 4.4.0 says "Invalid row number in model"; xlsx-populate 1.21.0 and read-excel-file 9.3.17 end with a
# TypeError of their own code. Some exporters leave `r` out to write smaller files.
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
const bytes = book('<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>')
writeFileSync('plain.xlsx', bytes)
const tell = async (reader, read) => console.log(`${reader} ${await read().then(JSON.stringify, error => error.name)}`)
await tell('xlsx', async () => xlsx.utils.sheet_to_json(xlsx.read(bytes).Sheets.Parts, { header: 1 }))
await tell('exceljs', () => new excel.Workbook().xlsx.load(bytes))
await tell('xlsx-populate', () => populate.fromDataAsync(bytes))
await tell('read-excel-file', () => readSheet('plain.xlsx'))
JS
seen=$(node check.mjs)
echo "$seen"
expected='xlsx [[1,2],[3]]
exceljs Error
xlsx-populate TypeError
read-excel-file TypeError'
[ "$seen" = "$expected" ] || { echo 'the readers behave differently now'; exit 1; }
