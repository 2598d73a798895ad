#!/usr/bin/env bash
# liquidjs 10.30.1, which renders mail templates of Shopify, writes other amounts and other days than Shopify.
# Guess: three pieces at "1.10" are 3.3 and 4.1 less 2 is 2.1, since Liquid computes with decimals (BigDecimal in its filters); a delivery on "2026-05-01" is
# on that day, whatever the zone of the server, since a date without a zone is local there.
# Seen: 3.3000000000000003 and 2.0999999999999996; in New York the delivery is on 30 April.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund liquidjs@10.30.1
cat >check.mjs <<'JS'
import { Liquid } from 'liquidjs'
const liquid = new Liquid()
const order = { price: '1.10', total: 4.1, delivery: '2026-05-01' }
for (const template of ['{{ price | times: 3 }}', '{{ total | minus: 2 }}', '{{ delivery | date: "%d.%m.%Y" }}']) {
  console.log(`${process.env.TZ}: ${template} is ${await liquid.parseAndRender(template, order)}`)
}
JS
seen=$(for TZ in Europe/Berlin America/New_York; do TZ=$TZ node check.mjs; done)
echo "$seen"
expected='Europe/Berlin: {{ price | times: 3 }} is 3.3000000000000003
Europe/Berlin: {{ total | minus: 2 }} is 2.0999999999999996
Europe/Berlin: {{ delivery | date: "%d.%m.%Y" }} is 01.05.2026
America/New_York: {{ price | times: 3 }} is 3.3000000000000003
America/New_York: {{ total | minus: 2 }} is 2.0999999999999996
America/New_York: {{ delivery | date: "%d.%m.%Y" }} is 30.04.2026'
[ "$seen" = "$expected" ] || { echo 'liquidjs behaves differently now'; exit 1; }
