#!/usr/bin/env bash
# @apiture/openapi-down-convert 0.14.2 writes documents of OpenAPI 3.0 that are none.
# Guess: an exclusive bound, a record or null, a text or number, and null alone of OpenAPI 3.1 become what 3.0 has for them (a boolean, `nullable`, anyOf).
# Seen: only `type: [string, null]` and constants are rewritten. The bound stays a number, and `type: "null"` and lists of types stay, although the document now
# says 3.0.3, whose schema refuses each of them (@seriousme/openapi-schema-validator 2.11.0).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund @apiture/openapi-down-convert@0.14.2 @seriousme/openapi-schema-validator@2.11.0
cat >write.mjs <<'JS'
import { writeFileSync } from 'node:fs'
const fields = {
  fine: { type: ['string', 'null'] },
  bound: { type: 'integer', exclusiveMinimum: 0 },
  nullable: { anyOf: [{ $ref: '#/components/schemas/Coupon' }, { type: 'null' }] },
  either: { type: ['integer', 'string'] },
  nothing: { type: 'null' },
}
for (const [name, field] of Object.entries(fields)) {
  const schemas = { Coupon: { type: 'object' }, Order: { type: 'object', properties: { field } } }
  writeFileSync(`${name}.json`, JSON.stringify({ openapi: '3.1.0', info: { title: 'Shop', version: '1' }, paths: {}, components: { schemas } }))
}
JS
node write.mjs
for name in fine bound nullable either nothing; do npx openapi-down-convert --input "$name.json" --output "$name.3.0.json"; done
cat >check.mjs <<'JS'
import { readFileSync } from 'node:fs'
import { Validator } from '@seriousme/openapi-schema-validator'
for (const name of ['fine', 'bound', 'nullable', 'either', 'nothing']) {
  const document = JSON.parse(readFileSync(`${name}.3.0.json`, 'utf8'))
  const { valid } = await new Validator().validate(document)
  console.log(name, document.openapi, JSON.stringify(document.components.schemas.Order.properties.field), valid)
}
JS
seen=$(node check.mjs)
echo "$seen"
expected='fine 3.0.3 {"type":"string","nullable":true} true
bound 3.0.3 {"type":"integer","exclusiveMinimum":0} false
nullable 3.0.3 {"anyOf":[{"$ref":"#/components/schemas/Coupon"},{"type":"null"}]} false
either 3.0.3 {"type":["integer","string"]} false
nothing 3.0.3 {"type":"null"} false'
[ "$seen" = "$expected" ] || { echo 'the converter behaves differently now'; exit 1; }
