#!/usr/bin/env bash
# sms-counter 1.0.0 counts too few messages for an order notice with a euro sign or with brackets.
# Guess: the characters of the extension table, such as € and [, take two of 160 septets, or of 153 in each part of a long message (3GPP TS 23.038, 6.2.1.1),
# and no part ends within a character: gsm 0.1.4, split-sms 0.1.7 and sms-segments-calculator 1.3.0 agree.
# Seen: 159 letters and a euro sign are one message in place of two, and 305 characters with a euro sign at the border two in place of three. gsm cuts an emoji
# in two halves, of which neither part can show one, where the others begin a third part.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund sms-counter@1.0.0 gsm@0.1.4 split-sms@0.1.7 sms-segments-calculator@1.3.0
cat >check.mjs <<'JS'
import gsm from 'gsm'
import counter from 'sms-counter'
import segments from 'sms-segments-calculator'
import { split } from 'split-sms'
const texts = {
  'letters and €': `${'a'.repeat(159)}€`,
  'brackets': '['.repeat(81),
  '€ at the border': `${'a'.repeat(152)}€${'a'.repeat(152)}`,
  'emoji at the border': `${'a'.repeat(66)}\u{1F600}${'a'.repeat(66)}`,
}
for (const [name, text] of Object.entries(texts)) {
  const counts = [counter.count(text).messages, gsm(text).sms_count, split(text).parts.length, new segments.SegmentedMessage(text).segmentsCount]
  console.log(name, ...counts)
}
console.log('whole parts', gsm(texts['emoji at the border']).parts.map(part => part.isWellFormed()).join())
JS
seen=$(node check.mjs)
echo "$seen"
expected='letters and € 1 2 2 2
brackets 1 2 2 2
€ at the border 2 3 3 3
emoji at the border 2 2 3 3
whole parts false,false'
[ "$seen" = "$expected" ] || { echo 'the packages count differently now'; exit 1; }
