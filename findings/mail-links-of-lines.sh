#!/usr/bin/env bash
# mailto-link 2.0.0 and react-mailto 0.4.0 write links that RFC 6068 does not allow: bare line feeds, and "&" in an address.
# Guess: a line break of a prepared message is %0D%0A, as section 5 wants, and the "&" of l&d@shop.example is %26, as section 2 wants for addresses.
# Seen: a line break is %0A in both, and "&" stays as it is in "to"; mailto-link does encode the same address in "cc".
# So a customer's prepared question runs into one line in mail programs that go by the rule; give the text CR and LF and an encoded address.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund mailto-link@2.0.0 react-mailto@0.4.0 react@15.6.2
cat >check.cjs <<'JS'
const mailtoLink = require('mailto-link')
const { createMailtoLink } = require('react-mailto')
const body = 'Order 15\nPoster A3'
const address = 'l&d@shop.example'
console.log('mailto-link', mailtoLink({ to: address, cc: address, body }))
console.log('with CR and LF', mailtoLink({ to: 'print@shop.example', body: body.replace('\n', '\r\n') }))
console.log('react-mailto', createMailtoLink(address, { body }))
JS
seen=$(node check.cjs)
echo "$seen"
expected='mailto-link mailto:l&d@shop.example?body=Order%2015%0APoster%20A3&cc=l%26d%40shop.example
with CR and LF mailto:print@shop.example?body=Order%2015%0D%0APoster%20A3
react-mailto mailto:l&d@shop.example?body=Order%2015%0APoster%20A3'
[ "$seen" = "$expected" ] || { echo 'the links behave differently now'; exit 1; }
