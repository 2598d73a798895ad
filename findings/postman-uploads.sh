#!/usr/bin/env bash
# openapi-to-postmanv2 6.3.3, by which Postman imports OpenAPI, makes a text field of several files and of files as OpenAPI 3.1 describes them.
# Guess: several files are an array of files in a form, and a text with a contentMediaType is a file in 3.1, where `format` has no effect any more (OpenAPI
# 3.1.0, "Considerations for File Uploads"); each becomes a field of the type "file".
# Seen: one file of `format: binary` does; an array is a text with the value "<binary>,<binary>" and a text with a contentMediaType the text "<string>". Who
# tries the upload of a gallery in Postman sends words.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund openapi-to-postmanv2@6.3.3
cat >check.mjs <<'JS'
import { createRequire } from 'node:module'
const { convertV2 } = createRequire(import.meta.url)('openapi-to-postmanv2')
const convert = (openapi, image) => new Promise((resolve, reject) => {
  const schema = { type: 'object', required: ['image'], properties: { image, images: { type: 'array', items: image } } }
  const post = { summary: 'Upload', requestBody: { content: { 'multipart/form-data': { schema } } }, responses: { 201: { description: 'Done' } } }
  const data = { openapi, info: { title: 'Shop', version: '1' }, paths: { '/images': { post } } }
  convertV2({ type: 'json', data }, {}, (error, { result, output, reason }) => (error || !result ? reject(error ?? reason) : resolve(output[0].data)))
})
const fields = collection => {
  const requests = []
  const walk = item => (item.item ? item.item.forEach(walk) : requests.push(item.request))
  walk(collection)
  return requests[0].body.formdata.map(({ key, type, value }) => `${key} ${type} ${value ?? ''}`.trim()).join(', ')
}
console.log('3.0, binary:', fields(await convert('3.0.3', { type: 'string', format: 'binary' })))
console.log('3.1, binary:', fields(await convert('3.1.0', { type: 'string', format: 'binary' })))
console.log('3.1, image/png:', fields(await convert('3.1.0', { type: 'string', contentMediaType: 'image/png' })))
JS
seen=$(node check.mjs)
echo "$seen"
expected='3.0, binary: image file, images text <binary>,<binary>
3.1, binary: image file, images text <binary>,<binary>
3.1, image/png: image text <string>, images text <string>,<string>'
[ "$seen" = "$expected" ] || { echo 'openapi-to-postmanv2 behaves differently now'; exit 1; }
