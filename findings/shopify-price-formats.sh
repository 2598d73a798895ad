#!/usr/bin/env bash
# @shopify/theme-currency 4.1.1 shows no price at all in four of the eight price formats that Shopify offers.
# Guess: 113465 cents are 1'134.65, 1 134,65, 1 135 and 1 134.65 in the formats with an apostrophe, with a space, without decimals, and with period and space,
# as the help of Shopify lists them beside the other four (help.shopify.com, currency formatting options).
# Seen: the text is empty, without an error. The formats that it knows are right. Swiss shops, whose format has an apostrophe, show goods without a price.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund @shopify/theme-currency@4.1.1
cat >check.mjs <<'JS'
import currency from '@shopify/theme-currency'
const formats = [
  'amount',
  'amount_no_decimals',
  'amount_with_comma_separator',
  'amount_no_decimals_with_comma_separator',
  'amount_with_apostrophe_separator',
  'amount_with_space_separator',
  'amount_no_decimals_with_space_separator',
  'amount_with_period_and_space_separator',
]
for (const format of formats) console.log(format, JSON.stringify(currency.formatMoney(113465, `{{${format}}}`)))
JS
seen=$(node check.mjs)
echo "$seen"
expected='amount "1,134.65"
amount_no_decimals "1,135"
amount_with_comma_separator "1.134,65"
amount_no_decimals_with_comma_separator "1.135"
amount_with_apostrophe_separator ""
amount_with_space_separator ""
amount_no_decimals_with_space_separator ""
amount_with_period_and_space_separator ""'
[ "$seen" = "$expected" ] || { echo 'the package formats differently now'; exit 1; }
