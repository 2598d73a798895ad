#!/usr/bin/env bash
# Two of three readers of ISBN refuse or split wrongly the numbers of books in print.
# Guess: 979-8 (United States), 978-65 (Brazil) and 979-12 (Italy), all given out by the International ISBN Agency for years, are read and hyphenated.
# Seen: isbn-utils 1.1.0 refuses all three. isbn 0.4.0 refuses the first two, and 978-84-09 (Spain) too, and writes 979-1-280 for 979-12-80.
# isbn3 2.0.11 reads all.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund isbn3@2.0.11 isbn-utils@1.1.0 isbn@0.4.0
cat >check.mjs <<'JS'
import old from 'isbn'
import utils from 'isbn-utils'
import isbn3 from 'isbn3'
for (const start of ['979821812345', '978655555000', '979128000000', '978840900000']) {
  const sum = [...start].reduce((total, digit, at) => total + Number(digit) * (at % 2 ? 3 : 1), 0)
  const number = `${start}${(10 - (sum % 10)) % 10}`
  const reader = old.ISBN ?? old
  console.log(isbn3.hyphenate(number), utils.parse(number)?.asIsbn13(true) ?? '-', reader.parse(number)?.asIsbn13(true) ?? '-')
}
JS
seen=$(node check.mjs)
echo "$seen"
expected='979-8-218-12345-1 - -
978-65-5555-000-9 - -
979-12-80000-00-2 - 979-1-280-00000-2
978-84-09-00000-5 978-84-09-00000-5 -'
[ "$seen" = "$expected" ] || { echo 'the readers behave differently now'; exit 1; }
