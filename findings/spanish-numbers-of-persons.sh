#!/usr/bin/env bash
# Two of five validators of Spanish tax numbers refuse those of Spaniards abroad, of children, and of foreigners without a residence number.
# Guess: K1234567L, L1234567L and M1234567L are valid like 12345678Z: K is for Spaniards under 14, L for those who live abroad, M for foreigners without
# a NIE, then seven characters and a check letter (Royal Decree 1065/2007, articles 19 and 20; Agencia Tributaria, NIF de personas físicas).
# Seen: spain-id 1.1.13 and better-dni 4.4.2 refuse all three; nif-dni-nie-cif-validation 1.0.10, validator 13.15.35 and stdnum 1.12.0 accept them. All five
# accept the numbers of residents. A buyer abroad gets no invoice with a number.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund spain-id@1.1.13 nif-dni-nie-cif-validation@1.0.10 better-dni@4.4.2 validator@13.15.35 stdnum@1.12.0
cat >check.mjs <<'JS'
import dni from 'better-dni'
import nif from 'nif-dni-nie-cif-validation'
import { validateSpanishId } from 'spain-id'
import { stdnum } from 'stdnum'
import validator from 'validator'
const validators = {
  'spain-id': validateSpanishId,
  'nif-dni-nie-cif-validation': nif.isValidNif,
  'better-dni': dni.isValid,
  validator: number => validator.isTaxID(number, 'es-ES'),
  stdnum: number => stdnum.ES.nif.validate(number).isValid,
}
for (const [name, validate] of Object.entries(validators))
  console.log(name, ...['12345678Z', 'X1234567L', 'K1234567L', 'L1234567L', 'M1234567L'].map(number => validate(number)))
JS
seen=$(node check.mjs)
echo "$seen"
expected='spain-id true true false false false
nif-dni-nie-cif-validation true true true true true
better-dni true true false false false
validator true true true true true
stdnum true true true true true'
[ "$seen" = "$expected" ] || { echo 'the packages judge the numbers differently now'; exit 1; }
