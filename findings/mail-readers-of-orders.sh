#!/usr/bin/env bash
# Three of six readers of mails lose a part of an order: its subject, its sender, or the name of its file.
# Guess: encoded words beside each other are one text (RFC 2047, 6.2), an encoded word is no place to look for a comma between senders (6.2), soft line breaks of
# quoted-printable vanish (RFC 2045, 6.7), and the parts of a long file name are put together (RFC 2231, 3 and 4.1), as in
# postal-mime 4.0.0, mailparser 3.14.2 and emailjs-mime-parser 2.0.7.
# Seen: eml-format 0.6.1 gives the subject up to its first word, the text with a broken letter, the border of a part as a part of the HTML, and no file name.
# eml-parse-js 1.1.15 makes two senders of "Oak, Iron", a blank within Lübeck and a file "UTF-8Rechnung № 12" without its end. letterparser 0.1.8 has no file
# name.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund eml-format@0.6.1 eml-parse-js@1.1.15 letterparser@0.1.8 mailparser@3.14.2 postal-mime@4.0.0 emailjs-mime-parser@2.0.7
cat >check.mjs <<'JS'
import emailjs from 'emailjs-mime-parser'
import emlFormat from 'eml-format'
import { readEml } from 'eml-parse-js'
import { extract } from 'letterparser'
import { simpleParser } from 'mailparser'
import PostalMime from 'postal-mime'
const mail = [
  'From: =?UTF-8?B?T2FrLCBJcm9u?= <post@studio.example>',
  'To: ana@studio.example',
  'Subject: =?UTF-8?Q?Ihre_Bestellung_=E2=84=96_12?=',
  ' =?UTF-8?Q?_f=C3=BCr_L=C3=BC?= =?UTF-8?Q?beck?=',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="a"',
  '',
  '--a',
  'Content-Type: multipart/alternative; boundary="b"',
  '',
  '--b',
  'Content-Type: text/plain; charset=utf-8',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  'Gr=C3=BC=C3=9Fe, Summe =',
  '19,90 =E2=82=AC',
  '--b',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<p>19,90</p>',
  '--b--',
  '--a',
  'Content-Type: application/pdf',
  'Content-Disposition: attachment;',
  " filename*0*=UTF-8''Rechnung%20;",
  ' filename*1*=%E2%84%96%2012;',
  ' filename*2=.pdf',
  'Content-Transfer-Encoding: base64',
  '',
  'JVBERi0=',
  '--a--',
  '',
].join('\r\n')
const show = (name, ...values) => console.log(name, JSON.stringify(values.map(value => (typeof value === 'string' ? value.trim() : value))))
const postal = await PostalMime.parse(mail)
show('postal-mime', postal.from.name, postal.subject, postal.text, postal.html, postal.attachments[0].filename)
const parsed = await simpleParser(mail)
show('mailparser', parsed.from.value[0].name, parsed.subject, parsed.text, parsed.html, parsed.attachments[0].filename)
const { childNodes, headers } = (emailjs.default ?? emailjs)(mail)
show('emailjs-mime-parser', headers.from[0].value[0].name, headers.subject[0].value, childNodes[1].headers['content-disposition'][0].params.filename)
const read = readEml(mail)
show('eml-parse-js', read.from.map?.(({ name }) => name) ?? read.from.name, read.subject, read.text, read.html, read.attachments[0].name)
const letter = extract(mail)
show('letterparser', letter.from.name, letter.subject, letter.text, letter.html, letter.attachments[0].filename ?? null)
emlFormat.read(mail, (error, { from, subject, text, html, attachments }) => {
  show('eml-format', from.name, subject, text, html, attachments[0].name ?? null)
})
JS
seen=$(node check.mjs)
echo "$seen"
expected='postal-mime ["Oak, Iron","Ihre Bestellung № 12 für Lübeck","Grüße, Summe 19,90 €","<p>19,90</p>","Rechnung № 12.pdf"]
mailparser ["Oak, Iron","Ihre Bestellung № 12 für Lübeck","Grüße, Summe 19,90 €","<p>19,90</p>","Rechnung № 12.pdf"]
emailjs-mime-parser ["Oak, Iron","Ihre Bestellung № 12 für Lübeck","Rechnung № 12.pdf"]
eml-parse-js [["Oak","Iron"],"Ihre Bestellung № 12 für Lü beck","Grüße, Summe 19,90 €","<p>19,90</p>","UTF-8Rechnung № 12"]
letterparser ["Oak, Iron","Ihre Bestellung № 12 für Lübeck","Grüße, Summe 19,90 €","<p>19,90</p>",null]
eml-format ["Oak, Iron","Ihre_Bestellung_№_12","Grü�'$'\u009f''e, Summe 19,90 €","<p>19,90</p>\r\n--b--",null]'
[ "$seen" = "$expected" ] || { echo 'the readers give other texts now'; exit 1; }
