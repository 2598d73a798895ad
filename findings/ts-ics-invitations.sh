#!/usr/bin/env bash
# ts-ics 2.4.6 writes invitations whose answers reach nobody.
# Guess: a name with a colon or a comma is quoted (RFC 5545, 3.2: parameter values with a colon, semicolon or comma are quoted strings), and a comma of a
# category escaped (3.3.11), so a reader finds the address of the organizer and one category.
# Seen: for the organizer "Studio: Oak" neither ical.js 2.2.1 nor ts-ics itself reads the address that was given; "oak, iron" is two categories. The title, a
# text too, is escaped.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund ts-ics@2.4.6 ical.js@2.2.1
cat >check.mjs <<'JS'
import ICAL from 'ical.js'
import { convertIcsCalendar, generateIcsCalendar } from 'ts-ics'
const at = hour => ({ date: new Date(`2026-05-01T${hour}:00:00Z`) })
const event = { uid: '1', summary: 'Open day: oak, iron', stamp: at('10'), start: at('10'), end: at('11'), categories: ['oak, iron'] }
const organizer = { name: 'Studio: Oak', email: 'studio@shop.example' }
const text = generateIcsCalendar({ version: '2.0', prodId: 'shop', method: 'REQUEST', events: [{ ...event, organizer }] })
const read = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent')
console.log('title:', read.getFirstPropertyValue('summary'))
console.log('organizer by ical.js:', read.getFirstPropertyValue('organizer').trim())
console.log('organizer by ts-ics:', JSON.stringify(convertIcsCalendar(undefined, text).events[0].organizer))
console.log('categories:', read.getFirstProperty('categories').getValues().join(' | '))
JS
seen=$(node check.mjs)
echo "$seen"
expected='title: Open day: oak, iron
organizer by ical.js: Oak:MAILTO:studio@shop.example
organizer by ts-ics: {"name":"Studio","email":" Oak:studio@shop.example"}
categories: oak |  iron'
[ "$seen" = "$expected" ] || { echo 'ts-ics behaves differently now'; exit 1; }
