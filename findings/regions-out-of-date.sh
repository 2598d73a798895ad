#!/usr/bin/env bash
# Four lists of regions for address forms offer regions that do not exist any more, and three lack those of today.
# Guess: each has the counties of Norway since January 2024, such as Akershus and Buskerud in place of Viken (ISO 3166-2 of November 2023), and the regions
# Abai, Jetisu and Ulytau of Kazakhstan, which exist since June 2022 (ISO 3166-2 of November 2022).
# Seen: country-region-data 4.1.0 still has Viken; country-state-city 3.2.1, iso-3166-2 1.0.0 and @koshmoney/countries 1.0.1 have counties of before 2020,
# such as Hordaland. Only the last one has the new regions of Kazakhstan. A buyer has to choose a place that does not exist.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund country-region-data@4.1.0 country-state-city@3.2.1 iso-3166-2@1.0.0 @koshmoney/countries@1.0.1
cat >check.mjs <<'JS'
import countries from '@koshmoney/countries'
import { allCountries } from 'country-region-data'
import { State } from 'country-state-city'
import iso from 'iso-3166-2'
const lists = {
  'country-region-data': code => allCountries.find(([, country]) => country === code)[2].map(([name]) => name),
  'country-state-city': code => State.getStatesOfCountry(code).map(({ name }) => name),
  'iso-3166-2': code => Object.values((iso.default ?? iso).country(code).sub).map(({ name }) => name),
  '@koshmoney/countries': code => countries.subdivision.forCountry(code).map(({ name }) => name),
}
for (const [name, regionsOf] of Object.entries(lists)) {
  const former = regionsOf('NO').filter(region => /^(?:Viken|Hordaland|Oppland)$/.test(region))
  const recent = regionsOf('KZ').filter(region => /^(?:Aba[iy]|Jetis|Zhetys|Ulyta)/.test(region))
  console.log(`${name}: ${former.join(', ') || 'no former county'}; ${recent.join(', ') || 'no new region'}`)
}
JS
seen=$(node check.mjs)
echo "$seen"
expected='country-region-data: Viken; no new region
country-state-city: Hordaland, Oppland; no new region
iso-3166-2: Hordaland, Oppland; no new region
@koshmoney/countries: Oppland, Hordaland; Abai oblysy, Ulytau oblysy, Zhetysu oblysy'
[ "$seen" = "$expected" ] || { echo 'the lists are others now'; exit 1; }
