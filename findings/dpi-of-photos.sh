#!/usr/bin/env bash
# changedpi 1.0.4 and its fork dpi-tools 1.0.7 set the resolution of a photo by breaking it.
# Guess: 300 dpi of a JPEG is written where JFIF keeps it, or, as a camera's file has Exif right after its start (Exif 2.2, 4.7: APP1 immediately after SOI), in Exif or nowhere; their READMEs call the way non-destructive.
# Seen: bytes 13 to 17 are overwritten whatever stands there. With Exif first that is its TIFF header: turn and author can no longer be read. Without either, as sharp writes, it is the quantization table. PNG is right: pHYs of 11811 for a metre.
# So portraits are printed lying, without a name. They are made for images of a canvas, which begin with JFIF.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund changedpi@1.0.4 dpi-tools@1.0.7 sharp@0.34.5 exifr@7.1.3
cat >check.cjs <<'JS'
const exifr = require('exifr')
const sharp = require('sharp')
const tools = { changedpi: require('changedpi'), 'dpi-tools': require('dpi-tools') }
const picture = sharp({ create: { width: 64, height: 48, channels: 3, background: '#a33' } })
const resized = (tool, type, bytes) => {
  const url = tools[tool].changeDpiDataUrl(`data:image/${type};base64,${bytes.toString('base64')}`, 300)
  return Buffer.from(url.split(',')[1], 'base64')
}
async function said(bytes) {
  const tags = await exifr.parse(bytes, { translateValues: false })
  return `turn ${tags?.Orientation} by ${tags?.Artist}`
}
const tableOf = (bytes) => bytes.subarray(bytes.indexOf(Buffer.from([0xff, 0xdb]))).subarray(5, 20).toString('hex')
async function main() {
  const photo = await picture.clone().withExif({ IFD0: { Artist: 'Ana' } }).withMetadata({ orientation: 6 }).jpeg().toBuffer()
  const plain = await picture.clone().jpeg().toBuffer()
  const png = await picture.clone().png().toBuffer()
  console.log('photo, begins with Exif:', photo.toString('latin1', 6, 10), await said(photo))
  for (const tool of Object.keys(tools)) {
    console.log(tool, 'photo', await said(resized(tool, 'jpeg', photo)))
    const changed = resized(tool, 'jpeg', plain)
    console.log(tool, 'JPEG of sharp: table kept', tableOf(changed) === tableOf(plain))
    const written = resized(tool, 'png', png)
    console.log(tool, 'PNG', written.readUInt32BE(written.indexOf('pHYs') + 4))
  }
}
main()
JS
seen=$(node check.cjs)
echo "$seen"
expected='photo, begins with Exif: Exif turn 6 by Ana
changedpi photo turn undefined by undefined
changedpi JPEG of sharp: table kept false
changedpi PNG 11811
dpi-tools photo turn undefined by undefined
dpi-tools JPEG of sharp: table kept false
dpi-tools PNG 11811'
[ "$seen" = "$expected" ] || { echo 'the tools behave differently now'; exit 1; }
