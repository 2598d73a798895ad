#!/usr/bin/env bash
# Libraries for vCards take a semicolon of a name for a separator, or a separator for a part of the name.
# Guess: a semicolon of a name is escaped, one between the parts of N and ORG is not (RFC 6350, 3.4, 6.2.2, 6.6.4); `\n` in a note is a line end. vcard-creator
# 1.0.0 writes so, ical.js 2.2.1 reads so.
# Seen: vcards-js 2.11.1 escapes the comma of a company and leaves the semicolon, so readers find a company with a department. vcf 2.1.2 splits a family name at
# its escaped semicolon, and leaves the escapes of company and note. vcard4-ts 0.4.1 reads company and department as one text.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund vcards-js@2.11.1 vcard-creator@1.0.0 vcard4-ts@0.4.1 vcf@2.1.2 ical.js@2.2.1
cat >check.mjs <<'JS'
import ICAL from 'ical.js'
import create from 'vcard-creator'
import { parseVCards } from 'vcard4-ts'
import vcards from 'vcards-js'
import Vcf from 'vcf'
const company = 'Glass, Wood; Sons'
const card = vcards()
card.organization = company
const written = text => /ORG:.*/.exec(text)[0].trim()
console.log('vcards-js', written(card.getFormattedString()))
const Creator = create.default ?? create
console.log('vcard-creator', written(new Creator().addName({ givenName: 'Lea' }).addCompany({ name: company }).toString()))
const parts = ['N:Oak\\; Iron;Lea;;;', 'ORG:Glass\\, Wood\\; Sons;Sales', 'NOTE:one\\ntwo']
const text = ['BEGIN:VCARD', 'VERSION:4.0', 'FN:Lea', ...parts, 'END:VCARD', ''].join('\r\n')
const show = (name, n, org, note) => console.log(name, [n, org, note].map(value => JSON.stringify(value)).join(' | '))
const valuesOf = properties => ['n', 'org', 'note'].map(name => properties.find(([each]) => each === name)[3])
show('ical.js', ...valuesOf(ICAL.parse(text)[1]))
show('vcf', ...valuesOf(Vcf.parse(text)[0].toJSON()[1]))
const [{ N, ORG, NOTE }] = parseVCards(text).vCards
show('vcard4-ts', N.value.familyNames.concat(N.value.givenNames), ORG[0].value, NOTE[0].value)
JS
seen=$(node check.mjs)
echo "$seen"
expected='vcards-js ORG:Glass\, Wood; Sons
vcard-creator ORG:Glass\, Wood\; Sons
ical.js ["Oak; Iron","Lea","","",""] | ["Glass, Wood; Sons","Sales"] | "one\ntwo"
vcf ["Oak\\"," Iron","Lea","","",""] | "Glass\\, Wood\\; Sons;Sales" | "one\\ntwo"
vcard4-ts ["Oak; Iron","Lea"] | ["Glass, Wood; Sons;Sales"] | "one\ntwo"'
[ "$seen" = "$expected" ] || { echo 'the libraries behave differently now'; exit 1; }
