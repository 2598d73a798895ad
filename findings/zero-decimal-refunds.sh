#!/usr/bin/env bash
# zero-decimal-currencies 1.6.0, which writes amounts for payment providers, makes nothing of refunds and one euro of two thousand.
# Guess: minus 19.99 euro is -1999, and 0.29 is 29 (the README promises an integer of the smallest unit); a text that is no number is refused, as "free" is.
# Seen: minus 19.99 is 0, 0.29 is 029, and "1,990.50" is 100, without an error. 19.99 and 1.234 Kuwaiti dinars are as the README has them.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund zero-decimal-currencies@1.6.0
cat >check.mjs <<'JS'
import toSmallestUnit from 'zero-decimal-currencies'
for (const [amount, currency] of [[19.99, 'EUR'], [1.234, 'KWD'], [-19.99, 'EUR'], [0.29, 'EUR'], ['1,990.50', 'EUR']]) {
  console.log(amount, currency, toSmallestUnit(amount, currency))
}
try {
  toSmallestUnit('free', 'EUR')
} catch {
  console.log('free is refused')
}
JS
seen=$(node check.mjs)
echo "$seen"
expected='19.99 EUR 1999
1.234 KWD 1230
-19.99 EUR 0
0.29 EUR 029
1,990.50 EUR 100
free is refused'
[ "$seen" = "$expected" ] || { echo 'zero-decimal-currencies behaves differently now'; exit 1; }
