#!/usr/bin/env bash
# @walletpass/pass-js 7.2.0 writes dates of gift cards and tickets that are none, on servers in Newfoundland and on the Marquesas.
# Guess: an expiry at 08:00 UTC is 2026-05-01T05:30-02:30 in St. John's, since the fields of a pass are dates as the W3C writes them, with an offset of hh:mm
# (Apple, PassKit Package Format Reference; W3C, Date and Time Formats), as the library does for +05:30 and +12:45.
# Seen: the offsets are -03:-30 and -10:-30: hours are rounded down below zero, and minutes keep the sign, so a wallet has no such date. A card that should expire
# does not, or is refused.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund @walletpass/pass-js@7.2.0
cat >check.mjs <<'JS'
import { Template } from '@walletpass/pass-js'
for (const zone of ['Europe/Berlin', 'Asia/Kolkata', 'Pacific/Chatham', 'America/St_Johns', 'Pacific/Marquesas']) {
  process.env.TZ = zone
  const card = { passTypeIdentifier: 'pass.example.studio', teamIdentifier: 'ABCDE12345', organizationName: 'Oak', description: 'Gift card' }
  const pass = new Template('storeCard', card).createPass({ serialNumber: '1' })
  pass.expirationDate = new Date('2026-05-01T08:00:00Z')
  const { expirationDate } = JSON.parse(JSON.stringify(pass))
  console.log(zone, expirationDate, Date.parse(expirationDate))
}
JS
seen=$(node check.mjs)
echo "$seen"
expected='Europe/Berlin 2026-05-01T10:00+02:00 1777622400000
Asia/Kolkata 2026-05-01T13:30+05:30 1777622400000
Pacific/Chatham 2026-05-01T20:45+12:45 1777622400000
America/St_Johns 2026-05-01T05:30-03:-30 NaN
Pacific/Marquesas 2026-04-30T22:30-10:-30 NaN'
[ "$seen" = "$expected" ] || { echo 'the package writes other dates now'; exit 1; }
