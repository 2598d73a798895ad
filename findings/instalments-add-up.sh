#!/usr/bin/env bash
# loanjs 1.1.2 makes plans of instalments that pay back a cent less or more than was lent, and loan-calc 0.2.1 has no answer for instalments without interest.
# Guess: the capital of all instalments adds up to the amount, since nothing remains after the last one (arithmetic); three instalments of 1000 euro without
# interest are 333.33 or 333.34 each. Both round to cents, as their READMEs show.
# Seen: 1000 euro in three at 12 percent come to 999.99 of capital and a remainder of 0, seven at 5 percent to 1000.01, while `capitalSum` says 1000. For a
# rate of 0, the usual offer of shops, loan-calc gives NaN, and loanjs refuses the rate.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund loanjs@1.1.2 loan-calc@0.2.1
cat >check.mjs <<'JS'
import loanjs from 'loanjs'
import { createRequire } from 'node:module'
const loanCalc = createRequire(import.meta.url)('loan-calc')
for (const [count, rate, kind] of [[3, 12, 'annuity'], [7, 5, 'annuity'], [12, 9.9, 'annuity'], [3, 0, 'annuity']]) {
  let seen
  try {
    const { installments, capitalSum } = new loanjs.Loan(1000, count, rate, kind)
    const cents = installments.map(({ capital }) => Math.round(capital * 100))
    seen = `${cents.reduce((sum, each) => sum + each, 0)} cents, remains ${installments.at(-1).remain}, said ${capitalSum.toFixed(2)}`
  } catch (error) {
    seen = error.message
  }
  console.log(count, rate, seen, '| loan-calc', loanCalc.paymentCalc({ amount: 1000, rate, termMonths: count }))
}
JS
seen=$(node check.mjs)
echo "$seen"
expected='3 12 99999 cents, remains 0, said 1000.00 | loan-calc 340.02
7 5 100001 cents, remains 0, said 1000.00 | loan-calc 145.25
12 9.9 100001 cents, remains 0, said 1000.00 | loan-calc 87.87
3 0 wrong parameters: 1000 3 0 | loan-calc NaN'
[ "$seen" = "$expected" ] || { echo 'the packages compute differently now'; exit 1; }
