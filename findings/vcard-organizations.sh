#!/usr/bin/env bash
# A company with a semicolon in its name becomes a company and a department, or the other way round.
# Guess: the semicolon of a name is escaped in ORG, whose parts are separated by semicolons (RFC 2426, 3.5.5; RFC 6350, 6.6.4).
# Seen: vcards-js 2.11.1 escapes the comma and leaves the semicolon, so readers find a company "Glass, Wood" with a department "Sons". vcard-creator 1.0.0
# escapes both. vcard4-ts 0.4.1 reads company and department as one text; ical.js 2.2.1 reads two.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund vcards-js@2.11.1 vcard-creator@1.0.0 vcard4-ts@0.4.1 ical.js@2.2.1
cat >check.mjs <<'JS'
import ICAL from 'ical.js'
import create from 'vcard-creator'
import { parseVCards } from 'vcard4-ts'
import vcards from 'vcards-js'
const card = vcards()
card.organization = 'Glass, Wood; Sons'
const written = text => /ORG:.*/.exec(text)[0].trim()
console.log(`vcards-js ${written(card.getFormattedString())}`)
const Creator = create.default ?? create
console.log(`vcard-creator ${written(new Creator().addName({ givenName: 'Lea' }).addCompany({ name: 'Glass, Wood; Sons' }).toString())}`)
const text = ['BEGIN:VCARD', 'VERSION:4.0', 'FN:Lea', 'ORG:Glass\\, Wood;Sales', 'END:VCARD', ''].join('\r\n')
console.log('vcard4-ts', JSON.stringify(parseVCards(text).vCards[0].ORG[0].value))
console.log('ical.js', JSON.stringify(ICAL.parse(text)[1].find(([name]) => name === 'org')[3]))
JS
seen=$(node check.mjs)
echo "$seen"
expected='vcards-js ORG:Glass\, Wood; Sons
vcard-creator ORG:Glass\, Wood\; Sons
vcard4-ts ["Glass, Wood;Sales"]
ical.js ["Glass, Wood","Sales"]'
[ "$seen" = "$expected" ] || { echo 'the libraries behave differently now'; exit 1; }
