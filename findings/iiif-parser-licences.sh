#!/usr/bin/env bash
# @iiif/parser 2.2.10 loses the licence and the reading direction of a gallery when it brings it from IIIF 2 to IIIF 3.
# Guess: a licence of Creative Commons becomes `rights`, another one an entry of `metadata` (IIIF Presentation 3.0, 3.1: rights holds only such licences), and
# `viewingDirection` of the manifest stays.
# Seen: none of them is in the result, whether the licence is one text or a list; the attribution becomes `requiredStatement` as it should. A viewer shows a
# poster under a licence as one without.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund @iiif/parser@2.2.10
cat >check.mjs <<'JS'
import { convertPresentation2 } from '@iiif/parser/presentation-2'
const canvas = { '@id': 'https://shop.example/c1', '@type': 'sc:Canvas', label: '1', height: 700, width: 500, images: [] }
const gallery = {
  '@context': 'http://iiif.io/api/presentation/2/context.json',
  '@id': 'https://shop.example/manifest',
  '@type': 'sc:Manifest',
  label: 'Posters',
  attribution: 'Studio Oak',
  viewingDirection: 'right-to-left',
  sequences: [{ '@type': 'sc:Sequence', canvases: [canvas] }],
}
const licenses = ['http://creativecommons.org/licenses/by/4.0/', ['http://creativecommons.org/licenses/by/4.0/'], 'https://shop.example/terms']
for (const license of licenses) {
  const { requiredStatement, rights, metadata, viewingDirection } = convertPresentation2({ ...structuredClone(gallery), license })
  console.log(JSON.stringify({ attribution: requiredStatement.value.none[0], rights: rights ?? null, metadata: metadata ?? null, direction: viewingDirection ?? null }))
}
JS
seen=$(node check.mjs)
echo "$seen"
expected='{"attribution":"Studio Oak","rights":null,"metadata":null,"direction":null}
{"attribution":"Studio Oak","rights":null,"metadata":null,"direction":null}
{"attribution":"Studio Oak","rights":null,"metadata":null,"direction":null}'
[ "$seen" = "$expected" ] || { echo '@iiif/parser behaves differently now'; exit 1; }
