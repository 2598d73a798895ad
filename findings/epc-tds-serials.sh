#!/usr/bin/env bash
# epc-tds 1.4.1 writes RFID labels with other serial numbers than it is given.
# Guess: %2F in the URI of a tag is the character "/" (GS1 Tag Data Standard, 6.3.1), one character of seven bits.
# Seen: "32a%2Fb" is written as seven characters in place of five. "32ab" is written right.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund epc-tds@1.4.1
cat >check.mjs <<'JS'
import tds from 'epc-tds'
const bitsOf = text => [...text].map(letter => letter.charCodeAt(0).toString(2).padStart(7, '0')).join('')
for (const serial of ['32ab', '32a%2Fb']) {
  const tag = tds.fromTagURI(`urn:epc:tag:sgtin-198:3.0614141.712345.${serial}`).toHexString()
  const bits = [...tag].map(digit => Number.parseInt(digit, 16).toString(2).padStart(4, '0')).join('').slice(58)
  console.log(serial, bits.startsWith(bitsOf(decodeURIComponent(serial))), bits.startsWith(bitsOf(serial)))
}
JS
seen=$(node check.mjs)
echo "$seen"
expected='32ab true true
32a%2Fb false true'
[ "$seen" = "$expected" ] || { echo 'the library behaves differently now'; exit 1; }
