#!/usr/bin/env bash
# invoice-number 2.0.1 begins again at zero after the last number of its digits, without an error.
# Guess: the number after INV-999 is INV-1000, or an error says that the digits are used up, since an invoice has a number that identifies it (Directive
# 2006/112/EC, article 226, 2).
# Seen: INV-000, and 2026/0 after 2026/9: a thousand invoices later, numbers come twice. Within its digits it counts as its README says.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund invoice-number@2.0.1
cat >check.mjs <<'JS'
import { createRequire } from 'node:module'
const { InvoiceNumber } = createRequire(import.meta.url)('invoice-number')
for (const number of ['INV-0999', 'INV-999', '2026/9']) console.log(`${number} is followed by ${InvoiceNumber.next(number)}`)
JS
seen=$(node check.mjs)
echo "$seen"
expected='INV-0999 is followed by INV-1000
INV-999 is followed by INV-000
2026/9 is followed by 2026/0'
[ "$seen" = "$expected" ] || { echo 'invoice-number behaves differently now'; exit 1; }
