#!/usr/bin/env bash
# @point-of-sale/receipt-printer-encoder 3.0.3 replaces the letters of a payment code by question marks.
# Guess: a QR code holds the bytes of its text as UTF-8, since the printer draws it and no code page of the printer is in play.
# Seen: every letter beyond Latin-1 is sent as "?", without an error, while the same text as a line of the receipt is written in a code page that has it: the
# code ST00012 of Russian banks (GOST R 56042) names the payee "??????". A letter of Latin-1 is one byte, also in a code that says it is
# UTF-8 (EPC069-12, set 1).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund @point-of-sale/receipt-printer-encoder@3.0.3
cat >check.mjs <<'JS'
import Encoder from '@point-of-sale/receipt-printer-encoder'
const sent = write => Buffer.from(write(new Encoder({ columns: 48, language: 'esc-pos' }))).toString('latin1')
const textOf = code => sent(encoder => encoder.qrcode(code).encode()).match(/1P0([^\x1d]*)/)[1]
console.log(textOf('ST00012|Name=Студия|Purpose=Оплата № 7'))
console.log(Buffer.from(textOf('ü'), 'latin1').toString('hex'), Buffer.from('ü').toString('hex'))
console.log(sent(encoder => encoder.codepage('auto').line('Студия').encode()).includes('?') ? 'line lost' : 'line kept')
JS
seen=$(node check.mjs)
echo "$seen"
expected='ST00012|Name=??????|Purpose=?????? ? 7
fc c3bc
line kept'
[ "$seen" = "$expected" ] || { echo 'the encoder behaves differently now'; exit 1; }
