#!/usr/bin/env bash
# Three of seven packages refuse the company numbers with letters that Brazil gives out since July 2026, and a fourth does so unless it is told otherwise.
# Guess: 12.ABC.345/01DE-35, the example of the tax office, is valid in the newest releases of November 2026, and 12.ABC.345/01DE-36 is not: a letter counts
# as its ASCII code less 48, the rest stays (Receita Federal, Instrução Normativa 2.229 of 2024 and its technical note 49/2024).
# Seen: br-validations 0.3.1, cpf_cnpj 0.2.0 and @brazilian-utils/is-valid-cnpj 0.1.11 refuse it; @brazilian-utils/brazilian-utils 2.4.0 refuses it without
# `version: 2`. cpf-cnpj-validator 2.1.2, stdnum 1.12.0 and validator-brazil 1.3.0 accept it. A shop cannot write invoices to new companies.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund br-validations@0.3.1 cpf_cnpj@0.2.0 @brazilian-utils/is-valid-cnpj@0.1.11 \
  @brazilian-utils/brazilian-utils@2.4.0 cpf-cnpj-validator@2.1.2 stdnum@1.12.0 validator-brazil@1.3.0
cat >check.cjs <<'JS'
const br = require('br-validations')
const { CNPJ } = require('cpf_cnpj')
const single = require('@brazilian-utils/is-valid-cnpj')
const { isValidCnpj } = require('@brazilian-utils/brazilian-utils')
const { cnpj } = require('cpf-cnpj-validator')
const { stdnum } = require('stdnum')
const { isCnpj } = require('validator-brazil')
const packages = {
  'br-validations': number => br.cnpj.validate(number),
  cpf_cnpj: number => CNPJ.isValid(number),
  'is-valid-cnpj': number => (single.default ?? single)(number),
  'brazilian-utils': number => isValidCnpj(number),
  'brazilian-utils, version 2': number => isValidCnpj(number, { version: 2 }),
  'cpf-cnpj-validator': number => cnpj.isValid(number),
  stdnum: number => stdnum.BR.cnpj.validate(number).isValid,
  'validator-brazil': number => isCnpj(number),
}
for (const [name, isValid] of Object.entries(packages)) {
  console.log(name, ...['12.ABC.345/01DE-35', '12.ABC.345/01DE-36', '11.222.333/0001-81'].map(isValid))
}
JS
seen=$(node check.cjs)
echo "$seen"
expected='br-validations false false true
cpf_cnpj false false true
is-valid-cnpj false false true
brazilian-utils false false true
brazilian-utils, version 2 true false true
cpf-cnpj-validator true false true
stdnum true false true
validator-brazil true false true'
[ "$seen" = "$expected" ] || { echo 'the packages decide differently now'; exit 1; }
