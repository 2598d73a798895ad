#!/usr/bin/env bash
# Three readers of photos ignore the time zone that a camera writes beside the time of a picture.
# Guess: taken at 10:00 with OffsetTimeOriginal +02:00 is 08:00 UTC, wherever it is read: the tag is the difference of DateTimeOriginal from UTC (Exif 2.31, CIPA
# DC-008-2016, 0x9011).
# Seen: exifr 7.1.3 gives 10:00 in the zone of the server, so 14:00 UTC in New York; exif-reader 2.0.3 and exif-parser 0.1.12 give 10:00 UTC. The first two
# hand the offset over as a text. Pictures of a journey are sorted wrongly.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund exifr@7.1.3 exif-reader@2.0.3 exif-parser@0.1.12 sharp@0.34.5
cat >check.mjs <<'JS'
import exifParser from 'exif-parser'
import exifReader from 'exif-reader'
import exifr from 'exifr'
import sharp from 'sharp'
const entry = (tag, type, count, value) => {
  const bytes = Buffer.alloc(12)
  bytes.writeUInt16BE(tag, 0)
  bytes.writeUInt16BE(type, 2)
  bytes.writeUInt32BE(count, 4)
  bytes.writeUInt32BE(value, 8)
  return bytes
}
const directory = (...entries) => Buffer.concat([Buffer.from([0, entries.length]), ...entries, Buffer.alloc(4)])
// The header takes 8 bytes, a directory of one entry 18, one of two 30.
const texts = Buffer.from('2026:05:01 10:00:00\0+02:00\0\0', 'latin1')
const exif = Buffer.concat([
  Buffer.from('Exif\0\0MM\0*\0\0\0\x08', 'latin1'),
  directory(entry(0x8769, 4, 1, 26)),
  directory(entry(0x9003, 2, 20, 56), entry(0x9011, 2, 7, 76)),
  texts,
])
const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'grey' } }).jpeg().toBuffer()
const length = Buffer.from([0, exif.length + 2])
const file = Buffer.concat([picture.subarray(0, 2), Buffer.from([0xff, 0xe1]), length, exif, picture.subarray(2)])
for (const zone of ['UTC', 'America/New_York']) {
  process.env.TZ = zone
  const { DateTimeOriginal, OffsetTimeOriginal } = await exifr.parse(file)
  console.log(zone, 'exifr', DateTimeOriginal.toISOString(), OffsetTimeOriginal)
  const { Photo } = exifReader(exif)
  console.log(zone, 'exif-reader', Photo.DateTimeOriginal.toISOString(), Photo.OffsetTimeOriginal)
  console.log(zone, 'exif-parser', new Date(exifParser.create(file).parse().tags.DateTimeOriginal * 1000).toISOString())
}
JS
seen=$(node check.mjs)
echo "$seen"
expected='UTC exifr 2026-05-01T10:00:00.000Z +02:00
UTC exif-reader 2026-05-01T10:00:00.000Z +02:00
UTC exif-parser 2026-05-01T10:00:00.000Z
America/New_York exifr 2026-05-01T14:00:00.000Z +02:00
America/New_York exif-reader 2026-05-01T10:00:00.000Z +02:00
America/New_York exif-parser 2026-05-01T10:00:00.000Z'
[ "$seen" = "$expected" ] || { echo 'the readers give other times now'; exit 1; }
