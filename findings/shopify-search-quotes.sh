#!/usr/bin/env bash
# shopify-search-query 0.1.0 asks Shopify for other goods, when a title has an inch sign.
# Guess: the title `5" pipe` stays one value, since a value is a name or one quoted string, in single or double quotes (shopify.dev, API search syntax, grammar
# overview), as the library quotes values with a blank.
# Seen: title:"5" pipe", where the second quote ends the value, so a shop looks for the title 5 and for a word with a stray quote. Sizes in inches are what
# hardware and frames are sold by.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund shopify-search-query@0.1.0
cat >check.mjs <<'JS'
import { buildSearchQuery, eq, prefix } from 'shopify-search-query'
for (const title of ['Oak pipe', 'a:b (c)', '5" pipe']) console.log(buildSearchQuery(eq('title', title)), '|', buildSearchQuery(prefix('title', title)))
JS
seen=$(node check.mjs)
echo "$seen"
expected='title:"Oak pipe" | title:"Oak pipe*"
title:"a:b (c)" | title:"a:b (c)*"
title:"5" pipe" | title:"5" pipe*"'
[ "$seen" = "$expected" ] || { echo 'the package quotes differently now'; exit 1; }
