#!/usr/bin/env bash
# anypalette 0.6.0 lists Adobe Swatch Exchange as read and written; it reads no print colours of it, and others refuse what it writes.
# Guess: a file of ase-utils 0.1.1 gives all swatches, since the four models RGB, CMYK, LAB and Gray are those that Adobe's After Effects scripting guide names (app.parseSwatchFile); a written file begins with version 1.0 (00010000 in the public descriptions).
# Seen: LAB and Gray are left out without a word, and one CMYK swatch refuses the whole file. What it writes is version 0.1, which ase-util 1.0.3 refuses. ase-util reads all four, and so does adobe-swatch-exchange 0.0.0.
# So a shop's ink list shrinks on its way to the site.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund anypalette@0.6.0 ase-utils@0.1.1 ase-util@1.0.3 adobe-swatch-exchange@0.0.0
cat >check.cjs <<'JS'
const anypalette = require('anypalette')
const { decode } = require('adobe-swatch-exchange')
const { read } = require('ase-util')
const { encode } = require('ase-utils')
const inks = [
  { name: 'red', model: 'RGB', color: [1, 0, 0], type: 'spot' },
  { name: 'white', model: 'LAB', color: [1, 0, 0], type: 'spot' },
  { name: 'grey', model: 'Gray', color: [0.25], type: 'normal' },
]
const cyan = { name: 'cyan', model: 'CMYK', color: [1, 0, 0, 0], type: 'normal' }
const names = (colors) => [...colors].map(({ name }) => name).join(' ')
const load = (data) =>
  new Promise((resolve) => anypalette.loadPalette({ data, fileExt: 'ase' }, (error, palette) => resolve(error ? undefined : palette)))
async function main() {
  for (const colors of [inks, [...inks, cyan]]) {
    const file = encode({ version: '1.0', groups: [], colors })
    const palette = await load(file)
    console.log('anypalette:', palette ? names(palette) : 'refused')
    console.log('ase-util:', names(read(file)), '| adobe-swatch-exchange:', names(decode(file).colors))
  }
  const palette = await load(encode({ version: '1.0', groups: [], colors: inks }))
  const written = Buffer.from(anypalette.writePalette(palette, anypalette.formats.ADOBE_SWATCH_EXCHANGE_PALETTE))
  let again = 'refused'
  try {
    again = names(read(written))
  } catch {}
  console.log('written:', written.subarray(4, 8).toString('hex'), 'ase-util:', again)
}
main()
JS
seen=$(node check.cjs)
echo "$seen"
expected='anypalette: red
ase-util: red white grey | adobe-swatch-exchange: red white grey
anypalette: refused
ase-util: red white grey cyan | adobe-swatch-exchange: red white grey cyan
written: 00000001 ase-util: refused'
[ "$seen" = "$expected" ] || { echo 'the readers behave differently now'; exit 1; }
