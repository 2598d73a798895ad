#!/usr/bin/env bash
# Readers of OFX bank files disagree on the name of a payer with an ampersand.
# Guess: `&amp;` in a file of OFX 1 is an ampersand (OFX 1.6, chapter 2), in each reader.
# Seen: ofx-js 1.1.1 gives "Oak & Iron". ofx-data-extractor 1.5.0 leaves `&amp;`. node-ofx-parser 0.5.1 escapes it twice more, to `&amp;amp;amp;`.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund ofx-js@1.1.1 ofx-data-extractor@1.5.0 node-ofx-parser@0.5.1
cat >check.mjs <<'JS'
import { Ofx } from 'ofx-data-extractor'
import { parse } from 'ofx-js'
import old from 'node-ofx-parser'
const head = ['OFXHEADER:100', 'DATA:OFXSGML', 'VERSION:102', 'SECURITY:NONE', 'ENCODING:USASCII', 'CHARSET:1252', 'COMPRESSION:NONE', 'OLDFILEUID:NONE', 'NEWFILEUID:NONE']
const status = ['<STATUS>', '<CODE>0', '<SEVERITY>INFO', '</STATUS>']
const sign = ['<SIGNONMSGSRSV1>', '<SONRS>', ...status, '<DTSERVER>20260105', '<LANGUAGE>ENG', '</SONRS>', '</SIGNONMSGSRSV1>']
const account = ['<BANKACCTFROM>', '<BANKID>1', '<ACCTID>007', '<ACCTTYPE>CHECKING', '</BANKACCTFROM>']
const entry = ['<STMTTRN>', '<TRNTYPE>CREDIT', '<DTPOSTED>20260102', '<TRNAMT>12.50', '<FITID>1', '<NAME>Oak &amp; Iron', '</STMTTRN>']
const list = ['<BANKTRANLIST>', '<DTSTART>20260101', '<DTEND>20260105', ...entry, '</BANKTRANLIST>']
const balance = ['<LEDGERBAL>', '<BALAMT>12.50', '<DTASOF>20260105', '</LEDGERBAL>']
const statement = ['<STMTRS>', '<CURDEF>EUR', ...account, ...list, ...balance, '</STMTRS>']
const bank = ['<BANKMSGSRSV1>', '<STMTTRNRS>', '<TRNUID>1', ...status, ...statement, '</STMTTRNRS>', '</BANKMSGSRSV1>']
const text = [...head, '', '<OFX>', ...sign, ...bank, '</OFX>', ''].join('\n')
const nameIn = ({ OFX }) => OFX.BANKMSGSRSV1.STMTTRNRS.STMTRS.BANKTRANLIST.STMTTRN.NAME
console.log(`ofx-js ${nameIn(await parse(text))}`)
console.log(`ofx-data-extractor ${new Ofx(text).getBankTransferList()[0].NAME}`)
console.log(`node-ofx-parser ${nameIn(old.parse(text))}`)
JS
seen=$(node check.mjs)
echo "$seen"
expected='ofx-js Oak & Iron
ofx-data-extractor Oak &amp; Iron
node-ofx-parser Oak &amp;amp;amp; Iron'
[ "$seen" = "$expected" ] || { echo 'the readers behave differently now'; exit 1; }
