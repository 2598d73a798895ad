#!/usr/bin/env bash
# mt940-js 1.0.0 shows a payment that the bank took back as one that arrived.
# Guess: RC in field 61 of a bank statement (SWIFT MT940) reverses a credit, so the money leaves; RD brings the money of a debit back.
# Seen: `isCredit` is true for RC and false for RD, as for C and D, and no other field differs: the four lines sum to 15 instead of 0.
# swiftmessageparser 1.2.1 gives RC a minus and RD a plus. A shop that matches payments with orders ships goods for money that went back.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund mt940-js@1.0.0 tslib@2.8.1 swiftmessageparser@1.2.1
cat >check.mjs <<'JS'
import mt940 from 'mt940-js'
import swift from 'swiftmessageparser'
const lines = ['C10,50', 'RC10,50', 'D3,00', 'RD3,00'].map((mark, at) => `:61:2603020302${mark}NTRFREF${at}`)
const head = [':20:STMT', ':25:DE02120300000000202051', ':28C:1/1', ':60F:C260301EUR100,00']
const text = [...head, ...lines, ':62F:C260302EUR100,00', '-', ''].join('\r\n')
const [statement] = await mt940.read(Buffer.from(text))
const amounts = statement.transactions.map(({ isCredit, amount }) => (isCredit ? amount : -amount))
console.log('mt940-js', ...amounts, 'sum', amounts.reduce((a, b) => a + b))
console.log(Object.keys(statement.transactions[0]).filter(key => /revers/i.test(key)).length, 'fields about reversals')
const [other] = swift.parse({ type: 'mt940', data: text })
console.log('swiftmessageparser', ...other.transactions.map(({ amount }) => Number(amount)))
JS
seen=$(node check.mjs)
echo "$seen"
expected='mt940-js 10.5 10.5 -3 -3 sum 15
0 fields about reversals
swiftmessageparser 10.5 -10.5 -3 3'
[ "$seen" = "$expected" ] || { echo 'the readers behave differently now'; exit 1; }
