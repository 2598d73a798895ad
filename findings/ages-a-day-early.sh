#!/usr/bin/env bash
# age-calculator 1.0.0, for checks of age, makes nearly half of all buyers 18 a day before their birthday.
# Guess: who was born on 2 March 2007 is 17 on 1 March 2025 and 18 the day after, since an age is whole years, counted by the calendar (README: calculates the age
# of a person), as get-age 1.0.1 and dob-to-age 4.0.0 count.
# Seen: 18 on both days: milliseconds are counted from 1970, so the leap years of 1970 and later decide. Of the birthdays of nine years, 1,522 of 3,288 come a day
# early, and none late. A shop sells to whom it may not.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund age-calculator@1.0.0 get-age@1.0.1 dob-to-age@4.0.0
cat >check.mjs <<'JS'
import ages from 'age-calculator'
import dobToAge from 'dob-to-age'
import getAge from 'get-age'
const days = 86_400_000
const packages = {
  'age-calculator': birth => new ages.AgeFromDateString(birth).age,
  'get-age': getAge,
  'dob-to-age': birth => dobToAge(birth).count,
}
const RealDate = Date
const at = now => {
  globalThis.Date = class extends RealDate {
    constructor(...parts) {
      super(...(parts.length === 0 ? [now] : parts))
    }
    static now = () => now
  }
}
for (const [name, ageOf] of Object.entries(packages)) {
  let [early, late, births] = [0, 0, 0]
  for (let birth = RealDate.UTC(2000, 0, 1); birth < RealDate.UTC(2009, 0, 1); birth += days) {
    const born = new RealDate(birth)
    const text = born.toISOString().slice(0, 10)
    const birthday = RealDate.UTC(born.getUTCFullYear() + 18, born.getUTCMonth(), born.getUTCDate(), 12)
    births++
    at(birthday)
    if (ageOf(text) !== 18) late++
    at(birthday - days)
    if (ageOf(text) !== 17) early++
  }
  at(RealDate.UTC(2025, 2, 1, 12))
  console.log(name, ageOf('2007-03-02'), `${early} of ${births} early, ${late} late`)
}
JS
seen=$(TZ=UTC node check.mjs)
echo "$seen"
expected='age-calculator 18 1522 of 3288 early, 0 late
get-age 17 0 of 3288 early, 0 late
dob-to-age 17 0 of 3288 early, 0 late'
[ "$seen" = "$expected" ] || { echo 'the packages count ages differently now'; exit 1; }
