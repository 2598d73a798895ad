#!/usr/bin/env bash
# Three validators of postcodes refuse postcodes in use, each other ones.
# Guess: what stands on letters every day is valid: India's code with its usual blank, the old four digits and the full code of Argentina, the six digits of
# Taiwan, the British Forces, Luxembourg and Azerbaijan with their letters.
# Seen: postcode-validator 3.10.22 refuses four of the seven, postal-codes-js 2.5.2 three, validator 13.15.35 three of the five in countries that it has.
# A checkout that uses them loses buyers, so an address should be free text.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund postcode-validator@3.10.22 postal-codes-js@2.5.2 validator@13.15.35
cat >check.mjs <<'JS'
import { postcodeValidator } from 'postcode-validator'
import codes from 'postal-codes-js'
import validator from 'validator'
const inUse = [['IN', '110 001'], ['AR', '1425'], ['AR', 'C1425DKF'], ['TW', '100001'], ['GB', 'BFPO 801'], ['LU', 'L-1009'], ['AZ', 'AZ1000']]
const refusedBy = isValid => inUse.filter(([country, code]) => isValid(country, code) === false).map(([, code]) => code)
console.log(`postcode-validator: ${refusedBy((country, code) => postcodeValidator(code, country)).join(', ')}`)
console.log(`postal-codes-js: ${refusedBy((country, code) => codes.validate(country, code) === true).join(', ')}`)
const known = new Set(validator.isPostalCodeLocales)
console.log(`validator: ${refusedBy((country, code) => (known.has(country) ? validator.isPostalCode(code, country) : undefined)).join(', ')}`)
JS
seen=$(node check.mjs)
echo "$seen"
expected='postcode-validator: 110 001, 1425, BFPO 801, AZ1000
postal-codes-js: C1425DKF, 100001, BFPO 801
validator: 110 001, BFPO 801, L-1009'
[ "$seen" = "$expected" ] || { echo 'the validators decide differently now'; exit 1; }
