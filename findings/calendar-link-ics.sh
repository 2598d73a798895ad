#!/usr/bin/env bash
# calendar-link 2.11.5 writes files of whole days that say they are times, and titles whose commas separate.
# Guess: a whole day is `DTSTART;VALUE=DATE:20260501`, since the default of DTSTART is a time (RFC 5545, 3.8.2.4); a comma and a semicolon of a text are
# escaped (3.3.11), as ical-generator 11.1.2 writes both.
# Seen: `DTSTART:20260501` without VALUE=DATE, and "Open day; oak, iron" as it stands, although a line end of the description is escaped.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund calendar-link@2.11.5 ical-generator@11.1.2
cat >check.mjs <<'JS'
import { ics } from 'calendar-link'
import calendar from 'ical-generator'
const event = { title: 'Open day; oak, iron', start: '2026-05-01', allDay: true }
const show = (name, text) => console.log(name, text.match(/(?:DTSTART|SUMMARY)[^\r\n]*/g).join(' '))
show('calendar-link', decodeURIComponent(ics(event)))
const other = calendar()
other.createEvent({ start: new Date('2026-05-01T00:00:00Z'), allDay: true, summary: event.title })
show('ical-generator', other.toString())
JS
seen=$(TZ=UTC node check.mjs)
echo "$seen"
expected='calendar-link DTSTART:20260501 SUMMARY:Open day; oak, iron
ical-generator DTSTART;VALUE=DATE:20260501 SUMMARY:Open day\; oak\, iron'
[ "$seen" = "$expected" ] || { echo 'the writers behave differently now'; exit 1; }
