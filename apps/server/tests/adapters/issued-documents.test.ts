import {
  type DocumentData,
  type DocumentFormat,
  type DocumentLocale,
  type DocumentModel,
  issuedDocument,
} from '@atelier/domain/documents'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { documentWriter } from '../../src/adapters/documents/document-writer.ts'
import { convertByOffice, hasLibreOffice, hasPdfToText, textOfPdf } from '../_document-readers.ts'

const issuedAt = '2026-03-01T09:30:00.000000Z'
const parties = {
  seller: ['ООО «Ателье»', 'Невский проспект 1, Санкт-Петербург', 'ИНН 7800000000'],
  buyer: ['山田 太郎', '東京都千代田区1-1'],
  shipTo: ['Ana Reyes', 'Calle Mayor 5, 28013 Madrid', 'ES'],
}
const goods = { sku: 'LMP-1', title: 'Настольная лампа «Кобальт»', brand: 'Lumen', manufacturerNumber: 'L-1' }
const sold = {
  issuedOn: '2026-03-01',
  orderNumber: 'O-2026-000007',
  orderedOn: '2026-02-27',
  currency: 'RUB',
  ...parties,
}

const invoice: DocumentData = {
  ...sold,
  kind: 'invoice',
  number: 'I-2026-000001',
  pricesIncludeTax: true,
  lines: [
    {
      ...goods,
      quantity: 3,
      unitPrice: 123_456_750,
      discount: 1_000,
      taxRateBps: 2_000,
      tax: 61_728_208,
      lineTotal: 370_369_250,
    },
    {
      sku: 'CN-2',
      title: '台灯 标准版',
      quantity: 1,
      unitPrice: 99,
      discount: 0,
      taxRateBps: 725,
      tax: 7,
      lineTotal: 99,
    },
  ],
  subtotal: 370_370_349,
  discountTotal: 1_000,
  couponCode: 'SPRING',
  shipping: { name: 'Курьер', taxRateBps: 2_000, total: 50_000, tax: 8_333 },
  taxTotal: 61_736_548,
  total: 370_419_349,
}

const all: readonly DocumentData[] = [
  invoice,
  {
    ...sold,
    kind: 'credit_note',
    number: 'C-2026-000001',
    invoiceNumber: 'I-2026-000001',
    returnNumber: 'R-2026-000003',
    reason: 'return',
    lines: [{ ...goods, quantity: 1, amount: 123_456_417 }],
    shippingAmount: 50_000,
    taxTotal: 20_584_403,
    total: 123_506_417,
  },
  {
    kind: 'packing_slip',
    number: 'W-2026-000009',
    issuedOn: '2026-03-01',
    orderNumber: 'O-2026-000007',
    location: 'Main',
    shippingMethod: 'Курьер',
    seller: parties.seller,
    shipTo: parties.shipTo,
    lines: [{ ...goods, quantity: 3 }],
  },
  {
    kind: 'waybill',
    number: 'W-2026-000009',
    issuedOn: '2026-03-01',
    type: 'WAYBILL_OUT',
    isReversal: false,
    location: 'Main',
    toLocation: null,
    counterparty: null,
    orderNumber: 'O-2026-000007',
    author: 'ed',
    note: 'Handle with care',
    buyer: parties.shipTo,
    seller: parties.seller,
    currency: 'RUB',
    lines: [{ ...goods, quantity: 3, unitPrice: 123_456_750 }],
    counts: [],
  },
]

const model = (data: DocumentData, locale: DocumentLocale): DocumentModel => issuedDocument(data, { locale, issuedAt })

async function written(data: DocumentData, locale: DocumentLocale, format: DocumentFormat): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of documentWriter.write(model(data, locale), format)) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** Every kind of blank as one. */
const plain = (text: string): string => text.replaceAll(/\s+/gu, ' ')

const amounts = {
  en: ['1,234,567.50 RUB', '3,703,692.50 RUB', '-10.00 RUB', '500.00 RUB', '3,704,193.49 RUB', '617,365.41 RUB'],
  ru: ['1 234 567,50 RUB', '3 703 692,50 RUB', '-10,00 RUB', '500,00 RUB', '3 704 193,49 RUB', '617 365,41 RUB'],
} as const
const words = {
  en: ['Invoice I-2026-000001', 'Seller', 'Buyer', 'Unit price', 'Discount (coupon SPRING)', 'Total', 'Tax included'],
  ru: ['Счёт I-2026-000001', 'Продавец', 'Покупатель', 'Цена', 'Скидка (купон SPRING)', 'Всего', 'В том числе налог'],
} as const
const texts = ['ООО «Ателье»', '山田 太郎', '台灯 标准版', 'Настольная лампа', 'O-2026-000007', '7.25 %']

describe.each(['en', 'ru'] as const)('an invoice in %s', locale => {
  const wanted = [...words[locale], ...texts].map(text => (locale === 'ru' ? text.replace('7.25', '7,25') : text))

  it.skipIf(!hasPdfToText)('is read in its PDF: every script, every amount', async () => {
    const text = plain(await textOfPdf(await written(invoice, locale, 'pdf')))
    for (const each of [...wanted, ...amounts[locale]]) expect(text).toContain(each)
  })

  it.skipIf(!hasLibreOffice)('shows the same amounts in its XLSX', async () => {
    const text = plain(String(await convertByOffice(await written(invoice, locale, 'xlsx'), 'xlsx', 'csv')))
    for (const each of [...wanted, ...amounts[locale]]) expect(text).toContain(each)
  })

  it.skipIf(!hasLibreOffice || !hasPdfToText)('prints the same from its DOCX', async () => {
    const pdf = await convertByOffice(await written(invoice, locale, 'docx'), 'docx', 'pdf')
    const text = plain(await textOfPdf(pdf))
    for (const each of [...wanted, ...amounts[locale]]) expect(text).toContain(each)
  })
})

describe.each(all)('a document of kind $kind', data => {
  it.each(['pdf', 'docx', 'xlsx'] as const)('made anew as %s is the same bytes', async format => {
    const first = await written(data, 'ru', format)
    expect(first.equals(await written(data, 'ru', format))).toBe(true)
  })

  it('prints its XLSX across the page, its titles on each page', async () => {
    const parts = unzipSync(await written(data, 'en', 'xlsx'))
    const sheet = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml'])
    expect(sheet).toContain('orientation="landscape" fitToWidth="1" fitToHeight="0"')
    const titles = /<row r="(\d+)"><c [^>]*><is><t [^>]*>SKU</.exec(sheet)?.[1]
    expect(new TextDecoder().decode(parts['xl/workbook.xml'])).toContain(`!$${titles}:$${titles}</definedName>`)
  })
})
