#!/usr/bin/env bash
# zugferd-generator 1.2.1 embeds electronic invoices that do not follow ZUGFeRD.
# Guess: the invoice is one of ZUGFeRD, as the README promises: it names its profile by a URN, writes dates of the format 102 without hyphens
# (UN/EDIFACT 2379: CCYYMMDD), holds the quantity of each line (EN 16931, BT-129), and is attached as factur-x.xml with an AFRelationship (PDF/A-3).
# Seen: the profile is "ZUGFeRD", the date 2026-05-01, no quantity is written although it was given, the file is ZUGFeRD-invoice.xml, and no relationship is
# said.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund zugferd-generator@1.2.1 pdf-lib@1.17.1
cat >check.mjs <<'JS'
import { PDFDict, PDFDocument, PDFName } from 'pdf-lib'
import generator from 'zugferd-generator'
const Generator = generator.default ?? generator
const party = { name: 'Studio', country: 'DE', street: 'Yard 1', postalCode: '50667', city: 'Köln', taxNumber: 'DE123456789' }
const line = { id: '1', description: 'Lamp', quantity: 3, unitPrice: 10, lineTotal: 30 }
const invoice = new Generator({
  id: 'INV-1',
  issueDate: '2026-05-01',
  currency: 'EUR',
  totalAmount: 35.7,
  supplier: party,
  customer: party,
  taxTotal: { taxAmount: 5.7, taxPercentage: 19 },
  lineItems: [line],
})
const text = invoice.toXMLString()
console.log(`profile ${/ContextParameter>\s*<ram:ID>([^<]*)/.exec(text)[1]}, date ${/format="102">([^<]*)/.exec(text)[1]}, quantity ${/Quantity/.test(text)}`)
const pdf = await PDFDocument.create()
pdf.addPage()
const made = await PDFDocument.load(await invoice.embedInPDF(Buffer.from(await pdf.save())))
for (const [, part] of made.context.enumerateIndirectObjects()) {
  if (!(part instanceof PDFDict) || part.get(PDFName.of('Type')) !== PDFName.of('Filespec')) continue
  console.log(`file ${part.get(PDFName.of('F')).decodeText()}, relationship ${part.get(PDFName.of('AFRelationship'))}`)
}
JS
seen=$(node check.mjs)
echo "$seen"
expected='profile ZUGFeRD, date 2026-05-01, quantity false
file ZUGFeRD-invoice.xml, relationship undefined'
[ "$seen" = "$expected" ] || { echo 'the generator behaves differently now'; exit 1; }
