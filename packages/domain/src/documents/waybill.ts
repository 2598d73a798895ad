import { sumOf, times } from '../shared/money.ts'
import type { Cell, DocumentColumn, DocumentModel, DocumentTotal } from './document.ts'
import type { PackedLine, Printing, WaybillData } from './issued.ts'
import { partiesOf, printDay, rowsOf } from './print.ts'
import { type DocumentWords, documentWords } from './words.ts'

/** A posted waybill as it is signed; a stocktake shows what was counted instead of what moved. */
export function waybillDocument(data: WaybillData, { locale, issuedAt }: Printing): DocumentModel {
  const words = documentWords(locale)
  const name = `${words.waybill[data.type]} ${data.number}`
  return {
    name,
    issuedAt,
    locale,
    heading: {
      title: data.isReversal ? `${name} (${words.reversal})` : name,
      lines: [
        { label: words.date, value: printDay(data.issuedOn, locale) },
        { label: words.location, value: data.location },
        ...optional(words.toLocation, data.toLocation),
        ...optional(words.counterparty, data.counterparty),
        ...optional(words.order, data.orderNumber),
        { label: words.author, value: data.author },
      ],
    },
    parties: partiesOf(
      [words.seller, data.seller],
      [data.type === 'WAYBILL_RETURN' ? words.buyer : words.shipTo, data.buyer],
    ),
    ...(data.type === 'WAYBILL_STOCKTAKE' ? countedTable(data, words) : movedTable(data, words)),
    notes: [
      ...(data.note === null ? [] : [data.note]),
      `${words.handedOver}: ____________________    ${words.received}: ____________________`,
    ],
  }
}

const optional = (label: string, value: string | null) => (value === null ? [] : [{ label, value }])

type Table = Pick<DocumentModel, 'columns' | 'rows' | 'totals'>
type Described = Omit<PackedLine, 'quantity'>

const described = (line: Described): readonly Cell[] => [line.sku, line.title, line.brand, line.manufacturerNumber]
const descriptions = (words: DocumentWords): readonly DocumentColumn[] => [
  { title: words.sku, kind: 'text', width: 12 },
  { title: words.title, kind: 'text', width: 22 },
  { title: words.brand, kind: 'text', width: 10 },
  { title: words.manufacturerNumber, kind: 'text', width: 11 },
]

function movedTable({ lines, currency }: WaybillData, words: DocumentWords): Table {
  const costs = lines.map(({ unitPrice, quantity }) => (unitPrice === null ? null : times(unitPrice, quantity)))
  const money = (amount: number | null) => (amount === null ? null : { amount, currency })
  const units: DocumentTotal = { label: words.units, value: sumOf(lines.map(({ quantity }) => quantity)) }
  const total: DocumentTotal = {
    label: words.total,
    value: { amount: sumOf(costs.flatMap(amount => amount ?? [])), currency },
  }
  return {
    columns: [
      ...descriptions(words),
      { title: words.quantity, kind: 'number', width: 7 },
      { title: words.unitPrice, kind: 'money', width: 14 },
      { title: words.amount, kind: 'money', width: 14 },
    ],
    rows: rowsOf(
      lines.map((line, at) => [...described(line), line.quantity, money(line.unitPrice), money(costs[at] ?? null)]),
    ),
    totals: () => (costs.some(amount => amount !== null) ? [units, total] : [units]),
  }
}

const countedTable = ({ counts }: WaybillData, words: DocumentWords): Table => ({
  columns: [
    ...descriptions(words),
    { title: words.expected, kind: 'number', width: 10 },
    { title: words.counted, kind: 'number', width: 10 },
    { title: words.difference, kind: 'number', width: 12 },
  ],
  rows: rowsOf(counts.map(line => [...described(line), line.expected, line.counted, line.counted - line.expected])),
  totals: () => [
    { label: words.difference, value: counts.reduce((sum, line) => sum + line.counted - line.expected, 0) },
  ],
})
