#!/usr/bin/env bash
# node-ical 0.27.2 ignores the time zone that a calendar brings along.
# Guess: the offset of a VTIMEZONE counts for the times that name it, as in ical.js 2.2.1: 10:00 at +05:45 is 04:15 UTC.
# Seen: a zone with a name of its own is taken for the zone of the reading machine, here Auckland, so the event is six hours off and moves with the machine.
# Calendar programs name zones freely.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund node-ical@0.27.2 ical.js@2.2.1
cat >check.mjs <<'JS'
import ICAL from 'ical.js'
import ical from 'node-ical'
const text = `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Studio//EN
BEGIN:VTIMEZONE
TZID:Studio
BEGIN:STANDARD
DTSTART:19700101T000000
TZOFFSETFROM:+0545
TZOFFSETTO:+0545
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
UID:1
DTSTAMP:20260101T000000Z
DTSTART;TZID=Studio:20260501T100000
DTEND;TZID=Studio:20260501T110000
END:VEVENT
END:VCALENDAR
`.replaceAll('\n', '\r\n')
const calendar = new ICAL.Component(ICAL.parse(text))
const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent'))
console.log(`ical.js ${event.startDate.toJSDate().toISOString()}`)
const [read] = Object.values(ical.sync.parseICS(text)).filter(({ type }) => type === 'VEVENT')
console.log(`node-ical ${read.start.toISOString()}`)
JS
seen=$(TZ=Pacific/Auckland node check.mjs)
echo "$seen"
expected='ical.js 2026-05-01T04:15:00.000Z
node-ical 2026-04-30T22:00:00.000Z'
[ "$seen" = "$expected" ] || { echo 'the readers behave differently now'; exit 1; }
