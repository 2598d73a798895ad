#!/usr/bin/env bash
# Packages that write rupees in words change the amount.
# Guess: 100.5 is fifty paise, 100.05 five, and the minus stays.
# Seen: amount-in-words 1.0.1 reads the digits behind the point as a number: 100.5 and 100.05 are both "Five Paise", 0.999 is "Nine Hundred Ninety Nine Paise",
# and -5 is "Five Rupees". convert-rupees-into-words 1.0.6 gets paise right and makes "Hundred Five Rupees" of -5.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund amount-in-words@1.0.1 convert-rupees-into-words@1.0.6
cat >check.mjs <<'JS'
import { AmountToWords } from 'amount-in-words'
import convert from 'convert-rupees-into-words'
const words = new AmountToWords()
const tidy = text => text.replaceAll(/\s+/g, ' ').trim()
for (const amount of [100.5, 100.05, 0.999, -5]) console.log(`${amount}: ${tidy(words.toWords(amount))} | ${tidy(convert(amount))}`)
JS
seen=$(node check.mjs)
echo "$seen"
expected='100.5: One Hundred Rupees And Five Paise | Hundred Rupees and Fifty Paisa
100.05: One Hundred Rupees And Five Paise | Hundred Rupees and Five Paisa
0.999: Zero Rupee And Nine Hundred Ninety Nine Paise | One Rupee
-5: Five Rupees | Hundred Five Rupees'
[ "$seen" = "$expected" ] || { echo 'the words are others now'; exit 1; }
