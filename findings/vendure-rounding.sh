#!/usr/bin/env bash
# Vendure 3.7.3 rounds half a cent of a charge up and half a cent of its refund down.
# Guess: an amount and its reversal are rounded to the same size, so that they cancel out.
# Seen: DefaultMoneyStrategy gives 3 for 2.5 and -2 for -2.5, and 8 for three pieces at 2.5 where three times the rounded price would be 9.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund @vendure/core@3.7.3
cat >check.mjs <<'JS'
import { DefaultMoneyStrategy } from '@vendure/core'
const money = new DefaultMoneyStrategy()
console.log(money.round(2.5), money.round(-2.5), money.round(2.5, 3), money.round(2.5) * 3)
JS
seen=$(node check.mjs)
echo "$seen"
expected='3 -2 8 9'
[ "$seen" = "$expected" ] || { echo 'Vendure rounds differently now'; exit 1; }
