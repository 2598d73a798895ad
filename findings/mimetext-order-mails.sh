#!/usr/bin/env bash
# mimetext 3.0.28 writes order mails that are none by the rules of mail, as soon as they hold other letters than those of ASCII.
# Guess: an encoded word of a subject has at most 75 characters (RFC 2047, 2); a text with letters outside of ASCII is not 7bit (RFC 2045, 2.7), so it is 8bit,
# quoted-printable or base64; the name of a file is encoded (RFC 2231, 4). emailjs-mime-builder 2.0.5 writes so.
# Seen: the subject is one word of 180 characters on one line, the text says 7bit and holds "Grüße", and the name of the invoice stands in its header as it is.
# Servers on the way may cut, garble or refuse it. The library is written for workers, where nothing else encodes it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund mimetext@3.0.28 emailjs-mime-builder@2.0.5
cat >check.mjs <<'JS'
import { createMimeMessage } from 'mimetext'
import builder from 'emailjs-mime-builder'
const subject = 'Ваш заказ 2026-000123 отправлен: лампа «Дуб», стол «Ясень» и ещё три товара'
const fileName = 'Счёт 12.pdf'
const message = createMimeMessage()
message.setSender('post@studio.example')
message.setRecipient('ana@studio.example')
message.setSubject(subject)
message.addMessage({ contentType: 'text/plain', data: 'Grüße' })
message.addAttachment({ filename: fileName, contentType: 'application/pdf', data: 'UERG' })
const Builder = builder.default ?? builder
const mail = new Builder('multipart/mixed').setHeader({ from: 'post@studio.example', to: 'ana@studio.example', subject })
mail.createChild('text/plain').setContent('Grüße')
mail.createChild('application/pdf', { filename: fileName }).setContent(new Uint8Array([1]))
for (const [name, raw] of [['mimetext', message.asRaw()], ['emailjs-mime-builder', mail.build()]]) {
  const words = Array.from(raw.matchAll(/=\?[^ ?]+\?[BQ]\?[^ ?]+\?=/g), ([word]) => word.length)
  const text = /text\/plain[^]*?Content-Transfer-Encoding: ([\w-]+)\r?\n\r?\n(.*)/.exec(raw)
  const file = /filename.*/.exec(raw)?.[0]
  console.log(name, Math.max(...words), text?.[1], text?.[2], file)
}
JS
seen=$(node check.mjs)
echo "$seen"
expected='mimetext 180 7bit Grüße filename="Счёт 12.pdf"
emailjs-mime-builder 64 quoted-printable Gr=C3=BC=C3=9Fe filename*0*=utf-8'\'''\''%D0%A1%D1%87%D1%91%D1%82%2012.pdf'
[ "$seen" = "$expected" ] || { echo 'the packages write other mails now'; exit 1; }
