#!/usr/bin/env bash
# pg-copy-streams-binary 2.2.0 stops reading a table at the first product without tags.
# Guess: an empty list and a list with a gap are read, as a list of two texts is: Postgres sends an empty array with no dimensions at all, and -1 as the length of
# a NULL, which has no bytes after it (PostgreSQL, COPY, binary format: -1 indicates a NULL field value).
# Seen: both end the stream with a RangeError. With no dimensions one element is read all the same, and -1 is taken for 4,294,967,295 bytes. A column that is
# NULL as a whole is read. The times of Postgres lose their microseconds.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund pg-copy-streams-binary@2.2.0 @electric-sql/pglite@0.5.17
cat >check.mjs <<'JS'
import { PGlite } from '@electric-sql/pglite'
import { Readable } from 'node:stream'
import streams from 'pg-copy-streams-binary'
const database = new PGlite()
async function read(value, type) {
  const { blob } = await database.query(`COPY (SELECT ${value}) TO '/dev/blob' WITH (FORMAT binary)`)
  const copied = Readable.from([Buffer.from(await blob.arrayBuffer())])
  // Node 24 gives the error to the reader of the stream, Node 20 to the process.
  let resolve
  const raised = new Promise(settle => (resolve = settle))
  const onError = error => resolve(error.name)
  process.once('uncaughtException', onError)
  const rows = copied.pipe(streams.rowReader({ mapping: [{ key: 'value', type }] })).toArray()
  const found = await Promise.race([rows.then(([row]) => JSON.stringify(row.value), onError), raised])
  process.off('uncaughtException', onError)
  return found ?? raised
}
const lists = { full: "array['oak','iron']", empty: "'{}'::text[]", gap: "array['oak',NULL,'iron']", none: 'NULL::text[]' }
for (const [name, list] of Object.entries(lists)) console.log(name, await read(list, '_text'))
console.log(await read("timestamptz '2026-05-01 10:00:00.123456Z'", 'timestamptz'))
await database.close()
JS
seen=$(node check.mjs)
echo "$seen"
expected='full ["oak","iron"]
empty RangeError
gap RangeError
none null
"2026-05-01T10:00:00.123Z"'
[ "$seen" = "$expected" ] || { echo 'the package reads lists differently now'; exit 1; }
