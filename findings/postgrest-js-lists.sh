#!/usr/bin/env bash
# @supabase/postgrest-js 2.119.1 does not escape what it puts into lists of a filter.
# Guess: each value of `in` and `contains` arrives as one value, whatever it holds.
# Seen: a name with an inch sign and a comma is put between quotation marks without escaping its own, so the list ends early; a tag with a comma is not quoted
# at all and asks for two tags. Both are names that shops have.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund @supabase/postgrest-js@2.119.1
cat >check.mjs <<'JS'
import { PostgrestClient } from '@supabase/postgrest-js'
const client = new PostgrestClient('http://localhost', {
  fetch: async url => {
    console.log(new URL(url).searchParams.toString() && [...new URL(url).searchParams].slice(1).join(' '))
    return new Response('[]')
  },
})
await client.from('products').select('id').in('name', ['Shelf 24", oak', 'Lamp'])
await client.from('products').select('id').contains('tags', ['black, matt'])
JS
seen=$(node check.mjs)
echo "$seen"
expected='name,in.("Shelf 24", oak",Lamp)
tags,cs.{black, matt}'
[ "$seen" = "$expected" ] || { echo 'postgrest-js writes other filters now'; exit 1; }
