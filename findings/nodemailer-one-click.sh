#!/usr/bin/env bash
# nodemailer 10.6.1 writes the header for unsubscribing with one click as an address of the web, when it is given among the other `list` headers.
# Guess: `list` with `unsubscribe` and `unsubscribe-post` gives the two headers that mail services ask shops for, the second with the value
# "List-Unsubscribe=One-Click" and nothing else (RFC 8058, 3.1).
# Seen: the value is taken for an address: <http://List-Unsubscribe=One-Click>, so no mail program offers the button. Given in `headers` it is right.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund nodemailer@10.6.1
cat >check.mjs <<'JS'
import nodemailer from 'nodemailer'
const transport = nodemailer.createTransport({ streamTransport: true, buffer: true })
const mail = { from: 'studio@shop.example', to: 'buyer@mail.example', subject: 'News', text: 'News' }
const unsubscribe = 'https://shop.example/unsubscribe'
const post = 'List-Unsubscribe=One-Click'
for (const options of [{ list: { unsubscribe, 'unsubscribe-post': post } }, { list: { unsubscribe }, headers: { 'List-Unsubscribe-Post': post } }]) {
  const { message } = await transport.sendMail({ ...mail, ...options })
  console.log(message.toString().split('\r\n').filter(line => line.startsWith('List-')).sort().join('\n'))
}
JS
seen=$(node check.mjs)
echo "$seen"
expected='List-Unsubscribe-Post: <http://List-Unsubscribe=One-Click>
List-Unsubscribe: <https://shop.example/unsubscribe>
List-Unsubscribe-Post: List-Unsubscribe=One-Click
List-Unsubscribe: <https://shop.example/unsubscribe>'
[ "$seen" = "$expected" ] || { echo 'nodemailer behaves differently now'; exit 1; }
