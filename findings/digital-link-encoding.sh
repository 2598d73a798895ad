#!/usr/bin/env bash
# digital-link.js 1.4.3 neither encodes nor decodes the values of a GS1 Digital Link.
# Guess: a batch "A/1" is written as 10/A%2F1, since reserved characters of a value are percent-encoded (GS1 Digital Link URI syntax), and is read as "A/1".
# Seen: it is written as 10/A/1, which the library itself calls invalid: the batch is "A", and "1" an application identifier; written by hand as A%2F1 it is
# valid and read as the batch "A%2F1".
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund digital-link.js@1.4.3
cat >check.mjs <<'JS'
import links from 'digital-link.js'
const link = links.DigitalLink()
link.setDomain('https://id.shop.example')
link.setIdentifier('01', '04006381333931')
link.setKeyQualifier('10', 'A/1')
console.log(link.toWebUriString(), link.isValid())
const read = links.DigitalLink('https://id.shop.example/01/04006381333931/10/A%2F1')
console.log(JSON.stringify(read.getKeyQualifiers()), read.isValid())
JS
seen=$(node check.mjs)
echo "$seen"
expected='https://id.shop.example/01/04006381333931/10/A/1 false
{"10":"A%2F1"} true'
[ "$seen" = "$expected" ] || { echo 'the library behaves differently now'; exit 1; }
