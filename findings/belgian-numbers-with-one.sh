#!/usr/bin/env bash
# Two of five validators of VAT numbers refuse every company that was founded in Belgium since September 2023.
# Guess: BE 1000.000.021 is valid, since enterprise numbers begin with 0 or 1 (Royal Decree of 23 June 2003), the first one with 1 was given out on 19 September
# 2023 (FPS Economy), and the last two digits are 97 less the remainder of the first eight divided by 97.
# Seen: jsvat 2.5.4 and @form-validation/validator-vat 2.4.0 refuse it and accept older numbers; jsvat-next 3.0.4, stdnum 1.12.0 and validator 13.15.35 accept
# both.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund jsvat@2.5.4 @form-validation/validator-vat@2.4.0 jsvat-next@3.0.4 stdnum@1.12.0 validator@13.15.35
cat >check.mjs <<'JS'
import formValidation from '@form-validation/validator-vat'
import * as jsvat from 'jsvat'
import * as next from 'jsvat-next'
import { stdnum } from 'stdnum'
import validator from 'validator'
const later = next.checkVAT ? next : next.default
const validators = {
  jsvat: number => jsvat.checkVAT(number, [jsvat.belgium]).isValid,
  'validator-vat': number => formValidation.vat().validate({ value: number, options: { country: 'BE' } }).valid,
  'jsvat-next': number => later.checkVAT(number, [later.belgium]).isValid,
  stdnum: number => stdnum.BE.vat.validate(number).isValid,
  validator: number => validator.isVAT(number, 'BE'),
}
for (const start of ['04119058', '10000000']) {
  const number = `BE${start}${String(97 - (Number(start) % 97)).padStart(2, '0')}`
  console.log(number, ...Object.entries(validators).map(([name, isValid]) => `${name} ${isValid(number)}`))
}
JS
seen=$(node check.mjs)
echo "$seen"
expected='BE0411905847 jsvat true validator-vat true jsvat-next true stdnum true validator true
BE1000000021 jsvat false validator-vat false jsvat-next true stdnum true validator true'
[ "$seen" = "$expected" ] || { echo 'the validators decide differently now'; exit 1; }
