#!/usr/bin/env bash
# trpc-to-openapi 3.3.0 reads `in_stock=false` of a query as true, and from then on the procedures themselves sell for nothing what has no price.
# Guess: "false" of a query is false (JSON Schema and OpenAPI know no other text for it); a body of JSON with a price of null is refused, as z.number() refuses
# it, and calls by tRPC stay as they were.
# Seen: "false" is true. The schemas of the router are changed when the handler is made: null is 0 over REST and over tRPC, "12" is a number, and a schema that
# is used elsewhere accepts them too.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund trpc-to-openapi@3.3.0 @trpc/server@11.25.2 zod@4.6.7 zod-openapi@5.4.6
cat >check.mjs <<'JS'
import { initTRPC } from '@trpc/server'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { createOpenApiHttpHandler } from 'trpc-to-openapi'
import { z } from 'zod'
const t = initTRPC.meta().create()
const Price = z.object({ price: z.number() })
const router = t.router({
  list: t.procedure.meta({ openapi: { method: 'GET', path: '/goods' } })
    .input(z.object({ in_stock: z.boolean() })).output(z.unknown()).query(({ input }) => input),
  sell: t.procedure.meta({ openapi: { method: 'POST', path: '/goods' } }).input(Price).output(z.unknown()).mutation(({ input }) => input),
})
const call = input => router.createCaller({}).sell(input).then(JSON.stringify, () => 'refused')
console.log('tRPC, before:', await call({ price: null }), Price.safeParse({ price: null }).success)
const server = createServer(createOpenApiHttpHandler({ router, createContext: () => ({}) })).listen(0)
await once(server, 'listening')
const url = `http://localhost:${server.address().port}/goods`
console.log('REST, in_stock=false:', await (await fetch(`${url}?in_stock=false`)).text())
const body = JSON.stringify({ price: null })
console.log('REST, null:', await (await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })).text())
console.log('tRPC, after:', await call({ price: null }), Price.safeParse({ price: null }).success)
server.close()
JS
seen=$(node check.mjs)
echo "$seen"
expected='tRPC, before: refused false
REST, in_stock=false: {"in_stock":true}
REST, null: {"price":0}
tRPC, after: {"price":0} true'
[ "$seen" = "$expected" ] || { echo 'trpc-to-openapi behaves differently now'; exit 1; }
