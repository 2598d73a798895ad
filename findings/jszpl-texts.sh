#!/usr/bin/env bash
# jszpl 2.0.1 writes a text for a label printer as it stands, so signs of the printer language end it early.
# Guess: ^ and ~ of a text are escaped (^FH and a hexadecimal code), as ZPL offers.
# Seen: the name "Filter ^FX 12" stays as it is between ^FD and ^FS, and ^FX starts a comment there: the label shows "Filter " alone.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund jszpl@2.0.1
cat >check.mjs <<'JS'
import * as zpl from 'jszpl'
const label = new zpl.Label()
label.printDensity = new zpl.PrintDensity(zpl.PrintDensityName['8dpmm'])
label.width = 100
label.height = 50
const text = new zpl.Text()
label.content.push(text)
text.fontFamily = new zpl.FontFamily(zpl.FontFamilyName.D)
text.text = 'Filter ^FX 12'
const written = label.generateZPL()
console.log(/\^FD.*/.exec(written)[0], written.includes('^FH'))
JS
seen=$(node check.mjs)
echo "$seen"
expected='^FDFilter ^FX 12^FS false'
[ "$seen" = "$expected" ] || { echo 'jszpl writes texts differently now'; exit 1; }
