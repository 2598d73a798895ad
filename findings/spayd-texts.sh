#!/usr/bin/env bash
# spayd 3.0.4 gives no Czech payment code for amounts and texts that the format allows.
# Guess: an amount has up to two decimals, so 480.5 is one (SPAYD 1.0, AM); an asterisk of a text is written as %2A and a percent sign as %25, since the
# asterisk separates fields and values are percent-encoded.
# Seen: 480.5 and "Lamp * oak" are refused by a thrown text, and "50% off" stays as it is, so that readers take "% o" for an escape.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund spayd@3.0.4
cat >check.mjs <<'JS'
import spayd from 'spayd'
const write = spayd.default ?? spayd
for (const field of [{ am: '480.50' }, { am: '480.5' }, { msg: 'Lamp * oak' }, { msg: '50% off' }]) {
  try {
    console.log(JSON.stringify(field), write({ acc: 'CZ5855000000001265098001', cc: 'CZK', ...field }))
  } catch (thrown) {
    console.log(JSON.stringify(field), String(thrown))
  }
}
JS
seen=$(node check.mjs)
echo "$seen"
expected='{"am":"480.50"} SPD*1.0*ACC:CZ5855000000001265098001*AM:480.50*CC:CZK
{"am":"480.5"} The am key is in wrong format!
{"msg":"Lamp * oak"} The msg key is in wrong format!
{"msg":"50% off"} SPD*1.0*ACC:CZ5855000000001265098001*CC:CZK*MSG:50% OFF'
[ "$seen" = "$expected" ] || { echo 'the writer behaves differently now'; exit 1; }
