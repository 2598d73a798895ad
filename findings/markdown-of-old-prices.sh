#!/usr/bin/env bash
# Converters of HTML to Markdown change descriptions of goods: turndown 7.2.5 makes an old price a price, node-html-markdown 2.0.0 renumbers steps.
# Guess: read again as Markdown of GitHub, which has a way to strike out (GFM, 6.5), a struck price stays struck, and a list that begins at 3 begins at 3
# (CommonMark 0.31, 5.3: the start of a list is its first number).
# Seen: turndown gives "19.90 9.90" for a price of 9.90 that was 19.90, where the others keep the stroke; node-html-markdown begins steps 3 and 4 at 1.
# html-to-md 0.8.8 keeps both.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund turndown@7.2.5 node-html-markdown@2.0.0 html-to-md@0.8.8 micromark@4.0.2 micromark-extension-gfm@3.0.0
cat >check.mjs <<'JS'
import { createRequire } from 'node:module'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { NodeHtmlMarkdown } from 'node-html-markdown'
import Turndown from 'turndown'
const toMd = createRequire(import.meta.url)('html-to-md')
const converters = {
  turndown: html => new Turndown().turndown(html),
  'node-html-markdown': html => NodeHtmlMarkdown.translate(html),
  'html-to-md': html => (toMd.default ?? toMd)(html),
}
const read = markdown => micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()] }).replaceAll(/\s+/g, ' ').trim()
for (const [name, convert] of Object.entries(converters)) {
  console.log(name, read(convert('<p>Now <s>19.90</s> 9.90</p>')), read(convert('<ol start="3"><li>Sand</li><li>Oil</li></ol>')).slice(0, 14))
}
JS
seen=$(node check.mjs)
echo "$seen"
expected='turndown <p>Now 19.90 9.90</p> <ol start="3">
node-html-markdown <p>Now <del>19.90</del> 9.90</p> <ol> <li>Sand<
html-to-md <p>Now <del>19.90</del> 9.90</p> <ol start="3">'
[ "$seen" = "$expected" ] || { echo 'the converters behave differently now'; exit 1; }
