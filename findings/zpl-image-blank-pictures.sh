#!/usr/bin/env bash
# zpl-image 0.3.0 gives a blank picture for a label printer a negative size.
# Guess: a white or transparent picture, such as an empty signature, is trimmed to nothing or to one white dot: sizes are at least 0.
# Seen: its width is minus 15, its height minus 1 and a row takes minus 1 bytes, which stand in the ^GF command as they are. The width depends on the picture.
# With `notrim` the sizes are right.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund zpl-image@0.3.0
cat >check.mjs <<'JS'
import zpl from 'zpl-image'
const white = Buffer.alloc(16 * 2 * 4, 255)
for (const options of [{}, { notrim: true }]) {
  const { width, height, rowlen, length } = zpl.rgbaToACS(white, 16, options)
  console.log(`${width} x ${height}, ${rowlen} bytes a row, ${length} in all`)
}
JS
seen=$(node check.mjs)
echo "$seen"
expected='-15 x -1, -1 bytes a row, 1 in all
16 x 2, 2 bytes a row, 4 in all'
[ "$seen" = "$expected" ] || { echo 'zpl-image behaves differently now'; exit 1; }
