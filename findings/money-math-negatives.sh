#!/usr/bin/env bash
# money-math 2.6.3 gives other amounts for refunds than for the same charges.
# Guess: an amount and its negative come to the same size, whatever the way of rounding: 2.00 divided by 3.00 is 0.67 and minus 0.67, half of 10.05 is 5.03 and
# minus 5.03, and 1.03 in cash is 1.05 and minus 1.05.
# Seen: minus 0.65, minus 5.01 and minus 0.95: what rounds a positive number is added to a negative one, too. Minus 0.05 times 0.10 is plus 0.01, so a refund
# becomes a charge.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund money-math@2.6.3
cat >check.mjs <<'JS'
import { createRequire } from 'node:module'
const money = createRequire(import.meta.url)('money-math')
const pairs = {
  'div by 3.00': [money.div('2.00', '3.00'), money.div('-2.00', '3.00')],
  '50 percent': [money.percent('10.05', '50.00'), money.percent('-10.05', '50.00')],
  'to five cents': [money.roundTo5Cents('1.03'), money.roundTo5Cents('-1.03')],
  'times 0.10': [money.mul('0.05', '0.10'), money.mul('-0.05', '0.10')],
}
for (const [name, amounts] of Object.entries(pairs)) console.log(name, amounts.join(' '))
JS
seen=$(node check.mjs)
echo "$seen"
expected='div by 3.00 0.67 -0.65
50 percent 5.03 -5.01
to five cents 1.05 -0.95
times 0.10 0.01 0.01'
[ "$seen" = "$expected" ] || { echo 'money-math behaves differently now'; exit 1; }
