#!/usr/bin/env bash
# Two validators of French company numbers refuse the post offices of France.
# Guess: siret 1.0.1 and vat-siren-siret 1.2.1 accept every SIRET that INSEE gives out. Those of La Poste (SIREN 356 000 000) follow a rule of their own:
# the sum of their 14 digits is a multiple of 5. Only the head office satisfies the rule of Luhn as well.
# Seen: both accept the head office and refuse an office whose digits sum to 45. stdnum 1.12.0 accepts both, and refuses a sum of 46.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund siret@1.0.1 vat-siren-siret@1.2.1 stdnum@1.12.0
cat >check.mjs <<'JS'
import siret from 'siret'
import vss from 'vat-siren-siret'
import { stdnum } from 'stdnum'
for (const number of ['35600000000048', '35600000049837', '35600000049838']) {
  const sum = [...number].reduce((total, digit) => total + Number(digit), 0)
  console.log(number, sum, siret.isSIRET(number), vss.isSIRET(number), stdnum.FR.siret.validate(number).isValid)
}
JS
seen=$(node check.mjs)
echo "$seen"
expected='35600000000048 26 true true true
35600000049837 45 false false true
35600000049838 46 false false false'
[ "$seen" = "$expected" ] || { echo 'the validators decide differently now'; exit 1; }
