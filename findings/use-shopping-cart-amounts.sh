#!/usr/bin/env bash
# use-shopping-cart 3.2.0, a cart for Stripe, shows prices in dinars ten times and in forints and rupiahs a hundred times too high.
# Guess: a value is an amount in the smallest unit of ISO 4217, as Stripe takes it: 1234 is 1.234 Kuwaiti dinars, 199000 is 1,990.00 forints, and 1990 yen are
# 1,990.
# Seen: 12.340 dinars, since all that is not without decimals is divided by 100, and 199,000 forints, since "without decimals" is what Intl shows. Yen and
# euro are right.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund use-shopping-cart@3.2.0
cat >check.mjs <<'JS'
import { createRequire } from 'node:module'
const { formatCurrencyString } = createRequire(import.meta.url)('use-shopping-cart/core')
for (const [value, currency] of [[1999, 'EUR'], [1990, 'JPY'], [1234, 'KWD'], [199_000, 'HUF'], [199_000, 'IDR']]) {
  console.log(`${value} ${currency} is ${formatCurrencyString({ value, currency, language: 'en' }).replaceAll('\u00a0', ' ')}`)
}
JS
seen=$(node check.mjs)
echo "$seen"
expected='1999 EUR is €19.99
1990 JPY is ¥1,990
1234 KWD is KWD 12.340
199000 HUF is HUF 199,000
199000 IDR is IDR 199,000'
[ "$seen" = "$expected" ] || { echo 'use-shopping-cart behaves differently now'; exit 1; }
