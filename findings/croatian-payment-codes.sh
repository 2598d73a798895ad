#!/usr/bin/env bash
# pdf417-generator 1.1.1, made for Croatian payment slips, refuses the example of its README, multiplies its amount by 100, and loses Croatian letters.
# Guess: the README holds: `HUB3.format` takes `sender` and `receiver`, 12355 is an "amount in euro cents", so 123.55, and the name of the example, which ends
# in Ć, is in the code that `PDF417.draw` draws, as @zxing/library 0.23.0 reads it.
# Seen: "missing required field: payerName". With the names of fields that its code wants, 12355 is 12,355.00 euro. KORETIĆ is read as letters and signs
# that the name does not have; names of ASCII come out right, and so does the same name when its bytes of UTF-8 are made first.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund pdf417-generator@1.1.1 @zxing/library@0.23.0
cat >check.cjs <<'JS'
const { PDF417, HUB3 } = require('pdf417-generator')
const { BinaryBitmap, GlobalHistogramBinarizer, PDF417Reader, RGBLuminanceSource } = require('@zxing/library')
const place = { street: 'ULICA 1', city: '10000 ZAGREB' }
const iban = 'HR1210010051863000160'
try {
  console.log(HUB3.format({ amount: 12355, sender: { name: 'ANA', ...place }, receiver: { name: 'OAK', ...place, iban }, purpose: 'COST' }))
} catch (error) {
  console.log(error.message)
}
const payer = { payerName: 'ANA', payerAddress: 'ULICA 1', payerCity: '10000 ZAGREB' }
const flat = { amount: 12355, ...payer, recipientName: 'OAK', recipientAddr: 'ULICA 1', recipientCity: '10000 ZAGREB', iban }
console.log(HUB3.format(flat).split('\n')[2])
const margin = 20
function read(text) {
  const filled = []
  const context = { clearRect() {}, scale() {}, fillRect: (...area) => filled.push(area) }
  const canvas = { style: {}, getContext: () => context }
  PDF417.draw(text, canvas)
  const width = canvas.width + 2 * margin
  const height = canvas.height + 2 * margin
  const pixels = new Uint8ClampedArray(width * height).fill(255)
  for (const [x, y, w, h] of filled) {
    if (w >= canvas.width) continue
    for (let row = y; row < y + h; row++) pixels.fill(0, (row + margin) * width + x + margin, (row + margin) * width + x + margin + w)
  }
  const source = new RGBLuminanceSource(pixels, width, height)
  return new PDF417Reader().decode(new BinaryBitmap(new GlobalHistogramBinarizer(source))).getText()
}
// The reader shows each byte as the letter of Windows-1252.
const shown = text => new TextDecoder('windows-1252').decode(Buffer.from(text))
for (const text of ['ANA KORETIC ZAGREB', 'PETAR KORETIĆ', 'ANA ČUČKOVIĆ ZAGREB']) {
  const found = read(text)
  const bytes = read(Buffer.from(text).toString('latin1'))
  console.log(text, '|', found === text || found === shown(text) ? 'read' : JSON.stringify(found), '| its bytes', bytes === shown(text) ? 'read' : 'lost')
}
JS
seen=$(node check.cjs)
echo "$seen"
expected='HUB3: missing required field: payerName
000000001235500
ANA KORETIC ZAGREB | read | its bytes read
PETAR KORETIĆ | "PETAR KORETI\u0006" | its bytes read
ANA ČUČKOVIĆ ZAGREB | "ANA!\fU\fKOVJ\u0006 ZAGREB" | its bytes read'
[ "$seen" = "$expected" ] || { echo 'the package takes or draws other codes now'; exit 1; }
