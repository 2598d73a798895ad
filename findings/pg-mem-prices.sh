#!/usr/bin/env bash
# pg-mem 3.0.14 computes amounts that Postgres would round or refuse.
# Guess: numeric(10,2) rounds 1.005 to 1.01 and numeric(4,2) refuses 123.45; a bigint keeps its last digit; integers overflow with an error, as does 1/0
# (PostgreSQL manual, 8.1 and 9.3).
# Seen: 1.005 and 123.45 are stored as they are, 9007199254740993 becomes 9007199254740992, 2147483647 + 1 is a number and 1/0 is null. Tests of totals and of
# stock that pass on it can fail on Postgres.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund pg-mem@3.0.14
cat >check.mjs <<'JS'
import { newDb } from 'pg-mem'
const { public: schema } = newDb()
const show = (name, statement) => {
  try {
    console.log(name, JSON.stringify(schema.many(statement)[0]))
  } catch (error) {
    console.log(name, error.message)
  }
}
schema.none('create table prices (price numeric(10,2), rate numeric(4,2))')
schema.none('insert into prices values (1.005, 123.45)')
show('stored', 'select price, rate from prices')
show('bigint', 'select 9007199254740993::bigint as id')
show('integer', 'select 2147483647::int + 1 as quantity')
show('division', 'select 1/0 as share')
JS
seen=$(node check.mjs)
echo "$seen"
expected='stored {"price":1.005,"rate":123.45}
bigint {"id":9007199254740992}
integer {"quantity":2147483648}
division {"share":null}'
[ "$seen" = "$expected" ] || { echo 'pg-mem computes differently now'; exit 1; }
