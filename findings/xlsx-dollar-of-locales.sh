#!/usr/bin/env bash
# xlsx 0.18.5 and @e965/xlsx 0.20.3 show a dollar sign where a number format only names a language.
# Guess: [$-409] is a language without a currency (ECMA-376 part 1, 18.8.31), so `[$-409]#,##0.00 "EUR"` shows 1,990.50 EUR, as numfmt 3.2.3 shows it.
# Seen: the text of the cell is "$1,990.50 EUR"; in Russian, [$-419], it has a dollar too. A total of a euro invoice that is read by its text is in dollars.
# [$EUR-409] shows EUR alone.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund xlsx@0.18.5 @e965/xlsx@0.20.3 numfmt@3.2.3
cat >check.mjs <<'JS'
import xlsx from 'xlsx'
import * as next from '@e965/xlsx'
import { format } from 'numfmt'
for (const code of ['[$-409]#,##0.00 "EUR"', '[$-419]#,##0.00 "EUR"', '#,##0.00 [$EUR-409]']) {
  console.log(code, [xlsx.SSF.format(code, 1990.5), next.SSF.format(code, 1990.5), format(code, 1990.5)].join(' | '))
}
JS
seen=$(node check.mjs)
echo "$seen"
expected='[$-409]#,##0.00 "EUR" $1,990.50 EUR | $1,990.50 EUR | 1,990.50 EUR
[$-419]#,##0.00 "EUR" $1,990.50 EUR | $1,990.50 EUR | 1 990,50 EUR
#,##0.00 [$EUR-409] 1,990.50 EUR | 1,990.50 EUR | 1,990.50 EUR'
[ "$seen" = "$expected" ] || { echo 'the readers behave differently now'; exit 1; }
