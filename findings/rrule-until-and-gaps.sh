#!/usr/bin/env bash
# rrule 2.8.1 loses the last date of a series that ends at a time of UTC, has no dates for whole days, and moves a time that does not exist.
# Guess: UNTIL is inclusive and compared as an instant, 10:00 in Berlin being 09:00 UTC (RFC 5545, 3.3.10); DTSTART;VALUE=DATE begins a series of whole days
# (3.8.2.4); 02:30 on the day when the clocks skip it is no date of the series (3.3.10: nonexistent local times are ignored).
# Seen: UNTIL is compared with the time on the wall, so the fourth course is missing; the series of whole days is empty; the skipped time comes at 01:30.
# rrule-temporal 2.2.8 gives what the RFC says.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund rrule@2.8.1 rrule-temporal@2.2.8
cat >check.mjs <<'JS'
import rrule from 'rrule'
import { RRuleTemporal } from 'rrule-temporal'
const series = {
  until: 'DTSTART;TZID=Europe/Berlin:20260101T100000\nRRULE:FREQ=WEEKLY;UNTIL=20260122T090000Z',
  days: 'DTSTART;VALUE=DATE:20260101\nRRULE:FREQ=WEEKLY;UNTIL=20260122',
  skipped: 'DTSTART;TZID=Europe/Berlin:20260328T023000\nRRULE:FREQ=DAILY;COUNT=2',
}
const utc = dates => dates.map(date => date.toISOString().slice(5, 16)).join(' ')
for (const [name, text] of Object.entries(series)) {
  console.log(`${name} rrule: ${utc(rrule.rrulestr(text).all())}`)
  console.log(`${name} rrule-temporal: ${utc(new RRuleTemporal({ rruleString: text }).all().map(date => new Date(date.epochMilliseconds)))}`)
}
JS
seen=$(TZ=UTC node check.mjs)
echo "$seen"
expected='until rrule: 01-01T09:00 01-08T09:00 01-15T09:00
until rrule-temporal: 01-01T09:00 01-08T09:00 01-15T09:00 01-22T09:00
days rrule: 
days rrule-temporal: 01-01T00:00 01-08T00:00 01-15T00:00 01-22T00:00
skipped rrule: 03-28T01:30 03-29T00:30
skipped rrule-temporal: 03-28T01:30 03-30T00:30'
[ "$seen" = "$expected" ] || { echo 'rrule behaves differently now'; exit 1; }
