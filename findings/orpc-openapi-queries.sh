#!/usr/bin/env bash
# The document that @orpc/openapi 1.16.1 writes makes Swagger UI ask for other goods, and refuses a filter by one tag.
# Guess: what the client of Swagger UI (swagger-client 3.37.3) sends by the document is what the handler of the same library reads: the name as it is, and a
# list of one tag.
# Seen: each parameter has allowReserved: true, so a client need not encode reserved characters (OpenAPI 3.1.0, Parameter Object): "Oak & iron" ends at its
# ampersand and "M8 #2" at the hash. Lists have the style deepObject, which OpenAPI has for objects alone: `tags=oak` is sent and refused, two tags are read.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund @orpc/server@1.16.1 @orpc/openapi@1.16.1 @orpc/zod@1.16.1 zod@4.6.7 swagger-client@3.37.3
cat >check.mjs <<'JS'
import { OpenAPIGenerator } from '@orpc/openapi'
import { OpenAPIHandler } from '@orpc/openapi/fetch'
import { os } from '@orpc/server'
import { experimental_ZodSmartCoercionPlugin as Coercion, ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import SwaggerClient from 'swagger-client'
import { z } from 'zod'
const input = z.object({ name: z.string().optional(), tags: z.array(z.string()).optional() })
const router = { list: os.route({ method: 'GET', path: '/goods' }).input(input).handler(({ input }) => input) }
const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] })
const spec = await generator.generate(router, { info: { title: 'Shop', version: '1' }, servers: [{ url: 'http://shop.example' }] })
for (const { name, style = 'form', allowReserved } of spec.paths['/goods'].get.parameters) console.log(name, style, `allowReserved ${allowReserved}`)
const handler = new OpenAPIHandler(router, { plugins: [new Coercion()] })
for (const parameters of [{ name: 'Oak' }, { name: 'Oak & iron' }, { name: 'M8 #2' }, { tags: ['oak'] }, { tags: ['oak', 'red'] }]) {
  const { url } = SwaggerClient.buildRequest({ spec, operationId: 'list', parameters })
  const { response } = await handler.handle(new Request(url), {})
  console.log(url.slice(url.indexOf('?')), 'is read as', response.status === 200 ? await response.text() : response.status)
}
JS
seen=$(node check.mjs)
echo "$seen"
expected='name form allowReserved true
tags deepObject allowReserved true
?name=Oak is read as {"name":"Oak"}
?name=Oak%20&%20iron is read as {"name":"Oak "}
?name=M8%20#2 is read as {"name":"M8 "}
?tags=oak is read as 400
?tags=oak&tags=red is read as {"tags":["oak","red"]}'
[ "$seen" = "$expected" ] || { echo 'the libraries behave differently now'; exit 1; }
