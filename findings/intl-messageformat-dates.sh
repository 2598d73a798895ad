#!/usr/bin/env bash
# intl-messageformat 12.1.5, which formats the mails of many shops, puts a comma before a date.
# Guess: an argument without a type is its text, where ICU writes dates in the form of the language: "Sent on 5/1/26 ..." at best, and at least what String gives.
# Seen: "Sent on ,Fri May 01 2026 ...": a text and a value that is no text are joined as a list. Numbers are right, and so is @messageformat/core 3.4.1, which
# writes what String gives; with the type `date` both write a date.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund intl-messageformat@12.1.5 @messageformat/core@3.4.1
cat >check.mjs <<'JS'
import MessageFormat from '@messageformat/core'
import { IntlMessageFormat } from 'intl-messageformat'
const at = new Date('2026-05-01T10:00:00Z')
for (const message of ['Sent on {at}', 'Sent on {at, date, short}']) {
  console.log('intl-messageformat', String(new IntlMessageFormat(message, 'en').format({ at })))
  console.log('@messageformat/core', new MessageFormat('en').compile(message)({ at }))
}
JS
seen=$(TZ=UTC node check.mjs)
echo "$seen"
expected='intl-messageformat Sent on ,Fri May 01 2026 10:00:00 GMT+0000 (Coordinated Universal Time)
@messageformat/core Sent on Fri May 01 2026 10:00:00 GMT+0000 (Coordinated Universal Time)
intl-messageformat Sent on 5/1/26
@messageformat/core Sent on 5/1/2026'
[ "$seen" = "$expected" ] || { echo 'the libraries behave differently now'; exit 1; }
