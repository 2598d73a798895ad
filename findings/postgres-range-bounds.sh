#!/usr/bin/env bash
# postgres-range 1.1.4, which reads the ranges of Postgres, turns a price that is never valid into one that always is.
# Guess: what it reads and writes is the same range, and it contains what it contains in Postgres: the value `infinity` is no missing bound, so [infinity,) holds
# no day (PostgreSQL, 8.17.4), and every range contains the empty one (9.20).
# Seen: [infinity,) is written as (,), and the first of May is in it; the empty range is in none. PGlite, asked beside it, does as documented.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund postgres-range@1.1.4 @electric-sql/pglite@0.5.5
cat >check.mjs <<'JS'
import { PGlite } from '@electric-sql/pglite'
import { createRequire } from 'node:module'
const { parse, serialize } = createRequire(import.meta.url)('postgres-range')
const database = new PGlite()
const ask = async sql => (await database.query(`select ${sql} as answer`)).rows[0].answer
const never = parse('[infinity,)', text => text)
console.log('written', serialize(never), 'holds the first of May', never.containsPoint('2026-05-01'))
console.log('in Postgres', await ask(`'[infinity,)'::daterange @> '2026-05-01'::date`))
console.log('holds the empty range', parse('[1,5)', Number).containsRange(parse('empty', Number)))
console.log('in Postgres', await ask(`'[1,5)'::int4range @> 'empty'::int4range`))
JS
seen=$(node check.mjs)
echo "$seen"
expected='written (,) holds the first of May true
in Postgres false
holds the empty range false
in Postgres true'
[ "$seen" = "$expected" ] || { echo 'postgres-range behaves differently now'; exit 1; }
