#!/usr/bin/env bash
# json-patch 0.7.0 changes the address of an order when its copy is changed; immutable-json-patch 6.0.3 does nothing where it should refuse.
# Guess: a copied value is added on its own (RFC 6902, 4.5); what is replaced or deleted must exist (4.2, 4.3), so a misspelt name is an error; objects are
# equal whatever the order of their members (4.6). fast-json-patch 3.1.1 does so.
# Seen: in json-patch the copy and its source are one object, so the billing address becomes the shipping address. immutable-json-patch returns the document
# unchanged for a member that does not exist, and its test refuses an address whose members stand in another order.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund json-patch@0.7.0 immutable-json-patch@6.0.3 fast-json-patch@3.1.1
cat >check.mjs <<'JS'
import { createRequire } from 'node:module'
import fast from 'fast-json-patch'
import { immutableJSONPatch } from 'immutable-json-patch'
const json = createRequire(import.meta.url)('json-patch')
const libraries = {
  'json-patch': (order, patch) => json.apply(order, patch),
  immutable: immutableJSONPatch,
  fast: (order, patch) => fast.applyPatch(order, patch, true).newDocument,
}
const patches = [
  [{ op: 'copy', from: '/billing', path: '/shipping' }, { op: 'replace', path: '/shipping/city', value: 'Riga' }],
  [{ op: 'replace', path: '/biling', value: null }],
  [{ op: 'test', path: '/billing', value: { street: 'Quay 1', city: 'Lyon' } }],
]
for (const patch of patches) {
  for (const [name, apply] of Object.entries(libraries)) {
    let seen
    try {
      seen = JSON.stringify(apply({ billing: { city: 'Lyon', street: 'Quay 1' } }, patch))
    } catch {
      seen = 'refused'
    }
    console.log(name, seen)
  }
}
JS
seen=$(node check.mjs)
echo "$seen"
expected='json-patch {"billing":{"city":"Riga","street":"Quay 1"},"shipping":{"city":"Riga","street":"Quay 1"}}
immutable {"billing":{"city":"Lyon","street":"Quay 1"},"shipping":{"city":"Riga","street":"Quay 1"}}
fast {"billing":{"city":"Lyon","street":"Quay 1"},"shipping":{"city":"Riga","street":"Quay 1"}}
json-patch refused
immutable {"billing":{"city":"Lyon","street":"Quay 1"}}
fast refused
json-patch {"billing":{"city":"Lyon","street":"Quay 1"}}
immutable refused
fast {"billing":{"city":"Lyon","street":"Quay 1"}}'
[ "$seen" = "$expected" ] || { echo 'the libraries behave differently now'; exit 1; }
