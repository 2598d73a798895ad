#!/usr/bin/env bash
# nearest-pantone 1.0.1 has no answer for black, and takes the emerald of its own list for another green.
# Guess: every colour has a nearest one in a list of 2,310: black gets the darkest black, and #009473 is 17-5641 Emerald, as in pantone-tcx 2.2.4.
# Seen: nothing for black and for 17 more of the 216 colours of the web, and "simply-green" for emerald: 42 colours of the list are damaged numbers such as
# `#00,9473`, which are measured as other colours and then not found again. Paint that is offered by the colour of a picture is missing where it is dark.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund nearest-pantone@1.0.1 pantone-tcx@2.2.4
cat >check.mjs <<'JS'
import { createRequire } from 'node:module'
import { getNearestPantone } from 'pantone-tcx'
const { getClosestColor } = createRequire(import.meta.url)('nearest-pantone')
for (const color of ['#000000', '#009473', '#ff6f61']) {
  const nearest = getClosestColor(color)
  const other = getNearestPantone(color)
  console.log(color, nearest ? `${nearest.pantone} ${nearest.name}` : 'nothing', '|', other.tcx, other.name)
}
const parts = ['00', '33', '66', '99', 'cc', 'ff']
const colors = parts.flatMap(red => parts.flatMap(green => parts.map(blue => `#${red}${green}${blue}`)))
console.log(colors.filter(color => !getClosestColor(color)).length, 'of', colors.length, 'without an answer')
JS
seen=$(node check.mjs)
echo "$seen"
expected='#000000 nothing | 19-3911 Black Beauty
#009473 17-5936 simply-green | 17-5641 Emerald
#ff6f61 16-1546 living-coral | 16-1546 Living Coral
18 of 216 without an answer'
[ "$seen" = "$expected" ] || { echo 'nearest-pantone behaves differently now'; exit 1; }
