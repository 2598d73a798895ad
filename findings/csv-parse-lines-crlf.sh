#!/usr/bin/env bash
# csv-parse 7.0.3 counts a CRLF inside a quoted field as two lines.
# Guess: `info.lines` is the number of the line, as an editor shows it, whatever ends the lines.
# Seen: a record that spans two lines ends at line 3 with LF, and at line 4 with CRLF; CRLF between records counts once.
# So whoever reports errors by line is off by one for each line end inside the quotes of a CRLF file.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund csv-parse@7.0.3
cat >check.mjs <<'JS'
import { parse } from 'csv-parse/sync'
const linesOf = end => parse(['sku,title', 'A,"One', 'and more"', 'B,Two', ''].join(end), { info: true }).map(({ info }) => info.lines)
console.log(`LF   ${linesOf('\n')}`)
console.log(`CRLF ${linesOf('\r\n')}`)
JS
seen=$(node check.mjs)
echo "$seen"
[ "$seen" = $'LF   1,3,4\nCRLF 1,4,5' ] || { echo 'csv-parse behaves differently now'; exit 1; }
