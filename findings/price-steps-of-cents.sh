#!/usr/bin/env bash
# Four validators refuse prices in cents for a schema of prices in cents.
# Guess: every price from 0.01 to 1000.00 is valid for `multipleOf: 0.01`, since divided by it, it is an integer (JSON Schema 2020-12, 6.2.1).
# Seen: @sinclair/typebox 0.34.52 accepts 17 of 100,000, those that are a power of two of cents; ajv 8.20.0 and djv 2.1.4 refuse 11,426 and z-schema 6.0.2 refuses
# 9,175, such as 0.07 and 0.29. typebox 1.4.3, @cfworker/json-schema 4.1.6 and jsonschema 1.5.0 accept all, and refuse 1.005. Amounts in cents, as integers,
# have no such trouble.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund @sinclair/typebox@0.34.52 typebox@1.4.3 ajv@8.20.0 djv@2.1.4 z-schema@6.0.2 @cfworker/json-schema@4.1.6 jsonschema@1.5.0
cat >check.mjs <<'JS'
import { Validator } from '@cfworker/json-schema'
import { Type } from '@sinclair/typebox'
import { Value } from '@sinclair/typebox/value'
import Ajv from 'ajv'
import * as jsonschema from 'jsonschema'
import { createRequire } from 'node:module'
import * as next from 'typebox'
import { Value as nextValue } from 'typebox/value'
const require = createRequire(import.meta.url)
const schema = { type: 'number', multipleOf: 0.01 }
const djv = require('djv')()
djv.addSchema('price', { ...schema })
const zSchema = new (require('z-schema'))()
const worker = new Validator(schema)
const classic = new jsonschema.Validator()
const old = Type.Number({ multipleOf: 0.01 })
const young = next.Type.Number({ multipleOf: 0.01 })
const validators = {
  '@sinclair/typebox': price => Value.Check(old, price),
  typebox: price => nextValue.Check(young, price),
  ajv: new Ajv().compile(schema),
  djv: price => djv.validate('price', price) === undefined,
  'z-schema': price => zSchema.validate(price, schema),
  '@cfworker/json-schema': price => worker.validate(price).valid,
  jsonschema: price => classic.validate(price, schema).valid,
}
const prices = Array.from({ length: 100_000 }, (_, index) => Number(((index + 1) / 100).toFixed(2)))
for (const [name, accepts] of Object.entries(validators)) {
  const refused = prices.filter(price => !accepts(price))
  console.log(name, 'refuses', refused.length, refused.slice(0, 3).join(' '), accepts(1.005) ? 'accepts 1.005' : '')
}
JS
seen=$(node check.mjs)
echo "$seen"
expected='@sinclair/typebox refuses 99983 0.03 0.05 0.06 
typebox refuses 0  
ajv refuses 11426 0.07 0.14 0.28 
djv refuses 11426 0.07 0.14 0.28 
z-schema refuses 9175 0.07 0.14 0.28 
@cfworker/json-schema refuses 0  
jsonschema refuses 0  '
[ "$seen" = "$expected" ] || { echo 'the validators behave differently now'; exit 1; }
