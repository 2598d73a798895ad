#!/usr/bin/env bash
# Three readers of bank statements put an entry of December a year ahead when its value date is in January.
# Guess: the entry date of field 61 (SWIFT MT940) has no year, so it is the one nearest to the value date: 1231 beside 260102 is 31 December 2025.
# Seen: mt940-js 1.0.0, swiftmessageparser 1.2.1 and mt940js 1.3.5 take the year of the value date: 31 December 2026, after the end of the statement.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund mt940-js@1.0.0 tslib@2.8.1 swiftmessageparser@1.2.1 mt940js@1.3.5
cat >check.mjs <<'JS'
import mt940 from 'mt940-js'
import { Parser } from 'mt940js'
import swift from 'swiftmessageparser'
const head = [':20:STMT', ':25:DE02120300000000202051', ':28C:1/1', ':60F:C251231EUR100,00']
const text = [...head, ':61:2601021231C1,00NTRFREF', ':62F:C260105EUR101,00', '-', ''].join('\r\n')
const day = date => new Date(date).toISOString().slice(0, 10)
const [statement] = await mt940.read(Buffer.from(text))
console.log('mt940-js', statement.transactions[0].valueDate, statement.transactions[0].entryDate)
for (const [name, [read]] of [
  ['mt940js', new Parser().parse(text)],
  ['swiftmessageparser', swift.parse({ type: 'mt940', data: text })],
]) {
  console.log(name, day(read.transactions[0].date), day(read.transactions[0].entryDate))
}
JS
seen=$(TZ=UTC node check.mjs)
echo "$seen"
expected='mt940-js 2026-01-02 2026-12-31
mt940js 2026-01-02 2026-12-31
swiftmessageparser 2026-01-02 2026-12-31'
[ "$seen" = "$expected" ] || { echo 'the readers behave differently now'; exit 1; }
