#!/usr/bin/env bash
# exifr 7.1.3 garbles captions and names of photographers, and leaves the escapes of XML in descriptions.
# Guess: texts of IPTC are UTF-8 when data set 1:90 holds ESC % G (IPTC-NAA IIM 4.1, 1:90 coded character set; ISO 2022), so "Möbel" is read as it was
# written; `&amp;` in XMP is an ampersand, since XMP is XML (ISO 16684-1, 7). exifreader 4.46.0 reads both so.
# Seen: "Möbel aus Eiche, 19,90 €" is "MÃ¶bel aus Eiche, 19,90 â\x82¬", and "Chair & table" is "Chair &amp; table". Photo agencies and picture programs mark
# their captions as UTF-8, so a gallery that reads them shows wrong names.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund exifr@7.1.3 exifreader@4.46.0 sharp@0.34.5
cat >check.mjs <<'JS'
import exifr from 'exifr'
import ExifReader from 'exifreader'
import sharp from 'sharp'
const lengthOf = (bytes, more) => Buffer.from([(bytes.length + more) >> 8, (bytes.length + more) & 255])
const segment = (marker, bytes) => Buffer.concat([Buffer.from([0xff, marker]), lengthOf(bytes, 2), bytes])
const dataSet = (record, number, bytes) => Buffer.concat([Buffer.from([0x1c, record, number]), lengthOf(bytes, 0), bytes])
const iptc = Buffer.concat([
  dataSet(1, 90, Buffer.from('\x1b%G')),
  dataSet(2, 80, Buffer.from('Zoë Ångström')),
  dataSet(2, 120, Buffer.from('Möbel aus Eiche, 19,90 €')),
])
const size = Buffer.from([0, 0, ...lengthOf(iptc, 0)])
const resources = Buffer.concat([Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0', 'latin1'), size, iptc, Buffer.alloc(iptc.length % 2)])
const xmp =
  'http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
  '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:format>Chair &amp; table</dc:format></rdf:Description></rdf:RDF></x:xmpmeta>'
const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'grey' } }).jpeg().toBuffer()
const file = Buffer.concat([picture.subarray(0, 2), segment(0xe1, Buffer.from(xmp)), segment(0xed, resources), picture.subarray(2)])
const { Byline, Caption, format } = await exifr.parse(file, { iptc: true, xmp: true })
console.log('exifr', JSON.stringify([Byline, Caption, format]))
const tags = ExifReader.load(file)
console.log('exifreader', JSON.stringify(['By-line', 'Caption/Abstract', 'format'].map(name => tags[name].description)))
JS
seen=$(node check.mjs)
echo "$seen"
expected='exifr ["ZoÃ« Ã'$'\u0085''ngstrÃ¶m","MÃ¶bel aus Eiche, 19,90 â'$'\u0082''¬","Chair &amp; table"]
exifreader ["Zoë Ångström","Möbel aus Eiche, 19,90 €","Chair & table"]'
[ "$seen" = "$expected" ] || { echo 'the readers give other texts now'; exit 1; }
