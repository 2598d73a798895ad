#!/usr/bin/env bash
# @axenda/zatca 1.0.4 writes Saudi invoice codes that nothing can read, as soon as the name of the shop has 64 Arabic letters.
# Guess: tag and length are one byte each, and the length counts the bytes of the name in UTF-8 (ZATCA, Guide to develop a Fatoora compliant QR code, TLV
# encoding), so a name of 147 bytes begins with 01 93 and is read again, as one of 41 bytes is.
# Seen: a length of 128 or more is passed through text, and comes out as the three bytes ef bf bd. A reader takes 239 bytes for the name, and finds neither tax
# number nor amounts. Shorter names are right.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund @axenda/zatca@1.0.4
cat >check.mjs <<'JS'
import zatca from '@axenda/zatca'
const { Tag, tagsToBase64 } = zatca
const read = bytes => {
  const texts = []
  for (let at = 0; at < bytes.length; at += 2 + bytes[at + 1]) texts.push(bytes.subarray(at + 2, at + 2 + bytes[at + 1]).toString())
  return texts
}
const words = 'مصنع الأثاث'
for (const name of [words, Array(7).fill(words).join(' ')]) {
  const bytes = Buffer.from(tagsToBase64([new Tag(1, name), new Tag(2, '300000000000003'), new Tag(4, '115.00')]), 'base64')
  const [found, ...others] = read(bytes)
  console.log(Buffer.byteLength(name), 'bytes:', bytes.subarray(0, 4).toString('hex'), found === name, JSON.stringify(others))
}
JS
seen=$(node check.mjs)
echo "$seen"
expected='21 bytes: 0115d985 true ["300000000000003","115.00"]
153 bytes: 01efbfbd false []'
[ "$seen" = "$expected" ] || { echo 'the package writes other codes now'; exit 1; }
