#!/usr/bin/env bash
# Three servers for OpenAPI split a list of a query at the commas of its values, which two clients encode so that they are not split.
# Guess: a list of the style `form` without `explode` is separated at its commas, and a comma of a value arrives as %2C (OpenAPI 3.0.3, parameter styles, by
# RFC 6570, 3.2.8): the tags "oak, iron" and "red" are two.
# Seen: openapi-fetch 0.17.0 and swagger-client 3.37.3 send oak%2C%20iron,red. openapi-backend 5.21.2, openapi-enforcer 1.23.0 and express-openapi-validator
# 5.6.2 decode first and split then: three tags, so goods are found by another tag than the one that was asked for.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund openapi-backend@5.21.2 openapi-enforcer@1.23.0 express-openapi-validator@5.6.2 express@4.21.2 openapi-fetch@0.17.0 swagger-client@3.37.3
cat >check.mjs <<'JS'
import express from 'express'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import createClient from 'openapi-fetch'
import SwaggerClient from 'swagger-client'
const require = createRequire(import.meta.url)
const { OpenAPIBackend } = require('openapi-backend')
const Enforcer = require('openapi-enforcer')
const validator = require('express-openapi-validator')
const tags = { name: 'tags', in: 'query', style: 'form', explode: false, schema: { type: 'array', items: { type: 'string' } } }
const get = { operationId: 'list', parameters: [tags], responses: { 200: { description: 'Goods' } } }
const document = { openapi: '3.0.3', info: { title: 'Shop', version: '1' }, servers: [{ url: 'http://shop.example' }], paths: { '/goods': { get } } }
const wanted = { tags: ['oak, iron', 'red'] }

const fetch = request => {
  console.log('openapi-fetch sends', new URL(request.url).search)
  return Promise.resolve(new Response('{}'))
}
const client = createClient({ baseUrl: 'http://shop.example', querySerializer: { array: { style: 'form', explode: false } }, fetch })
await client.GET('/goods', { params: { query: wanted } })
const { url } = SwaggerClient.buildRequest({ spec: document, operationId: 'list', parameters: wanted })
console.log('swagger-client sends', new URL(url).search)

const path = '/goods?tags=oak%2C%20iron,red'
const backend = new OpenAPIBackend({ definition: document, handlers: { list: ({ request }) => request.query.tags } })
console.log('openapi-backend reads', JSON.stringify(await backend.handleRequest({ method: 'get', path, headers: {} })))
const [request] = (await Enforcer(document, { hideWarnings: true })).request({ method: 'GET', path })
console.log('openapi-enforcer reads', JSON.stringify(request.query.tags))
const app = express()
app.use(validator.middleware({ apiSpec: structuredClone(document), validateRequests: true, ignoreUndocumented: false }))
app.get('/goods', ({ query }, response) => response.json(query.tags))
app.use((error, _request, response, _next) => response.json(error.message))
const server = app.listen(0)
await once(server, 'listening')
const port = server.address().port
console.log('express-openapi-validator reads', await (await globalThis.fetch(`http://localhost:${port}${path}`)).text())
server.close()
JS
seen=$(node check.mjs)
echo "$seen"
expected='openapi-fetch sends ?tags=oak%2C%20iron,red
swagger-client sends ?tags=oak%2C%20iron,red
openapi-backend reads ["oak"," iron","red"]
openapi-enforcer reads ["oak"," iron","red"]
express-openapi-validator reads ["oak"," iron","red"]'
[ "$seen" = "$expected" ] || { echo 'the libraries behave differently now'; exit 1; }
