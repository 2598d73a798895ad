#!/usr/bin/env bash
# Four of five libraries take the numbers of Mir, UnionPay or Discover for invalid ones or for cards of another system.
# Guess: the test numbers that Stripe publishes for UnionPay (19 digits) and Discover, and a number of Mir (2200 to 2204, given out since 2015), are valid
# and have the name of their system: ISO/IEC 7812 allows up to 19 digits, and Mastercard begins at 2221.
# Seen: only card-validator 10.0.4 does so. validator 13.15.35 refuses all three; creditcards 5.0.0 refuses Mir and calls UnionPay Maestro; creditcardutils
# 1.0.0 calls Mir Mastercard; creditcard.js 3.0.58 calls UnionPay Mastercard, and says of the valid Mir that it is invalid in place of its name.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund validator@13.15.35 creditcard.js@3.0.58 creditcardutils@1.0.0 creditcards@5.0.0 card-validator@10.0.4
cat >check.mjs <<'JS'
import { createRequire } from 'node:module'
const require = createRequire(import.meta.url)
const validator = require('validator')
const cards = require('card-validator')
const { card } = require('creditcards')
const { isValid, getCreditCardNameByNumber } = require('creditcard.js')
const utils = require('creditcardutils')
for (const [system, number] of [['Mir', '2200000000000004'], ['UnionPay', '6205500000000000004'], ['Discover', '6445644564456445']]) {
  console.log(`${system}:`, [
    `validator ${validator.isCreditCard(number)}`,
    `card-validator ${cards.number(number).isValid} ${cards.number(number).card?.type}`,
    `creditcards ${card.isValid(number)} ${card.type(number)}`,
    `creditcard.js ${isValid(number)} ${getCreditCardNameByNumber(number)}`,
    `creditcardutils ${utils.validateCardNumber(number)} ${utils.parseCardType(number)}`,
  ].join(', '))
}
JS
seen=$(node check.mjs)
echo "$seen"
expected='Mir: validator false, card-validator true mir, creditcards false undefined, creditcard.js true Credit card is invalid!, creditcardutils true mastercard
UnionPay: validator false, card-validator true unionpay, creditcards true Maestro, creditcard.js true Mastercard, creditcardutils true unionpay
Discover: validator false, card-validator true discover, creditcards true Discover, creditcard.js true Discover, creditcardutils true discover'
[ "$seen" = "$expected" ] || { echo 'the libraries behave differently now'; exit 1; }
