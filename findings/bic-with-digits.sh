#!/usr/bin/env bash
# ibantools 4.5.4 and validator 13.15.35 refuse bank codes (BIC) with a digit among the first four characters.
# Guess: since ISO 9362:2014 these four may be letters or digits, as the type BICFIDec2014Identifier of ISO 20022 says: [A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}.
# Seen: both want letters, as before 2014. ibankit 1.6.5 accepts them, and refuses a country that does not exist.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund ibantools@4.5.4 validator@13.15.35 ibankit@1.6.5
cat >check.mjs <<'JS'
import * as kit from 'ibankit'
import { isValidBIC } from 'ibantools'
import validator from 'validator'
for (const bic of ['ABCDDEFF', 'A1B2DEFF', '1234DEFFXXX', 'ABCDQQFF']) console.log(bic, isValidBIC(bic), validator.isBIC(bic), kit.BIC.isValid(bic))
JS
seen=$(node check.mjs)
echo "$seen"
expected='ABCDDEFF true true true
A1B2DEFF false false true
1234DEFFXXX false false true
ABCDQQFF false false false'
[ "$seen" = "$expected" ] || { echo 'the validators decide differently now'; exit 1; }
