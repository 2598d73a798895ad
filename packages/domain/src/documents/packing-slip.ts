import { sumOf } from '../shared/money.ts'
import type { DocumentModel } from './document.ts'
import type { PackingSlipData, Printing } from './issued.ts'
import { partiesOf, printDay, rowsOf } from './print.ts'
import { documentWords } from './words.ts'

/** What lies in the parcel; it names no price. */
export function packingSlipDocument(data: PackingSlipData, { locale, issuedAt }: Printing): DocumentModel {
  const words = documentWords(locale)
  const name = `${words.packingSlip} ${data.number}`
  return {
    name,
    issuedAt,
    locale,
    heading: {
      title: name,
      lines: [
        { label: words.date, value: printDay(data.issuedOn, locale) },
        { label: words.order, value: data.orderNumber },
        { label: words.location, value: data.location },
        { label: words.shipping, value: data.shippingMethod },
      ],
    },
    parties: partiesOf([words.seller, data.seller], [words.shipTo, data.shipTo]),
    columns: [
      { title: words.sku, kind: 'text', width: 14 },
      { title: words.title, kind: 'text', width: 38 },
      { title: words.brand, kind: 'text', width: 15 },
      { title: words.manufacturerNumber, kind: 'text', width: 15 },
      { title: words.quantity, kind: 'number', width: 8 },
    ],
    rows: rowsOf(data.lines.map(line => [line.sku, line.title, line.brand, line.manufacturerNumber, line.quantity])),
    totals: () => [{ label: words.units, value: sumOf(data.lines.map(({ quantity }) => quantity)) }],
  }
}
