#!/usr/bin/env bash
# Four readers of calendar files take a part of an organizer for his address, and of a date or a category for another one.
# Guess: a quoted parameter may hold a colon (RFC 5545, 3.2), a time with TZID=Europe/Berlin is 08:00 UTC at ten in May (3.2.19), all dates of an EXDATE are of its
# zone (3.8.5.1), and an escaped comma does not separate (3.3.11), as ical.js 2.2.1 reads it.
# Seen: ical2json 5.0.0 and cal-parser 1.0.2 find the organizer ` Oak":mailto:...`; ical-js-parser 0.7.4 makes UTC of the second excluded date; ical 0.8.0 makes
# three categories of two. ical and cal-parser read ten o'clock in the zone of the server.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund ical2json@5.0.0 cal-parser@1.0.2 ical-js-parser@0.7.4 ical@0.8.0 ical.js@2.2.1
cat >check.mjs <<'JS'
import calParser from 'cal-parser'
import ical from 'ical'
import ICAL from 'ical.js'
import * as ical2json from 'ical2json'
import icalJsParser from 'ical-js-parser'
const text = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//Oak//EN',
  'BEGIN:VEVENT',
  'UID:1@studio.example',
  'DTSTAMP:20260401T000000Z',
  'DTSTART;TZID=Europe/Berlin:20260501T100000',
  'DURATION:PT1H',
  'ORGANIZER;CN="Studio: Oak":mailto:post@studio.example',
  'RRULE:FREQ=WEEKLY;COUNT=4',
  'EXDATE;TZID=Europe/Berlin:20260508T100000,20260515T100000',
  'CATEGORIES:oak,iron\\, steel',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n')
const show = (name, ...values) => console.log(name, JSON.stringify(values))
const event = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent')
const property = name => event.getFirstProperty(name)
show('ical.js', property('organizer').getFirstValue(), property('exdate').getValues().map(String), property('categories').getValues())
const [plain] = ical2json.convert(text).VCALENDAR[0].VEVENT
show('ical2json', plain.ORGANIZER._)
const [parsed] = calParser.parseString(text).events
show('cal-parser', parsed.organizer.value, parsed.dtstart.value)
const [read] = (icalJsParser.default ?? icalJsParser).toJSON(text).events
show('ical-js-parser', read.exdate)
const [old] = Object.values(ical.parseICS(text))
show('ical', old.categories, old.start)
JS
seen=$(TZ=UTC node check.mjs)
echo "$seen"
expected='ical.js ["mailto:post@studio.example",["2026-05-08T10:00:00","2026-05-15T10:00:00"],["oak","iron, steel"]]
ical2json [" Oak\":mailto:post@studio.example"]
cal-parser [" Oak\":mailto:post@studio.example","2026-05-01T10:00:00.000Z"]
ical-js-parser [[{"value":"20260508T100000","timezone":"Europe/Berlin"},{"value":"20260515T100000Z"}]]
ical [["oak","iron\\","steel"],"2026-05-01T10:00:00.000Z"]'
[ "$seen" = "$expected" ] || { echo 'the readers give other parts now'; exit 1; }
