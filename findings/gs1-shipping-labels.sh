#!/usr/bin/env bash
# Four of five readers of GS1 labels cannot read the address on a parcel, and two of them name fields that are not there.
# Guess: a label with a serial shipping container code (00), a company (4300) and a country (4307) has these three, and one with a postcode (420) has it, as the GS1
# Barcode Syntax Dictionary lists them (4300: SHIP TO COMP, X..35; 4307: SHIP TO COUNTRY, X2; 420: SHIP TO POST), and 8111 is the points of a coupon, four digits.
# Seen: gs1-barcode-parser 1.0.1, gs1-barcode-parser-mod2 1.0.6 and bark-js 1.2.1 refuse the whole label; gs1js 0.0.2 finds two fields 43, and a postcode 010115 in a
# field 42. gs1-barcode-parser-mod 1.2.1 reads both labels, but no points, which bark-js reads.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund gs1-barcode-parser@1.0.1 gs1-barcode-parser-mod@1.2.1 gs1-barcode-parser-mod2@1.0.6 gs1js@0.0.2 \
  bark-js@1.2.1
cat >check.cjs <<'JS'
const { readFileSync } = require('node:fs')
const { createContext, runInContext } = require('node:vm')
const { GS1Reader } = require('gs1js')
const bark = require('bark-js')
const page = createContext({})
runInContext(readFileSync(require.resolve('gs1-barcode-parser'), 'utf8'), page)
const itemsOf = parser => label => parser.parseBarcode(label).parsedCodeItems.map(({ ai, data }) => [ai, data])
const readers = {
  'gs1-barcode-parser': itemsOf(page),
  'gs1-barcode-parser-mod': itemsOf(require('gs1-barcode-parser-mod')),
  'gs1-barcode-parser-mod2': itemsOf(require('gs1-barcode-parser-mod2')),
  gs1js: label => new GS1Reader(label).getApplicationIdentifiers().map(({ identifier, value }) => [identifier, value]),
  'bark-js': label => bark(label).elements.map(({ ai, value }) => [ai, value]),
}
const parcel = '00340123450000000018'
const labels = { address: `${parcel}4300OAK+STUDIO\u001d4307DE`, postcode: `${parcel}42010115`, points: '81110100' }
for (const [name, read] of Object.entries(readers)) {
  for (const [kind, label] of Object.entries(labels)) {
    let found
    try {
      found = read(label).map(([identifier, value]) => `(${identifier})${value}`).join('')
    } catch {
      found = 'refused'
    }
    console.log(name, kind, found)
  }
}
JS
seen=$(node check.cjs)
echo "$seen"
expected='gs1-barcode-parser address refused
gs1-barcode-parser postcode (00)340123450000000018(420)10115
gs1-barcode-parser points refused
gs1-barcode-parser-mod address (00)340123450000000018(4300)OAK+STUDIO(4307)DE
gs1-barcode-parser-mod postcode (00)340123450000000018(420)10115
gs1-barcode-parser-mod points refused
gs1-barcode-parser-mod2 address refused
gs1-barcode-parser-mod2 postcode (00)340123450000000018(420)10115
gs1-barcode-parser-mod2 points refused
gs1js address (00)340123450000000018(43)00OAK+STUDIO(43)07DE
gs1js postcode (00)340123450000000018(42)010115
gs1js points (81)110100
bark-js address refused
bark-js postcode (00)340123450000000018(420)10115
bark-js points (8111)0100'
[ "$seen" = "$expected" ] || { echo 'the readers know other fields now'; exit 1; }
