#!/usr/bin/env bash
# @h1dd3nsn1p3r/pdf-invoice 1.0.12 leaves a fee out of the total of an invoice, subtracts it beside a discount, and shows more tax than the total holds.
# Guess: a fee is added, as the README has it ("amount of fee to be added to the invoice"): 119 with a fee of 10 are 129, and 124 where a discount of 5 is taken off. The tax
# of 90, which are 100 less 10 percent, is 17.10 at 19 percent (Directive 2006/112/EC, articles 79 and 226: a discount is no part of what is taxed). What lines
# show adds up: 1.00 and 1.00 are 2.00.
# Seen: 119.00 with a fee alone, and 104.00 with a fee and a discount. The discounted line comes to 107.10 with a tax of 19.00. Two lines of 1.005 show 1.00 each
# and 2.01 below.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund @h1dd3nsn1p3r/pdf-invoice@1.0.12 pdfjs-dist@4.10.38
cat >check.mjs <<'JS'
import { PDFInvoice } from '@h1dd3nsn1p3r/pdf-invoice'
import { existsSync, readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
const party = { name: 'Oak', address: 'Quay 1', phone: '1', email: 'post@studio.example' }
async function totalsOf(name, items, more = {}) {
  const path = `${name}.pdf`
  const invoice = { number: 1, date: '01/05/2026', dueDate: '01/06/2026', status: 'Open', currency: 'EUR', locale: 'en-US', path, ...more }
  await new PDFInvoice({ company: party, customer: party, invoice, items }).create()
  // The file is written later than its promise says.
  const isWritten = () => existsSync(path) && readFileSync(path, 'latin1').trimEnd().endsWith('%%EOF')
  for (let tries = 0; tries < 500 && !isWritten(); tries += 1) await setTimeout(20)
  const { promise } = getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 })
  const { items: texts } = await (await (await promise).getPage(1)).getTextContent()
  const shown = texts.map(({ str }) => str.trim()).filter(text => text !== '').join(' ')
  console.log(name, shown.slice(shown.indexOf('Subtotal')))
}
const line = { name: 'Lamp', quantity: 1, price: 100, tax: 19 }
await totalsOf('plain', [line])
await totalsOf('fee', [line], { fee: 10 })
await totalsOf('order discount', [line], { orderDiscount: 5 })
await totalsOf('both', [line], { fee: 10, orderDiscount: 5 })
await totalsOf('discount', [{ ...line, discount: 10 }])
await totalsOf('halves', [{ ...line, price: 1.005, tax: 0 }, { ...line, price: 1.005, tax: 0 }])
JS
seen=$(node check.mjs)
echo "$seen"
expected='plain Subtotal €119.00 Total Tax €19.00 Grand Total €119.00
fee Subtotal €119.00 Total Tax €19.00 Total Fee €10.00 Grand Total €119.00
order discount Subtotal €119.00 Total Tax €19.00 Total Discount €5.00 Grand Total €114.00
both Subtotal €119.00 Total Tax €19.00 Total Discount €5.00 Total Fee €10.00 Grand Total €104.00
discount Subtotal €107.10 Total Tax €19.00 Grand Total €107.10
halves Subtotal €2.01 Total Tax €0.00 Grand Total €2.01'
[ "$seen" = "$expected" ] || { echo 'the package computes differently now'; exit 1; }
