#!/usr/bin/env bash
# vcf 2.1.2 reads a contact without taking off the escapes, and splits at a semicolon that is escaped.
# Guess: `N:Oak\; Iron;Lea;;;` is the family name "Oak; Iron" (RFC 6350, 3.4), and `\n` in a note is a line end, as ical.js 2.2.1 and vcard-parser 1.0.0
# read them.
# Seen: the name has six parts in place of five, the first one ends in a backslash, and the given name stands third; the note keeps a backslash and an n.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund vcf@2.1.2 vcard-parser@1.0.0 ical.js@2.2.1
cat >check.mjs <<'JS'
import ICAL from 'ical.js'
import parser from 'vcard-parser'
import Vcf from 'vcf'
const card = ['BEGIN:VCARD', 'VERSION:4.0', 'FN:Lea', 'N:Oak\\; Iron;Lea;;;', 'NOTE:one\\ntwo', 'END:VCARD', ''].join('\r\n')
const show = (name, parts, note) => console.log(name, parts.length, JSON.stringify(parts[0]), JSON.stringify(note))
const find = (properties, name) => properties.find(([each]) => each === name)[3]
const [, properties] = ICAL.parse(card)
show('ical.js', find(properties, 'n'), find(properties, 'note'))
const { n, note } = parser.parse(card)
show('vcard-parser', n[0].value, note[0].value)
const [, others] = Vcf.parse(card)[0].toJSON()
show('vcf', find(others, 'n'), find(others, 'note'))
JS
seen=$(node check.mjs)
echo "$seen"
expected='ical.js 5 "Oak; Iron" "one\ntwo"
vcard-parser 5 "Oak; Iron" "one\ntwo"
vcf 6 "Oak\\" "one\\ntwo"'
[ "$seen" = "$expected" ] || { echo 'the readers behave differently now'; exit 1; }
