#!/usr/bin/env bash
# @ericblade/barcode-validator 2.4.1 refuses right barcodes of goods and accepts wrong ones.
# Guess: the check digit of GTIN-8 and GTIN-13 is that of the GS1 General Specifications, 7.9: from the right, digits count three times and once in turn.
# Seen: the weights begin with one, so 4006381333931 and 73513537 are refused and pass with another last digit; a number whose two sums agree, such as
# 5901234123457, passes as it is. A UPC-A passes with its own last digit and with a wrong one. gtin 1.0.2 accepts all four.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund @ericblade/barcode-validator@2.4.1 gtin@1.0.2
cat >check.mjs <<'JS'
import validate from '@ericblade/barcode-validator'
import gtin from 'gtin'
for (const code of ['4006381333931', '73513537', '5901234123457', '036000291452']) {
  const accepted = Array.from('0123456789', digit => code.slice(0, -1) + digit).filter(each => validate(each).valid)
  console.log(code, gtin.isValid(code), validate(code).valid, `accepted: ${accepted}`)
}
JS
seen=$(node check.mjs)
echo "$seen"
expected='4006381333931 true false accepted: 4006381333937
73513537 true false accepted: 73513535
5901234123457 true true accepted: 5901234123457
036000291452 true true accepted: 036000291452,036000291458'
[ "$seen" = "$expected" ] || { echo 'the validators decide differently now'; exit 1; }
