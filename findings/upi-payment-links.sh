#!/usr/bin/env bash
# upiqr 1.3.22 writes Indian payment links with plus signs in names, and amounts that no bank can pay.
# Guess: a blank is %20 in a link, as in the examples of NPCI (UPI linking specification 1.6, 2.1: `pn=nadeem%20chinna`), since a plus sign is itself in a URI
# (RFC 3986, 2.2: a sub-delimiter); rupees have two decimals (ISO 4217).
# Seen: "Oak & Iron" becomes Oak+%26+Iron, which apps that decode a URI show with the plus signs, and the amounts 1.005 and 0.1 + 0.2 stand in the link as they
# are.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund upiqr@1.3.22
cat >check.mjs <<'JS'
import upiqr from 'upiqr'
const make = upiqr.default ?? upiqr
for (const amount of ['19.90', '1.005', String(0.1 + 0.2)]) {
  const { intent } = await make({ payeeVPA: 'oakstudio@bank', payeeName: 'Oak & Iron', amount, transactionNote: 'Order 12' })
  console.log(intent)
}
JS
seen=$(node check.mjs)
echo "$seen"
expected='upi://pay?pa=oakstudio%40bank&pn=Oak+%26+Iron&am=19.90&tn=Order+12
upi://pay?pa=oakstudio%40bank&pn=Oak+%26+Iron&am=1.005&tn=Order+12
upi://pay?pa=oakstudio%40bank&pn=Oak+%26+Iron&am=0.30000000000000004&tn=Order+12'
[ "$seen" = "$expected" ] || { echo 'the package writes other links now'; exit 1; }
