#!/usr/bin/env bash
# epc-tds 1.4.1 writes RFID labels with other serial numbers and other goods than it is given.
# Guess: %2F in the URI of a tag is the character "/" (GS1 Tag Data Standard, 6.3.1), one character of seven bits, and an EAN-13 is a GTIN-14 with a zero
# before it.
# Seen: "32a%2Fb" is written as seven characters in place of five. An EAN-13 in place of a GTIN-14 gives no error: 4006381333931 becomes company 0063813 and
# the GTIN 40063813339314, another article with a right check digit.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund epc-tds@1.4.1
cat >check.mjs <<'JS'
import tds from 'epc-tds'
const bitsOf = text => [...text].map(letter => letter.charCodeAt(0).toString(2).padStart(7, '0')).join('')
const tag = tds.fromTagURI('urn:epc:tag:sgtin-198:3.0614141.712345.32a%2Fb').toHexString()
const bits = [...tag].map(digit => Number.parseInt(digit, 16).toString(2).padStart(4, '0')).join('').slice(58)
console.log(bits.startsWith(bitsOf('32a/b')), bits.startsWith(bitsOf('32a%2Fb')))
const epc = new tds.Sgtin96()
epc.setFilter(1).setPartition(5).setGtin('4006381333931').setSerial(1)
console.log(epc.toIdURI(), epc.getGtin())
const whole = new tds.Sgtin96()
whole.setFilter(1).setPartition(5).setGtin('04006381333931').setSerial(1)
console.log(whole.toIdURI(), whole.getGtin())
JS
seen=$(node check.mjs)
echo "$seen"
expected='false true
urn:epc:id:sgtin:0063813.433931.1 40063813339314
urn:epc:id:sgtin:4006381.033393.1 04006381333931'
[ "$seen" = "$expected" ] || { echo 'the library behaves differently now'; exit 1; }
