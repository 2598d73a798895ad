#!/usr/bin/env bash
# ts-money 0.4.8 gives a cent of a division to a share of zero.
# Guess: what does not divide evenly goes to those with a share, so the ratio 0 gives 0, as in dinero.js 2.0.0.
# Seen: 1.01 split by 0, 1 and 1 is 0.01, 0.50 and 0.50, since remaining cents go out from the first on; dinero.js gives 0, 0.51 and 0.50. A line that is free
# bears a part of a discount, and its price becomes negative.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund ts-money@0.4.8 dinero.js@2.0.0
cat >check.mjs <<'JS'
import { allocate, dinero, USD } from 'dinero.js'
import { Currencies, Money } from 'ts-money'
for (const ratios of [[1, 1, 1], [0, 1, 1]]) {
  const shares = new Money(101, Currencies.USD).allocate(ratios).map(({ amount }) => amount)
  const others = allocate(dinero({ amount: 101, currency: USD }), ratios).map(share => share.toJSON().amount)
  console.log(`${ratios}: ts-money ${shares}; dinero.js ${others}`)
}
JS
seen=$(node check.mjs)
echo "$seen"
expected='1,1,1: ts-money 34,34,33; dinero.js 34,34,33
0,1,1: ts-money 1,50,50; dinero.js 0,51,50'
[ "$seen" = "$expected" ] || { echo 'the libraries divide differently now'; exit 1; }
