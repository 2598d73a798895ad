#!/usr/bin/env bash
# iso20022.js 0.0.15 orders payments in yen, dinars and other currencies of a hundredth or of ten times the amount.
# Guess: 1000 dollars of the README, which come out as 10, are cents; so 1990 yen are 1990, since the yen has no smaller unit, 1234 of Kuwait are 1.234 dinars
# (ISO 4217: digits 0 and 3), and 199000 forints are 1990.
# Seen: `Ccy="JPY"` has 19.9, which no bank takes, `Ccy="KWD"` has 12.34, ten times as much; forints and dollars are right. Amounts are divided by 100 in all
# currencies. No error is given.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund iso20022.js@0.0.15
cat >check.mjs <<'JS'
import { ISO20022 } from 'iso20022.js'
const agent = (bic, country) => ({ bic, bankAddress: { country } })
const writer = new ISO20022({
  initiatingParty: { name: 'Oak', id: 'OAK', account: { accountNumber: '123456789012' }, agent: agent('CHASUS33', 'US') },
})
for (const [amount, currency] of [[1000, 'USD'], [1990, 'JPY'], [1234, 'KWD'], [199000, 'HUF']]) {
  const creditor = { name: 'Ana', account: { iban: 'DE89370400440532013000' }, agent: agent('DEUTDEFF', 'DE'), address: { country: 'DE' } }
  const file = writer.createSWIFTCreditPaymentInitiation([{ type: 'swift', direction: 'credit', amount, currency, creditor }]).toString()
  console.log(amount, /<InstdAmt.*<\/InstdAmt>/.exec(file)[0])
}
JS
seen=$(node check.mjs)
echo "$seen"
expected='1000 <InstdAmt Ccy="USD">10</InstdAmt>
1990 <InstdAmt Ccy="JPY">19.9</InstdAmt>
1234 <InstdAmt Ccy="KWD">12.34</InstdAmt>
199000 <InstdAmt Ccy="HUF">1990</InstdAmt>'
[ "$seen" = "$expected" ] || { echo 'the package orders other amounts now'; exit 1; }
