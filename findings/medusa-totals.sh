#!/usr/bin/env bash
# Totals of @medusajs/utils 2.21.2 are not rounded to the currency, and some carry the residue of a division.
# Guess: what a cart in euro costs is an amount in cents, since it is what the buyer pays.
# Seen: three pieces at 10.005 with 20 % tax cost 36.018; a discount of 10 cents on three pieces at 10 cents leaves tax of 0.014000000000000000001.
# A payment, an invoice and a refund each have to round by themselves, and may differ by a cent.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund @medusajs/utils@2.21.2
cat >check.mjs <<'JS'
import utils from '@medusajs/utils'
const cart = utils.decorateCartTotals({
  currency_code: 'eur',
  items: [
    { id: 'a', unit_price: 10.005, quantity: 3, tax_lines: [{ rate: 20 }], adjustments: [] },
    { id: 'b', unit_price: 0.1, quantity: 3, tax_lines: [{ rate: 7 }], adjustments: [{ amount: 0.1 }] },
  ],
  shipping_methods: [],
  region: {},
})
for (const { total, tax_total: tax } of cart.items) console.log(String(total), String(tax))
JS
seen=$(node check.mjs)
echo "$seen"
expected='36.018000000000000000 6.0030000000000000000
0.21400000000000000001 0.014000000000000000001'
[ "$seen" = "$expected" ] || { echo 'the totals are others now'; exit 1; }
