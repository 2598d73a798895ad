#!/usr/bin/env bash
# pix-payload 1.0.4 writes Brazilian payment codes with names that are longer than the format allows.
# Guess: a name of a shop has 25 characters at most, its city 15 (EMVCo QR code, merchant-presented, fields 59 and 60; the manual of the Banco Central repeats
# it), so longer ones are cut or refused, as gpix 1.1.8 refuses them.
# Seen: 31 and 23 characters stand in the code, accents included.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund pix-payload@1.0.4 gpix@1.1.8
cat >check.mjs <<'JS'
import gpix from 'gpix/dist/index.js'
import pix from 'pix-payload'
const [key, name, city] = ['a@b.example', 'Marcenaria São João Bairro Alto', 'São José do Rio Preto A']
const code = pix.payload({ key, name, city, amount: 10.5, transactionId: 'ORDER7' })
const fields = {}
for (let at = 0; at < code.length; at += 4 + Number(code.slice(at + 2, at + 4))) fields[code.slice(at, at + 2)] = code.slice(at + 4, at + 4 + Number(code.slice(at + 2, at + 4)))
console.log(`${fields[59].length} ${fields[59]}; ${fields[60].length} ${fields[60]}`)
try {
  console.log(gpix.PIX.static().setReceiverName(name).setReceiverCity(city).setKey(key).setAmount(10.5).getBRCode())
} catch (error) {
  console.log(`gpix ${error.message ?? error}`)
}
JS
seen=$(node check.mjs)
echo "$seen"
expected='31 Marcenaria São João Bairro Alto; 23 São José do Rio Preto A
gpix A quantidade máxima de caracteres para o nome do recebedor é 25'
[ "$seen" = "$expected" ] || { echo 'the writers behave differently now'; exit 1; }
