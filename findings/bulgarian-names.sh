#!/usr/bin/env bash
# translitbg 1.3.1 writes Bulgarian names in Latin in other ways than the law that it refers to.
# Guess: Мария is Maria and Илиян Iliyan, since "ия" becomes "ia" at the end of a word only; the country is Bulgaria, by an exception of its own, and not Balgaria
# (Law on transliteration, State Gazette 19/2009, articles 5 and 6; README: References); ЩИТ, in capitals as on a label, is SHTIT.
# Seen: Илиян is Ilian, which is another name, България is Balgaria, and capitals come out mixed: ShtIT. Ends of words and София are right.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund translitbg@1.3.1
cat >check.mjs <<'JS'
import translitbg from 'translitbg'
for (const name of ['Мария', 'София', 'Илиян', 'Марияна', 'България', 'ЩИТ', 'ЖИЛИЩЕ']) console.log(name, translitbg.go(name))
JS
seen=$(node check.mjs)
echo "$seen"
expected='Мария Maria
София Sofia
Илиян Ilian
Марияна Mariana
България Balgaria
ЩИТ ShtIT
ЖИЛИЩЕ ZhILIShtE'
[ "$seen" = "$expected" ] || { echo 'the package writes other names now'; exit 1; }
