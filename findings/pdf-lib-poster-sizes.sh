#!/usr/bin/env bash
# pdf-lib 1.17.1 measures a poster as a tenth of its size, and another one as less than nothing.
# Guess: the size of a page is in units of its UserUnit, by which PDF has pages of more than five metres (ISO 32000-1, 7.7.3.3, table 30), and a rectangle is
# given by any two opposite corners (7.9.5): 500 by 700 at 10 is 176 by 247 cm, and corners that are swapped change nothing.
# Seen: 18 by 25 cm for the first, which a price list by size makes cheap, and minus 18 by minus 25 for swapped corners. unpdf 1.7.0 (PDF.js) has both right.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund pdf-lib@1.17.1 unpdf@1.7.0
cat >check.mjs <<'JS'
import { PDFDocument, PDFName, PDFNumber } from 'pdf-lib'
import { getDocumentProxy } from 'unpdf'
const inCm = points => Math.round((points / 72) * 2.54)
const posters = {
  plain: () => {},
  'UserUnit 10': (page) => page.node.set(PDFName.of('UserUnit'), PDFNumber.of(10)),
  'swapped corners': (page, { context }) => page.node.set(PDFName.of('MediaBox'), context.obj([500, 700, 0, 0])),
}
for (const [name, change] of Object.entries(posters)) {
  const poster = await PDFDocument.create()
  change(poster.addPage([500, 700]), poster)
  const bytes = await poster.save()
  const size = (await PDFDocument.load(bytes)).getPage(0).getSize()
  const page = await (await getDocumentProxy(new Uint8Array(bytes))).getPage(1)
  const { width, height } = page.getViewport({ scale: 1 })
  console.log(`${name}: pdf-lib ${inCm(size.width)} x ${inCm(size.height)} cm, unpdf ${inCm(width)} x ${inCm(height)} cm`)
}
JS
seen=$(node check.mjs)
echo "$seen"
expected='plain: pdf-lib 18 x 25 cm, unpdf 18 x 25 cm
UserUnit 10: pdf-lib 18 x 25 cm, unpdf 176 x 247 cm
swapped corners: pdf-lib -18 x -25 cm, unpdf 18 x 25 cm'
[ "$seen" = "$expected" ] || { echo 'the libraries behave differently now'; exit 1; }
