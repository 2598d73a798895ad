#!/usr/bin/env bash
# Two generators of clients lose values of an OpenAPI 3.1 document.
# Guess: `null` of an enum, constants of an anyOf and headers of a request are in the types, as openapi-typescript 7.13.0 writes them.
# Seen: swagger-typescript-api 13.13.0 leaves null out of the enum, and its method has no place for the header, so a guest cannot send a token.
# openapi-typescript-codegen 0.31.0 leaves it out too, and makes one type of "open", "closed" and null: null alone.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund openapi-typescript@7.13.0 swagger-typescript-api@13.13.0 openapi-typescript-codegen@0.31.0 typescript@5.9.3
cat >shop.json <<'JSON'
{
  "openapi": "3.1.0",
  "info": { "title": "Shop", "version": "1" },
  "paths": {
    "/orders/{id}": {
      "get": {
        "operationId": "getOrder",
        "parameters": [
          { "name": "id", "in": "path", "required": true, "schema": { "type": "integer" } },
          { "name": "Order-Token", "in": "header", "schema": { "type": "string" } }
        ],
        "responses": {
          "200": { "description": "The order", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Order" } } } }
        }
      }
    }
  },
  "components": {
    "schemas": {
      "Order": {
        "type": "object",
        "required": ["status", "state", "payment"],
        "properties": {
          "status": { "enum": ["NEW", "PAID", null] },
          "state": { "anyOf": [{ "const": "open" }, { "const": "closed" }, { "type": "null" }] },
          "payment": {
            "oneOf": [{ "$ref": "#/components/schemas/Cash" }, { "$ref": "#/components/schemas/Card" }],
            "discriminator": { "propertyName": "type" }
          }
        }
      },
      "Cash": { "type": "object", "required": ["type"], "properties": { "type": { "const": "Cash" } } },
      "Card": { "type": "object", "required": ["type"], "properties": { "type": { "const": "Card" } } }
    }
  }
}
JSON
npx openapi-typescript shop.json -o a.ts >/dev/null 2>&1
npx swagger-typescript-api generate -p shop.json -o . -n b.ts >/dev/null 2>&1
npx openapi-typescript-codegen --input shop.json --output c >/dev/null 2>&1
cat >check.mjs <<'JS'
import { readFileSync } from 'node:fs'
const show = (name, file) => {
  const text = readFileSync(file, 'utf8')
  const type = field => new RegExp(`\\b${field}: ([^;]+);`).exec(text)?.[1].replaceAll(/\s+/g, ' ').replace(' /** ', ' ')
  console.log(`${name}: status ${type('status')}; state ${type('state')}; header ${/order-?token/i.test(text)}`)
}
show('openapi-typescript', 'a.ts')
show('swagger-typescript-api', 'b.ts')
show('openapi-typescript-codegen', 'c/models/Order.ts')
JS
seen=$(node check.mjs)
echo "$seen"
expected='openapi-typescript: status "NEW" | "PAID" | null; state "open" | "closed" | null; header true
swagger-typescript-api: status "NEW" | "PAID"; state "open" | "closed" | null; header false
openapi-typescript-codegen: status Order.status; state null; header false'
[ "$seen" = "$expected" ] || { echo 'the generators behave differently now'; exit 1; }
