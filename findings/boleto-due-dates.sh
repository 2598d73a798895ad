#!/usr/bin/env bash
# Four of six packages for Brazilian payment slips read a due date of 2026 as one of 2001, or refuse it.
# Guess: the slip of 30 April 2026 has the due factor 1432, and is read as that day: the factor counts days, was 9999 on 21 February 2025 and begins again at
# 1000 on 22 February 2025 (FEBRABAN, notice on the due factor; Central Bank of Brazil, circular letter 2926 for the first round).
# Seen: boleto.js 1.1.4, broleto 0.0.12 and @mrmgomes/boleto-utils 1.3.3 give 8 September 2001, the last one with the right day in a second field; gerar-boletos
# 1.4.5 writes no slip of a year after 2024. @brazilian-utils/brazilian-utils 2.4.0 reads it right, node-boleto 2.3.0 writes the factor right.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund boleto.js@1.1.4 broleto@0.0.12 @mrmgomes/boleto-utils@1.3.3 gerar-boletos@1.4.5 \
  @brazilian-utils/brazilian-utils@2.4.0 node-boleto@2.3.0
cat >check.mjs <<'JS'
import { getBoletoInfo } from '@brazilian-utils/brazilian-utils'
import utils from '@mrmgomes/boleto-utils'
import broleto from 'broleto'
import written from 'node-boleto'
import making from 'gerar-boletos'
process.env.TZ = 'UTC'
globalThis.window = {}
const { default: Slip } = await import('boleto.js')
const { Bancos, Boletos } = making
const line = '34191101213456789101423456789017114320000019900'
const dayOf = date => new Date(date).toISOString().slice(0, 10)
console.log('boleto.js', dayOf(new Slip(line).expirationDate()))
console.log('broleto', dayOf(new broleto.Boleto(line).toJSON().expirationDate))
const { vencimento, vencimentoComNovoFator2025 } = utils.validarBoleto(line)
console.log('@mrmgomes/boleto-utils', dayOf(vencimento), dayOf(vencimentoComNovoFator2025))
console.log('@brazilian-utils/brazilian-utils', dayOf(getBoletoInfo(line).expirationDate))
const address = { logradouro: 'Rua A', bairro: 'B', cidade: 'C', estadoUF: 'SP', cep: '01310100' }
const account = { carteira: '09', agencia: '0101', agenciaDigito: '5', conta: '0326446', contaDigito: '0', nossoNumero: '00000000061', nossoNumeroDigito: '8' }
try {
  const slip = new Boletos({
    banco: new Bancos.Bradesco(),
    pagador: { nome: 'Ana Oak', RegistroNacional: '12345678', endereco: address },
    instrucoes: [],
    beneficiario: { nome: 'Oak', cnpj: '43576788000191', dadosBancarios: account, endereco: address },
    boleto: {
      numeroDocumento: '1001',
      especieDocumento: 'DM',
      valor: 199,
      datas: { vencimento: '04-30-2026', processamento: '04-01-2026', documentos: '04-01-2026' },
    },
  })
  slip.gerarBoleto()
  console.log('gerar-boletos', 'written')
} catch (error) {
  console.log('gerar-boletos', error.message)
}
const slip = new written.Boleto({
  banco: 'santander',
  data_emissao: new Date(Date.UTC(2026, 3, 1, 12)),
  data_vencimento: new Date(Date.UTC(2026, 3, 30, 12)),
  valor: 19900,
  nosso_numero: '1234567',
  numero_documento: '123',
  cedente: 'Oak',
  cedente_cnpj: '11222333000181',
  agencia: '3978',
  codigo_cedente: '6404154',
  carteira: '102',
})
console.log('node-boleto', slip.barcode_data.slice(5, 9))
JS
seen=$(node check.mjs)
echo "$seen"
expected='boleto.js 2001-09-08
broleto 2001-09-08
@mrmgomes/boleto-utils 2001-09-08 2026-04-30
@brazilian-utils/brazilian-utils 2026-04-30
gerar-boletos O ano do documento deve ser maior que 1997 e menor que 2024
node-boleto 1432'
[ "$seen" = "$expected" ] || { echo 'the packages count the days differently now'; exit 1; }
