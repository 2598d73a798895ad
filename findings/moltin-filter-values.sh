#!/usr/bin/env bash
# @moltin/sdk 36.0.0, for shops of Elastic Path, asks for other goods than those of the filter.
# Guess: a value of a filter is percent-encoded, so the server reads it as it was given (RFC 3986, 2.2: a reserved character of the data is encoded).
# Seen: "Oak & iron" ends at the ampersand and "M8 #2" at the hash, so the bracket of the filter stays open; of "PLA+" the plus is read as a blank. "Möbel" is
# right, since fetch encodes it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund @moltin/sdk@36.0.0
cat >check.mjs <<'JS'
import { createRequire } from 'node:module'
const { gateway, MemoryStorageFactory } = createRequire(import.meta.url)('@moltin/sdk')
const asked = []
const answer = { access_token: 'token', expires: 9_999_999_999, data: [] }
const custom_fetch = url => {
  if (String(url).includes('/products')) asked.push(new Request(String(url)).url)
  return Promise.resolve(new Response(JSON.stringify(answer), { headers: { 'content-type': 'application/json' } }))
}
const shop = gateway({ client_id: 'client', custom_fetch, storage: new MemoryStorageFactory() })
for (const name of ['Möbel', 'Oak & iron', 'M8 #2', 'PLA+']) {
  await shop.Products.Filter({ eq: { name } }).All()
  console.log(`${name} is asked for as ${new URL(asked.pop()).searchParams.get('filter')}`)
}
JS
seen=$(node check.mjs | grep "asked for")
echo "$seen"
expected='Möbel is asked for as eq(name,Möbel)
Oak & iron is asked for as eq(name,Oak 
M8 #2 is asked for as eq(name,M8 
PLA+ is asked for as eq(name,PLA )'
[ "$seen" = "$expected" ] || { echo '@moltin/sdk behaves differently now'; exit 1; }
