#!/usr/bin/env bash
# currency.js 2.0.4 and cashify 4.0.0 read amounts, as Intl writes them in most of Europe, as other amounts, without an error.
# Guess: what they cannot read they refuse, or give as NaN; the sign stays.
# Seen: -1.234,50 of Germany becomes -1.23 and -1.2345; Sweden's minus is U+2212 and gets lost, together with the decimal sign. Given the signs of the
# locale, currency.js reads the number right and still loses the minus.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund currency.js@2.0.4 cashify@4.0.0 node@24.21.0
cat >check.mjs <<'JS'
import currency from 'currency.js'
import { Cashify } from 'cashify'
const cashify = new Cashify({ base: 'EUR', rates: { EUR: 1 } })
for (const locale of ['en-US', 'de-DE', 'sv-SE']) {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' })
  const sign = type => format.formatToParts(-1234.5).find(part => part.type === type).value
  const text = format.format(-1234.5)
  const informed = currency(text, { decimal: sign('decimal'), separator: sign('group') }).value
  console.log(locale, currency(text).value, informed, cashify.convert(text, { from: 'EUR', to: 'EUR' }))
}
JS
seen=$(node_modules/.bin/node check.mjs)
echo "$seen"
expected='en-US -1234.5 -1234.5 -1234.5
de-DE -1.23 -1234.5 -1.2345
sv-SE 123450 1234.5 123450'
[ "$seen" = "$expected" ] || { echo 'the parsers behave differently now'; exit 1; }
