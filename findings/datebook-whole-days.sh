#!/usr/bin/env bash
# datebook 8.0.1 puts a whole day into Google's calendar a day early, east of Greenwich.
# Guess: an event of the whole day of 1 May, made in Berlin, is 1 May in each calendar, as its own file for other programs says.
# Seen: the file says 20260501 to 20260502 and the link says 20260430/20260501: the link takes the day of UTC, the file the local one. West of Greenwich both
# agree. A time of two hours is marked as free (TRANSP:TRANSPARENT), where RFC 5545, 3.8.2.7 has OPAQUE as the default.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund datebook@8.0.1
cat >check.mjs <<'JS'
import { GoogleCalendar, ICalendar } from 'datebook'
const whole = { title: 'Open day', allday: true, start: new Date('2026-05-01T00:00:00') }
const link = new URL(new GoogleCalendar(whole).render()).searchParams.get('dates')
const days = new ICalendar(whole).render().match(/DT(?:START|END);VALUE=DATE:\d+/g).map(line => line.slice(-8))
console.log(link, days.join('/'))
const timed = { title: 'Class', start: new Date('2026-05-01T10:00:00'), end: new Date('2026-05-01T12:00:00') }
console.log(/TRANSP:\w+/.exec(new ICalendar(timed).render())[0])
JS
seen=$(TZ=Europe/Berlin node check.mjs)
echo "$seen"
expected='20260430/20260501 20260501/20260502
TRANSP:TRANSPARENT'
[ "$seen" = "$expected" ] || { echo 'datebook behaves differently now'; exit 1; }
