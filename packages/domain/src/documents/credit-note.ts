import type { DocumentModel, DocumentTotal } from './document.ts'
import type { CreditNoteData, Printing } from './issued.ts'
import { partiesOf, printDay, rowsOf } from './print.ts'
import { documentWords } from './words.ts'

/** What the buyer gets back of an invoice. */
export function creditNoteDocument(data: CreditNoteData, { locale, issuedAt }: Printing): DocumentModel {
  const words = documentWords(locale)
  const name = `${words.creditNote} ${data.number}`
  const money = (amount: number) => ({ amount, currency: data.currency })
  const part = (label: string, amount: number): DocumentTotal => ({ label, value: money(amount), weight: 'regular' })
  return {
    name,
    issuedAt,
    locale,
    heading: {
      title: name,
      lines: [
        { label: words.date, value: printDay(data.issuedOn, locale) },
        { label: words.forInvoice, value: data.invoiceNumber },
        { label: words.order, value: `${data.orderNumber}, ${printDay(data.orderedOn, locale)}` },
        ...(data.returnNumber === null ? [] : [{ label: words.forReturn, value: data.returnNumber }]),
        { label: words.reason, value: words.reasons[data.reason] },
      ],
    },
    parties: partiesOf([words.seller, data.seller], [words.buyer, data.buyer]),
    columns: [
      { title: words.sku, kind: 'text', width: 14 },
      { title: words.title, kind: 'text', width: 50 },
      { title: words.quantity, kind: 'number', width: 8 },
      { title: words.amount, kind: 'money', width: 18 },
    ],
    rows: rowsOf(data.lines.map(line => [line.sku, line.title, line.quantity, money(line.amount)])),
    totals: () => [
      ...(data.shippingAmount > 0 ? [part(words.shipping, data.shippingAmount)] : []),
      { label: words.credited, value: money(data.total) },
      part(words.taxIncluded, data.taxTotal),
    ],
  }
}
