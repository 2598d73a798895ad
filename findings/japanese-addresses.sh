#!/usr/bin/env bash
# Two formatters of addresses print Japanese ones so that a part is missing or the order is the English one.
# Guess: written in Japanese, an address begins with the postcode and goes from the prefecture over the city to the house (Japan Post), and every field that is
# given is printed.
# Seen: localized-address-format 1.3.3 has that order and leaves out the city. @fragaria/address-formatter 6.7.1 begins with the house and ends with the
# postcode.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund localized-address-format@1.3.3 @fragaria/address-formatter@6.7.1
cat >check.mjs <<'JS'
import formatter from '@fragaria/address-formatter'
import { formatAddress } from 'localized-address-format'
const [prefecture, city, road, house, postcode] = ['東京都', '中央区', '銀座', '1-2-3', '104-0061']
const lines = formatAddress({ postalCountry: 'JP', administrativeArea: prefecture, locality: city, postalCode: postcode, addressLines: [road + house] })
console.log(`localized-address-format: ${lines.join(' ')}`)
const other = formatter.format({ countryCode: 'JP', state: prefecture, city, road, houseNumber: house, postcode }, { output: 'array' })
console.log(`@fragaria/address-formatter: ${other.join(' ')}`)
JS
seen=$(node check.mjs)
echo "$seen"
expected='localized-address-format: 〒104-0061 東京都 銀座1-2-3
@fragaria/address-formatter: 1-2-3 銀座 中央区, 東京都 104-0061'
[ "$seen" = "$expected" ] || { echo 'the formatters behave differently now'; exit 1; }
