#!/usr/bin/env bash
# ical-generator 11.1.2 ends a series of whole days at a time.
# Guess: UNTIL has the type of DTSTART, so a series of dates ends at a date (RFC 5545, 3.3.10: "MUST have the same value type"), as EXDATE does in the same event.
# Seen: `DTSTART;VALUE=DATE:20260501` stands beside `UNTIL=20260601T000000Z`, for a last day that was given as midnight of UTC; with one of Berlin it is the day
# before at 22:00. Calendars that hold to the RFC refuse such a rule.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund ical-generator@11.1.2
cat >check.mjs <<'JS'
import ical from 'ical-generator'
for (const until of ['2026-06-01T00:00:00Z', '2026-06-01T00:00:00+02:00']) {
  const calendar = ical()
  const repeating = { freq: 'WEEKLY', until: new Date(until), exclude: [new Date('2026-05-08T00:00:00Z')] }
  calendar.createEvent({ id: '1', start: new Date('2026-05-01T00:00:00Z'), allDay: true, summary: 'Open days', repeating })
  console.log(calendar.toString().split('\r\n').filter(line => /^(DTSTART|RRULE|EXDATE)/.test(line)).join(' '))
}
JS
seen=$(TZ=UTC node check.mjs)
echo "$seen"
expected='DTSTART;VALUE=DATE:20260501 RRULE:FREQ=WEEKLY;UNTIL=20260601T000000Z EXDATE;VALUE=DATE:20260508
DTSTART;VALUE=DATE:20260501 RRULE:FREQ=WEEKLY;UNTIL=20260531T220000Z EXDATE;VALUE=DATE:20260508'
[ "$seen" = "$expected" ] || { echo 'the package writes other rules now'; exit 1; }
