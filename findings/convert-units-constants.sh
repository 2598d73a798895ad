#!/usr/bin/env bash
# convert-units 2.3.4 is inexact where units are exact by definition, and takes the symbol of the tonne for another unit.
# Guess: an inch is 25.4 mm and a mile 1,609.344 m (yard and pound agreement of 1959), and t is 1,000 kg (SI brochure, table 8).
# Seen: an inch is 25.3999992 mm, a square inch 645.1606 mm² in place of 645.16, a mile is short too; 1 t is 907.184 kg, the short ton, and the tonne is
# called mt. A pallet of 1 t is sent at 907 kg.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund convert-units@2.3.4
cat >check.mjs <<'JS'
import convert from 'convert-units'
for (const [from, to] of [['in', 'mm'], ['in2', 'mm2'], ['mi', 'km'], ['t', 'kg'], ['mt', 'kg']]) {
  console.log(`1 ${from} = ${Number(convert(1).from(from).to(to).toFixed(7))} ${to}`)
}
JS
seen=$(node check.mjs)
echo "$seen"
expected='1 in = 25.3999992 mm
1 in2 = 645.1606244 mm2
1 mi = 1.6093439 km
1 t = 907.184 kg
1 mt = 1000 kg'
[ "$seen" = "$expected" ] || { echo 'the constants are others now'; exit 1; }
