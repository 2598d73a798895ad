#!/usr/bin/env bash
# Popular slug libraries give different sizes of an article one slug.
# Guess: 2,5 mm and 25 mm are two screws, 1½" and 1" are two pipes, M8×40 is no M840, so their slugs differ.
# Seen: slug 12.0.1 and slugify 1.6.9 drop the comma and the ×: "screw-25-mm" and "m840" for both. slug, slugify, speakingurl 14.0.1 and
# @sindresorhus/slugify 3.0.0 drop ½: "pipe-1" for both. limax 4.2.3 makes "pipe-11-2", eleven halves. A shop that finds records by slug merges them.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund slug@12.0.1 slugify@1.6.9 speakingurl@14.0.1 @sindresorhus/slugify@3.0.0 limax@4.2.3
cat >check.mjs <<'JS'
import sindre from '@sindresorhus/slugify'
import limax from 'limax'
import slug from 'slug'
import slugify from 'slugify'
import speaking from 'speakingurl'
const libraries = { slug, slugify: text => slugify(text, { lower: true, strict: true }), speakingurl: speaking, '@sindresorhus/slugify': sindre, limax }
for (const [name, write] of Object.entries(libraries)) {
  console.log(name, ['Screw 2,5 mm', 'Pipe 1½"', 'Bolt M8×40'].map(text => write(text)).join(' '))
}
JS
seen=$(node check.mjs)
echo "$seen"
expected='slug screw-25-mm pipe-1 bolt-m840
slugify screw-25-mm pipe-1 bolt-m840
speakingurl screw-2-5-mm pipe-1 bolt-m8-40
@sindresorhus/slugify screw-2-5-mm pipe-1 bolt-m8-40
limax screw-2-5-mm pipe-11-2 bolt-m8-40'
[ "$seen" = "$expected" ] || { echo 'the slugs are others now'; exit 1; }
