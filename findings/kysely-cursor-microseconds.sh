#!/usr/bin/env bash
# kysely-cursor 0.1.0 loses or repeats rows of Postgres that were made within one millisecond, by the order of its own example.
# Guess: pages by created_at and id hold each row once, since id is unique ("stable" in its README), whatever the times are.
# Seen: the cursor holds a JavaScript Date, which has milliseconds, and timestamptz has microseconds. Of five orders of one import, descending pages show two
# and stop; ascending ones start with the same two orders again and again.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund kysely-cursor@0.1.0 kysely@0.28.8 kysely-pglite@0.6.1 @electric-sql/pglite@0.5.16 --legacy-peer-deps
cat >check.mjs <<'JS'
import { PGlite } from '@electric-sql/pglite'
import { Kysely } from 'kysely'
import { base64UrlCodec, codecPipe, createPaginator, PostgresPaginationDialect, superJsonCodec } from 'kysely-cursor'
import { KyselyPGlite } from 'kysely-pglite'
const postgres = new PGlite()
await postgres.exec(`create table orders (id int primary key, created_at timestamptz not null);
insert into orders select n, '2026-05-01 10:00:00.123400Z'::timestamptz + n * interval '1 microsecond' from generate_series(1, 5) as n`)
const db = new Kysely({ dialect: new KyselyPGlite(postgres).dialect })
const paginator = createPaginator({ dialect: PostgresPaginationDialect, cursorCodec: codecPipe(superJsonCodec, base64UrlCodec) })
for (const dir of ['desc', 'asc']) {
  const sorts = [{ col: 'created_at', dir, output: 'created_at' }, { col: 'id', dir, output: 'id' }]
  const pages = []
  let cursor
  while (pages.length < 3) {
    const page = await paginator.paginate({ query: db.selectFrom('orders').selectAll(), sorts, limit: 2, cursor })
    pages.push(page.items.map(({ id }) => id).join())
    if (!page.hasNextPage) break
    cursor = { nextPage: page.nextPage }
  }
  console.log(dir, pages.join(' | '))
}
await db.destroy()
JS
seen=$(node check.mjs)
echo "$seen"
expected='desc 5,4 | 
asc 1,2 | 1,2 | 1,2'
[ "$seen" = "$expected" ] || { echo 'the paginator behaves differently now'; exit 1; }
