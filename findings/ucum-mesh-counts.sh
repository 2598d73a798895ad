#!/usr/bin/env bash
# @lhncbc/ucum-lhc 7.1.10 takes the mesh of a print screen for a length, and Réaumur for something else.
# Guess, after ucum-essence.xml: [mesh_i] is 1 /[in_i], so 110 mesh are 43.3 threads per centimetre; 80 [degRe] is 100 Cel, as its unit is 5 K/4.
# Seen: a mesh cannot become /cm, but becomes 0.00909 inches; diopters and baud, which are units below a stroke too, fail alike, while 110 /[in_i] is right. 80 °Ré is 168.29 °C. @atomic-ehr/ucum 0.2.5 has all of them right.
# So a shop of screens and fabrics writes /[in_i] itself.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund @lhncbc/ucum-lhc@7.1.10 @atomic-ehr/ucum@0.2.5
cat >check.mjs <<'JS'
import { ucum } from '@atomic-ehr/ucum'
import lhc from '@lhncbc/ucum-lhc'
const utils = lhc.UcumLhcUtils.getInstance()
const rounded = (value) => (typeof value === 'number' ? Number(value.toPrecision(5)) : value)
function other(...question) {
  try {
    return rounded(ucum.convert(...question))
  } catch {
    return 'refused'
  }
}
for (const [count, from, to] of [
  [110, '/[in_i]', '/cm'],
  [110, '[mesh_i]', '/cm'],
  [110, '[mesh_i]', '[in_i]'],
  [2, '[diop]', '/m'],
  [9600, 'Bd', '/s'],
  [80, '[degRe]', 'Cel'],
]) {
  const { status, toVal } = utils.convertUnitTo(from, count, to)
  console.log(`${count} ${from} in ${to}: ucum-lhc ${status === 'succeeded' ? rounded(toVal) : 'refused'}, atomic-ehr ${other(count, from, to)}`)
}
JS
seen=$(node check.mjs)
echo "$seen"
expected='110 /[in_i] in /cm: ucum-lhc 43.307, atomic-ehr 43.307
110 [mesh_i] in /cm: ucum-lhc refused, atomic-ehr 43.307
110 [mesh_i] in [in_i]: ucum-lhc 0.0090909, atomic-ehr refused
2 [diop] in /m: ucum-lhc refused, atomic-ehr 2
9600 Bd in /s: ucum-lhc refused, atomic-ehr 9600
80 [degRe] in Cel: ucum-lhc 168.29, atomic-ehr 100'
[ "$seen" = "$expected" ] || { echo 'the converters behave differently now'; exit 1; }
