import { array, assert, boolean, constant, integer, oneof, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { computeTotals, type TotalsQuestion } from '../totals/compute-totals.ts'
import { isMoney } from './document.ts'
import { issuedDocument } from './issued-document.ts'
import type { CreditNoteData, DocumentData, InvoiceData, WaybillData } from './issued.ts'

const printing = { locale: 'en', issuedAt: '2026-03-01T09:30:00.000000Z' } as const
const sold = {
  number: 'I-2026-000001',
  issuedOn: '2026-03-01',
  orderNumber: 'O-2026-000007',
  orderedOn: '2026-02-27',
  seller: ['Atelier Ltd', 'Main Street 1'],
  buyer: ['Ana Reyes', 'Calle Mayor 5'],
} as const

const rate = integer({ min: 0, max: 10_000 })
const price = integer({ min: 0, max: 10_000_000_000 })
const question = record({
  pricesIncludeTax: boolean(),
  lines: array(record({ unitPrice: price, quantity: integer({ min: 1, max: 999 }), taxRateBps: rate }), {
    maxLength: 20,
  }),
  discount: oneof(constant(null), record({ kind: constant('percent' as const), valueBps: rate })),
  shipping: record({ price, freeFrom: constant(null), taxRateBps: rate }),
})

/** The invoice of an order with these totals. */
function invoiceOf(asked: TotalsQuestion): InvoiceData {
  const totals = computeTotals(asked)
  return {
    ...sold,
    ...totals,
    kind: 'invoice',
    shipTo: [],
    currency: 'EUR',
    pricesIncludeTax: asked.pricesIncludeTax,
    couponCode: null,
    lines: asked.lines.map((line, at) => ({
      sku: `SKU-${at}`,
      title: 'Lamp',
      quantity: line.quantity,
      unitPrice: line.unitPrice,
      taxRateBps: line.taxRateBps,
      discount: totals.lines[at]?.discount ?? 0,
      tax: totals.lines[at]?.tax ?? 0,
      lineTotal: totals.lines[at]?.lineTotal ?? 0,
    })),
    shipping: {
      name: 'Parcel',
      taxRateBps: asked.shipping?.taxRateBps ?? 0,
      total: totals.shippingTotal,
      tax: totals.shippingTax,
    },
  }
}

const printed = (data: DocumentData) => {
  const totals = issuedDocument(data, printing).totals?.() ?? []
  return totals.map(({ label, value, weight = 'bold' }) => {
    const amount = isMoney(value) ? value.amount : value
    return { label, amount: BigInt(amount), isMain: weight === 'bold' }
  })
}
const sum = (amounts: readonly bigint[]) => amounts.reduce((total, amount) => total + amount, 0n)

async function rowsOf(data: DocumentData) {
  const rows = []
  for await (const row of issuedDocument(data, printing).rows) rows.push(row)
  return rows
}

describe('an invoice', () => {
  // DOC-4: what is printed above the total adds up to it, and its tax is the tax of the order.
  it('prints the totals of the order, to the minor unit', () => {
    const adds = (asked: TotalsQuestion) => {
      const data = invoiceOf(asked)
      const lines = printed(data)
      const at = lines.findIndex(({ isMain }) => isMain)
      expect(lines[at]?.amount).toBe(BigInt(data.total))
      expect(sum(lines.slice(0, at).map(({ amount }) => amount))).toBe(BigInt(data.total))
      expect(sum(lines.filter(({ label }) => label.startsWith('Tax')).map(({ amount }) => amount))).toBe(
        BigInt(data.taxTotal),
      )
    }
    assert(property(question, adds), { numRuns: 1_000 })
  })

  it('of nothing to pay is an invoice too', () => {
    const free = invoiceOf({
      pricesIncludeTax: true,
      lines: [{ unitPrice: 1_990, quantity: 1, taxRateBps: 2_000 }],
      discount: { kind: 'percent', valueBps: 10_000 },
      shipping: null,
    })
    expect(printed(free).map(({ label, amount }) => [label, amount])).toEqual([
      ['Subtotal', 1_990n],
      ['Discount', -1_990n],
      ['Shipping: Parcel', 0n],
      ['Total', 0n],
    ])
  })

  it('speaks the language of the buyer', () => {
    const data = invoiceOf({
      pricesIncludeTax: true,
      lines: [{ unitPrice: 1_990, quantity: 1, taxRateBps: 725 }],
      discount: null,
      shipping: null,
    })
    const model = issuedDocument(data, { ...printing, locale: 'ru' })
    expect(model.heading?.title).toBe('Счёт I-2026-000001')
    expect(model.heading?.lines[0]).toEqual({ label: 'Дата', value: '01.03.2026' })
    expect(model.totals?.().at(-1)?.label).toBe('В том числе налог 7,25\u{A0}%')
  })
})

describe('a credit note', () => {
  const data: CreditNoteData = {
    ...sold,
    kind: 'credit_note',
    number: 'C-2026-000001',
    invoiceNumber: 'I-2026-000001',
    returnNumber: 'R-2026-000003',
    reason: 'return',
    currency: 'EUR',
    lines: [{ sku: 'SKU-1', title: 'Lamp', quantity: 1, amount: 1_990 }],
    shippingAmount: 500,
    taxTotal: 398,
    total: 2_490,
  }

  it('names its invoice, its return and the reason', async () => {
    const lines = issuedDocument(data, printing).heading?.lines.map(({ value }) => value)
    expect(lines).toEqual([
      '2026-03-01',
      'I-2026-000001',
      'O-2026-000007, 2026-02-27',
      'R-2026-000003',
      'Goods returned',
    ])
    expect(await rowsOf(data)).toEqual([['SKU-1', 'Lamp', 1, { amount: 1_990, currency: 'EUR' }]])
    expect(printed(data).map(({ amount }) => amount)).toEqual([500n, 2_490n, 398n])
  })
})

describe('a waybill', () => {
  const goods = { sku: 'SKU-1', title: 'Lamp', brand: 'Lumen', manufacturerNumber: 'L-1' }
  const data: WaybillData = {
    kind: 'waybill',
    number: 'W-2026-000001',
    issuedOn: '2026-03-01',
    type: 'WAYBILL_IN',
    isReversal: false,
    location: 'Main',
    toLocation: null,
    counterparty: 'Lumen works',
    orderNumber: null,
    author: 'ed',
    note: 'Two boxes',
    buyer: [],
    seller: [],
    currency: 'EUR',
    lines: [
      { ...goods, quantity: 3, unitPrice: 1_990 },
      { ...goods, quantity: 2, unitPrice: null },
    ],
    counts: [],
  }

  it('adds up units and what is priced', async () => {
    expect(printed(data).map(({ label, amount }) => [label, amount])).toEqual([
      ['Units', 5n],
      ['Total', 5_970n],
    ])
    expect((await rowsOf(data))[1]?.slice(-3)).toEqual([2, null, null])
  })

  it('of a stocktake shows what was expected, what was counted and the difference', async () => {
    const counted: WaybillData = {
      ...data,
      type: 'WAYBILL_STOCKTAKE',
      lines: [],
      counts: [{ ...goods, expected: 7, counted: 5 }],
    }
    expect((await rowsOf(counted))[0]?.slice(-3)).toEqual([7, 5, -2])
    expect(printed(counted).map(({ amount }) => amount)).toEqual([-2n])
  })

  it('of an order names to whom its goods go, or who sent them back', () => {
    const partiesOf = (type: WaybillData['type']) =>
      issuedDocument({ ...data, type, buyer: ['Ana Oak'] }, printing).parties
    expect(partiesOf('WAYBILL_OUT')).toEqual([{ title: 'Ship to', lines: ['Ana Oak'] }])
    expect(partiesOf('WAYBILL_RETURN')).toEqual([{ title: 'Buyer', lines: ['Ana Oak'] }])
  })

  it('that takes another one back says so', () =>
    expect(issuedDocument({ ...data, isReversal: true }, printing).heading?.title).toContain('(reversal)'))
})
