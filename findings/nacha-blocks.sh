#!/usr/bin/env bash
# @midlandsbank/node-nacha 0.4.0 writes files for American banks whose number of blocks is wrong, and notes that belong to another payment.
# Guess: a file is filled with lines of nines to a multiple of ten lines, and its control record counts the blocks of ten (Nacha Operating Rules, appendix three:
# block count, blocking factor 10), so ten lines need no filling; a note (addenda) ends with the last seven digits of the trace number of its payment (same
# appendix: entry detail sequence number).
# Seen: a file of ten lines gets ten lines of nines more and says that it has one block; one of nine or sixteen lines is right. The notes of the payments 0, 1 and
# 2 point at 1, 2 and 3, so that of the last payment has none.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund @midlandsbank/node-nacha@0.4.0
cat >check.cjs <<'JS'
const nacha = require('@midlandsbank/node-nacha')
const linesOf = (count, addenda) => {
  const file = nacha.create({ from: { name: 'Oak Studio', fein: '123456789' }, for: { name: 'Our Bank', routing: '123456780' } })
  const batch = file.ppd({ effectiveDate: '261231', description: 'Payment', note: 'payouts', date: 'Dec 31' })
  const payment = { name: 'Ana Oak', account: { num: '135792468', type: 'C' }, routing: '087654321', ...addenda }
  for (let number = 0; number < count; number++) batch.credit({ ...payment, amount: 12345 + number })
  return nacha.from(batch).to('ach').trim().split(/\r?\n/)
}
for (const count of [5, 6, 12]) {
  const lines = linesOf(count)
  const filled = lines.filter(line => /^9+$/.test(line)).length
  const control = lines.find(line => line.startsWith('9'))
  console.log(`${lines.length - filled} lines and ${filled} of nines: ${lines.length / 10} blocks, ${Number(control.slice(7, 13))} said`)
}
const lines = linesOf(3, { addenda: 'order 1001' })
for (const kind of ['6', '7']) console.log(kind, ...lines.filter(line => line.startsWith(kind)).map(line => Number(line.slice(-7))))
JS
seen=$(node check.cjs)
echo "$seen"
expected='9 lines and 1 of nines: 1 blocks, 1 said
10 lines and 10 of nines: 2 blocks, 1 said
16 lines and 4 of nines: 2 blocks, 2 said
6 0 1 2
7 1 2 3'
[ "$seen" = "$expected" ] || { echo 'the package writes other files now'; exit 1; }
