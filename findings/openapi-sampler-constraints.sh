#!/usr/bin/env bash
# openapi-sampler 1.7.10, which several pages of documentation take their examples from, ignores constraints of a schema.
# Guess: a sample is valid for its schema.
# Seen: `pattern`, `multipleOf` and `uniqueItems` are not looked at, so three of four fields of the sample are refused by ajv 8.17.1; a copied example
# answers 400. Schemas need an `example` of their own.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund openapi-sampler@1.7.10 ajv@8.17.1
cat >check.mjs <<'JS'
import Ajv from 'ajv'
import sampler from 'openapi-sampler'
const schema = {
  type: 'object',
  required: ['sku', 'price', 'tags', 'name'],
  properties: {
    sku: { type: 'string', pattern: '^[A-Z]{3}-[0-9]{4}$' },
    price: { type: 'integer', minimum: 1, multipleOf: 5 },
    tags: { type: 'array', minItems: 2, uniqueItems: true, items: { type: 'string' } },
    name: { type: 'string', maxLength: 4 },
  },
}
const sample = sampler.sample(schema)
console.log(JSON.stringify(sample))
const validate = new Ajv({ allErrors: true }).compile(schema)
validate(sample)
console.log(validate.errors.map(({ instancePath, keyword }) => `${instancePath} ${keyword}`).join(', '))
JS
seen=$(node check.mjs)
echo "$seen"
expected='{"sku":"string","price":1,"tags":["string","string"],"name":"stri"}
/sku pattern, /price multipleOf, /tags uniqueItems'
[ "$seen" = "$expected" ] || { echo 'the sampler behaves differently now'; exit 1; }
