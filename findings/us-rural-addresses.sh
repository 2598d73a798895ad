#!/usr/bin/env bash
# Two parsers of addresses of the United States lose the route, or all but the route, of addresses in the country.
# Guess: "HC 2 Box 152" and "RR 2 Box 152" are delivery lines, beside which town, state and ZIP stay what they are (USPS Publication 28, 241 and 251: print them
# as RR N BOX NN and HC N BOX NN); a house 100 1/2 is another one than 100.
# Seen: parse-address 1.1.2 returns the street "HC" or "RR" and nothing else, and makes 100 of 100 1/2; addresser 1.1.22 makes "2 Box 152" of "RR 2 Box 152" and
# of "HC 2 Box 152", so parcels of two routes go to one. Both read an address with a street right.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund parse-address@1.1.2 addresser@1.1.22
cat >check.mjs <<'JS'
import addresser from 'addresser'
import parser from 'parse-address'
for (const line of ['123 Main St', '100 1/2 Oak Ave', 'RR 2 Box 152', 'HC 2 Box 152']) {
  const address = `${line}, Ames, IA 50010`
  const { number = '-', street, city = '-', state = '-', zip = '-' } = parser.parseLocation(address)
  console.log(line, '|', number, street, city, state, zip, '|', addresser.parseAddress(address).formattedAddress)
}
JS
seen=$(node check.mjs)
echo "$seen"
expected='123 Main St | 123 Main Ames IA 50010 | 123 Main St, Ames, IA 50010
100 1/2 Oak Ave | 100 Oak Ames IA 50010 | 100 1/2 Oak Ave, Ames, IA 50010
RR 2 Box 152 | - RR - - - | 2 Box 152, Ames, IA 50010
HC 2 Box 152 | - HC - - - | 2 Box 152, Ames, IA 50010'
[ "$seen" = "$expected" ] || { echo 'the parsers read other parts now'; exit 1; }
