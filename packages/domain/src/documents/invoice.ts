import { sumOf } from '../shared/money.ts'
import type { DocumentColumn, DocumentModel, DocumentTotal } from './document.ts'
import type { InvoiceData, Printing } from './issued.ts'
import { partiesOf, printDay, printRate, rowsOf } from './print.ts'
import { type DocumentWords, documentWords } from './words.ts'

/** What the buyer owes, exactly as the order has it (DOC-4, ORD-1). */
export function invoiceDocument(data: InvoiceData, { locale, issuedAt }: Printing): DocumentModel {
  const words = documentWords(locale)
  const name = `${words.invoice} ${data.number}`
  const money = (amount: number) => ({ amount, currency: data.currency })
  const isDiscounted = data.lines.some(({ discount }) => discount > 0)
  return {
    name,
    issuedAt,
    locale,
    heading: {
      title: name,
      lines: [
        { label: words.date, value: printDay(data.issuedOn, locale) },
        { label: words.order, value: data.orderNumber },
        { label: words.ordered, value: printDay(data.orderedOn, locale) },
      ],
    },
    parties: partiesOf([words.seller, data.seller], [words.buyer, data.buyer], [words.shipTo, data.shipTo]),
    columns: columnsOf(words, isDiscounted),
    rows: rowsOf(
      data.lines.map(line => [
        line.sku,
        line.title,
        line.quantity,
        money(line.unitPrice),
        ...(isDiscounted ? [money(-line.discount)] : []),
        printRate(line.taxRateBps, locale),
        money(line.lineTotal),
      ]),
    ),
    totals: () => totalsOf(data, { locale, issuedAt }),
  }
}

const columnsOf = (words: DocumentWords, isDiscounted: boolean): readonly DocumentColumn[] => [
  { title: words.sku, kind: 'text', width: 11 },
  { title: words.title, kind: 'text', width: isDiscounted ? 23 : 35 },
  { title: words.quantity, kind: 'number', width: 7 },
  { title: words.unitPrice, kind: 'money', width: 14 },
  ...(isDiscounted ? [{ title: words.discount, kind: 'money', width: 12 } as const] : []),
  { title: words.taxRate, kind: 'number', width: 8 },
  { title: words.amount, kind: 'money', width: 15 },
]

/** The parts add up to the total: tax that is not inside the prices stands before it. */
function totalsOf(data: InvoiceData, { locale }: Printing): readonly DocumentTotal[] {
  const words = documentWords(locale)
  const part = (label: string, amount: number): DocumentTotal => ({
    label,
    value: { amount, currency: data.currency },
    weight: 'regular',
  })
  const taxes = taxesByRate(data).map(([rate, tax]) =>
    part(`${data.pricesIncludeTax ? words.taxIncluded : words.taxOnTop} ${printRate(rate, locale)}`, tax),
  )
  const coupon = data.couponCode === null ? '' : ` (${words.coupon} ${data.couponCode})`
  return [
    part(words.subtotal, data.subtotal),
    ...(data.discountTotal > 0 ? [part(words.discount + coupon, -data.discountTotal)] : []),
    part(`${words.shipping}: ${data.shipping.name}`, data.shipping.total),
    ...(data.pricesIncludeTax ? [] : taxes),
    { label: words.total, value: { amount: data.total, currency: data.currency } },
    ...(data.pricesIncludeTax ? taxes : []),
  ]
}

/** Their sum is the tax of the order; rates without tax are left out. */
function taxesByRate({ lines, shipping }: InvoiceData): readonly (readonly [rate: number, tax: number])[] {
  const taxes = [...lines, shipping]
  const rates = [...new Set(taxes.map(({ taxRateBps }) => taxRateBps))].toSorted((a, b) => b - a)
  return rates
    .map(rate => [rate, sumOf(taxes.flatMap(({ taxRateBps, tax }) => (taxRateBps === rate ? tax : [])))] as const)
    .filter(([, tax]) => tax > 0)
}
