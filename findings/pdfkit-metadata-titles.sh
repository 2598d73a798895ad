#!/usr/bin/env bash
# pdfkit 0.20.2 writes invoices as PDF/A whose metadata is no XML, as soon as the title or the author has an ampersand.
# Guess: "Oak & iron" is escaped in the metadata, since XMP is XML (ISO 16684-1, 7), which PDF/A requires (ISO 19005-3, 6.6.2): a checker finds part 3, level B.
# Seen: the ampersand stands as it is, and a parser of XML refuses the metadata; "Oak and iron" is well-formed. So the same program writes valid files for
# one studio and invalid ones for another.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund pdfkit@0.20.2 fast-xml-parser@5.3.2
cat >check.mjs <<'JS'
import { XMLValidator } from 'fast-xml-parser'
import { once } from 'node:events'
import PDFDocument from 'pdfkit'
for (const Author of ['Oak and iron', 'Oak & iron']) {
  const pdf = new PDFDocument({ subset: 'PDF/A-3b', pdfVersion: '1.7', info: { Title: 'Invoice 7', Author } })
  const chunks = []
  pdf.on('data', chunk => chunks.push(chunk))
  pdf.rect(0, 0, 10, 10).fill()
  pdf.end()
  await once(pdf, 'end')
  const xmp = /<x:xmpmeta[\s\S]*<\/x:xmpmeta>/.exec(Buffer.concat(chunks).toString())[0]
  console.log(Author, /pdfaid:part>\d/.exec(xmp)[0], XMLValidator.validate(xmp) === true ? 'well-formed' : 'not well-formed')
}
JS
seen=$(node check.mjs)
echo "$seen"
expected='Oak and iron pdfaid:part>3 well-formed
Oak & iron pdfaid:part>3 not well-formed'
[ "$seen" = "$expected" ] || { echo 'pdfkit behaves differently now'; exit 1; }
