#!/usr/bin/env bash
# bark-js 1.2.1 reads the currency of a GS1 price as a part of the amount.
# Guess: application identifier 3932 holds three digits of ISO 4217, then the amount with two decimals (GS1 General Specifications, 393n): 978 and 19.99.
# Seen: the amount is 9,780,019.99, and the currency is nowhere. gs1-barcode-parser-mod 1.2.1 gives 19.99 and 978. Without a currency (3922) both agree.
# So labels of goods that are sold by weight scan as millions.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund bark-js@1.2.1 gs1-barcode-parser-mod@1.2.1
cat >check.mjs <<'JS'
import bark from 'bark-js'
import { parseBarcode } from 'gs1-barcode-parser-mod'
for (const code of ['3922001999', '3932978001999']) {
  const [element] = bark(code).elements
  const [item] = parseBarcode(code).parsedCodeItems
  console.log(`bark-js ${element.title} ${Number(element.value)}; gs1-barcode-parser-mod ${item.data} ${item.unit}`)
}
JS
seen=$(node check.mjs)
echo "$seen"
expected='bark-js PRICE 19.99; gs1-barcode-parser-mod 19.99 
bark-js PRICE 9780019.99; gs1-barcode-parser-mod 19.99 978'
[ "$seen" = "$expected" ] || { echo 'the readers behave differently now'; exit 1; }
