#!/usr/bin/env bash
# ics 3.12.0 folds lines by characters and not by octets, and gives an event of whole days a duration in hours.
# Guess: lines are at most 75 octets long (RFC 5545, 3.1), as ical-generator 11.1.2 writes them; a date without a time lasts whole days (3.3.6, 3.8.2.5).
# Seen: a Cyrillic title makes lines of 141 octets; `duration: { hours: 24 }` beside a date becomes PT24H, where only days and weeks are allowed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund ics@3.12.0 ical-generator@11.1.2
cat >check.mjs <<'JS'
import calendar from 'ical-generator'
import { createEvent } from 'ics'
const title = 'Выставка '.repeat(20)
const longest = text => Math.max(...text.split('\r\n').map(line => Buffer.byteLength(line)))
console.log(`ics ${longest(createEvent({ start: [2026, 5, 1], duration: { days: 1 }, title }).value)}`)
const other = calendar()
other.createEvent({ start: new Date(0), summary: title })
console.log(`ical-generator ${longest(other.toString())}`)
const whole = createEvent({ start: [2026, 5, 1], duration: { hours: 24 }, title: 'Open day' }).value
console.log(whole.match(/(?:DTSTART|DURATION)[^\r]*/g).join(' '))
JS
seen=$(node check.mjs)
echo "$seen"
expected='ics 141
ical-generator 75
DTSTART;VALUE=DATE:20260501 DURATION:PT24H'
[ "$seen" = "$expected" ] || { echo 'the writers behave differently now'; exit 1; }
