#!/usr/bin/env bash
# windows-iana 5.1.0 finds no Windows zone for Kyiv under its present name.
# Guess: Europe/Kyiv (tz database 2022b) and Pacific/Kanton (2021b) have the Windows zones of Europe/Kiev and Pacific/Enderbury, since a name is looked up with
# all of its aliases, as the README says.
# Seen: nothing for the new names, not even an alias; the old ones are found, and so is America/Nuuk, renamed in 2020. A meeting whose calendar names
# Europe/Kyiv gets no zone in Outlook.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund windows-iana@5.1.0
cat >check.mjs <<'JS'
import { findIanaAliases, findWindows } from 'windows-iana'
for (const zone of ['Europe/Kiev', 'Europe/Kyiv', 'Pacific/Enderbury', 'Pacific/Kanton', 'America/Nuuk']) {
  console.log(zone, findWindows(zone).join(' ') || 'none', findIanaAliases(zone).join(' ') || 'none')
}
JS
seen=$(node check.mjs)
echo "$seen"
expected='Europe/Kiev FLE Standard Time Europe/Kiev
Europe/Kyiv none none
Pacific/Enderbury UTC+13 Pacific/Enderbury
Pacific/Kanton none none
America/Nuuk Greenland Standard Time America/Godthab America/Nuuk'
[ "$seen" = "$expected" ] || { echo 'windows-iana behaves differently now'; exit 1; }
