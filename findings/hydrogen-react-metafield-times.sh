#!/usr/bin/env bash
# @shopify/hydrogen-react 2026.4.4 reads the times of a shop's own fields in the zone of the server or of the buyer.
# Guess: a `date_time` has no zone and counts as GMT (list of data types at shopify.dev), so ten o'clock is 10:00 UTC wherever it is read.
# Seen: in New York it is 14:00 UTC and in Tokyo 01:00 UTC, so the page of the server and that of the browser differ, and a sale begins hours off. A `date` is
# the same day everywhere.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund @shopify/hydrogen-react@2026.4.4 react@19.3.1 react-dom@19.3.1
cat >check.mjs <<'JS'
import { parseMetafield } from '@shopify/hydrogen-react'
const read = (type, value) => parseMetafield({ type, value }).parsedValue.toISOString()
console.log(process.env.TZ, read('date', '2026-05-01'), read('date_time', '2026-05-01T10:00:00'))
JS
seen=$(for TZ in UTC America/New_York Asia/Tokyo; do TZ=$TZ node check.mjs; done)
echo "$seen"
expected='UTC 2026-05-01T00:00:00.000Z 2026-05-01T10:00:00.000Z
America/New_York 2026-05-01T00:00:00.000Z 2026-05-01T14:00:00.000Z
Asia/Tokyo 2026-05-01T00:00:00.000Z 2026-05-01T01:00:00.000Z'
[ "$seen" = "$expected" ] || { echo '@shopify/hydrogen-react behaves differently now'; exit 1; }
