#!/usr/bin/env bash
# @asteasolutions/zod-to-openapi 9.1.0 documents one of several states and a pattern that no text has; zod 4.6.7 and zod-openapi 5.4.6 lose its flag.
# Guess: what the schema accepts, its document accepts: each literal is in the list, and a pattern means the same texts (JSON Schema has no flags, so /i is
# written out or left out).
# Seen: of the literals open, paid and shipped only "open" is documented; /^#[0-9a-f]{6}$/i is documented as "^#[0-9a-f]{6}$/i", which refuses every colour,
# by the first, and without the flag, which refuses #FFAA00, by the others. Generated clients refuse goods that the server has.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund @asteasolutions/zod-to-openapi@9.1.0 zod-openapi@5.4.6 zod@4.6.7 ajv@8.20.0
cat >check.mjs <<'JS'
import { extendZodWithOpenApi, OpenApiGeneratorV31, OpenAPIRegistry } from '@asteasolutions/zod-to-openapi'
import Ajv from 'ajv'
import { z } from 'zod'
import { createDocument } from 'zod-openapi'
extendZodWithOpenApi(z)
const Order = z.object({ state: z.literal(['open', 'paid', 'shipped']), color: z.string().regex(/^#[0-9a-f]{6}$/i) })
const registry = new OpenAPIRegistry()
registry.register('Order', Order)
const info = { title: 'Shop', version: '1' }
const content = { 'application/json': { schema: Order } }
const paths = { '/orders': { post: { requestBody: { content }, responses: { 201: { description: 'Done' } } } } }
const documented = {
  'zod-to-openapi': new OpenApiGeneratorV31(registry.definitions).generateComponents().components.schemas.Order,
  'zod-openapi': createDocument({ openapi: '3.1.0', info, paths }).paths['/orders'].post.requestBody.content['application/json'].schema,
}
for (const [name, schema] of Object.entries(documented)) {
  const accepts = new Ajv({ strict: false }).compile(schema)
  const { state, color } = schema.properties
  console.log(name, JSON.stringify(state.enum), color.pattern)
  for (const order of [{ state: 'open', color: '#ffaa00' }, { state: 'open', color: '#FFAA00' }, { state: 'paid', color: '#ffaa00' }]) {
    console.log(order.state, order.color, 'zod', Order.safeParse(order).success, name, accepts(order))
  }
}
JS
seen=$(node check.mjs)
echo "$seen"
expected='zod-to-openapi ["open"] ^#[0-9a-f]{6}$/i
open #ffaa00 zod true zod-to-openapi false
open #FFAA00 zod true zod-to-openapi false
paid #ffaa00 zod true zod-to-openapi false
zod-openapi ["open","paid","shipped"] ^#[0-9a-f]{6}$
open #ffaa00 zod true zod-openapi true
open #FFAA00 zod true zod-openapi false
paid #ffaa00 zod true zod-openapi true'
[ "$seen" = "$expected" ] || { echo 'the generators behave differently now'; exit 1; }
