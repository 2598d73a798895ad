#!/usr/bin/env bash
# to-words 5.7.0 writes amounts of Slavic invoices with the wrong form and gender of the currency.
# Guess: the form follows the plural rules of CLDR: 2 is "few" in Russian, Polish and Ukrainian (два рубля, dwa złote), 21 is "one" in Russian (двадцать
# один рубль), and a feminine currency takes a feminine one (одна гривня).
# Seen: there are two forms, that of 1 and that of 5: "Два Рублей", "Dwa Złotych", "Двадцать Один Рублей", "Один Гривня". number-to-words-ru 2.4.1 gets
# Russian right. The library offers 135 locales, currencies included.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund to-words@5.7.0 number-to-words-ru@2.4.1
cat >check.mjs <<'JS'
import ru from 'number-to-words-ru'
import { ToWords } from 'to-words'
for (const [localeCode, amounts] of Object.entries({ 'ru-RU': [1, 2, 5, 21], 'pl-PL': [2, 5], 'uk-UA': [1, 2] })) {
  const rules = new Intl.PluralRules(localeCode)
  const words = new ToWords({ localeCode })
  console.log(localeCode, amounts.map(amount => `${rules.select(amount)}: ${words.convert(amount, { currency: true })}`).join('; '))
}
console.log([1, 2, 5, 21].map(amount => ru.convert(String(amount), { currency: 'rub', showNumberParts: { fractional: false } })).join('; '))
JS
seen=$(node check.mjs)
echo "$seen"
expected='ru-RU one: Один Рубль Только; few: Два Рублей Только; many: Пять Рублей Только; one: Двадцать Один Рублей Только
pl-PL few: Dwa Złotych Tylko; many: Pięć Złotych Tylko
uk-UA one: Один Гривня Тільки; few: Два Гривень Тільки
Один рубль; Два рубля; Пять рублей; Двадцать один рубль'
[ "$seen" = "$expected" ] || { echo 'the words are others now'; exit 1; }
