#!/usr/bin/env bash
# openapi-examples-validator 7.1.0 calls right examples of an OpenAPI 3.1 document wrong, as soon as their schema has an exclusive bound.
# Guess: `exclusiveMinimum: 0` is a bound (JSON Schema 2020-12, which OpenAPI 3.1 goes by), so the id 1 is valid and 0 is not.
# Seen: the schema itself is refused, since the bound "must be boolean", as in 3.0. With `minimum: 1` the example passes. A check in CI is red for every id of
# a shop that says "greater than 0".
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund openapi-examples-validator@7.1.0
cat >check.mjs <<'JS'
import validator from 'openapi-examples-validator'
for (const bound of [{ minimum: 1 }, { exclusiveMinimum: 0 }]) {
  const schema = { type: 'object', properties: { id: { type: 'integer', ...bound } } }
  const post = { requestBody: { content: { 'application/json': { schema, example: { id: 1 } } } }, responses: { 200: { description: 'made' } } }
  const document = { openapi: '3.1.0', info: { title: 'Shop', version: '1' }, paths: { '/orders': { post } } }
  const { valid, errors } = await validator.default(document)
  console.log(JSON.stringify(bound), valid, errors.map(({ message }) => message.split(', ').at(-1)).join())
}
JS
seen=$(node check.mjs)
echo "$seen"
expected='{"minimum":1} true 
{"exclusiveMinimum":0} false data/properties/id/exclusiveMinimum must be boolean'
[ "$seen" = "$expected" ] || { echo 'the validator decides differently now'; exit 1; }
