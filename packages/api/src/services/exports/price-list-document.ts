import type { Timestamp } from '@atelier/domain'
import {
  type Cell,
  type DocumentColumn,
  type DocumentLocale,
  type DocumentModel,
  type DocumentWords,
  documentWords,
} from '@atelier/domain/documents'
import type { PricedOffer } from '@atelier/domain/exports'
import { type Price, type PriceList, priceSteps } from '@atelier/domain/prices'

const columnsOf = (words: DocumentWords): readonly DocumentColumn[] => [
  { title: words.sku, kind: 'text', width: 14 },
  { title: words.title, kind: 'text', width: 40 },
  { title: words.brand, kind: 'text', width: 16 },
  { title: words.manufacturerNumber, kind: 'text', width: 14 },
  { title: words.priceList.from, kind: 'number', width: 8 },
  { title: words.priceList.price, kind: 'money', width: 16 },
]

interface Wanted {
  readonly siteName: string
  readonly list: PriceList
  /** The list itself and those it is derived from. */
  readonly lists: readonly PriceList[]
  readonly at: Timestamp
  readonly locale: DocumentLocale
}

/** A price list for people: every offer that can be bought by it, and from how many pieces on it is cheaper. */
export function priceListDocument(offers: AsyncIterable<PricedOffer>, wanted: Wanted): DocumentModel {
  const { siteName, list, at, locale } = wanted
  const words = documentWords(locale)
  const labels = words.priceList
  let count = 0
  async function* rows(): AsyncGenerator<readonly Cell[]> {
    for await (const offer of offers) {
      const steps = stepsOf(offer.prices, wanted)
      if (steps.length > 0) count += 1
      for (const { minQuantity, amount } of steps)
        yield [
          offer.sku,
          offer.title,
          offer.brand,
          offer.manufacturerNumber,
          minQuantity,
          { amount, currency: list.currency },
        ]
    }
  }
  return {
    name: `Prices ${list.code}`,
    issuedAt: at,
    locale,
    heading: {
      title: `${siteName}: ${labels.title}`,
      lines: [
        { label: labels.list, value: list.code },
        { label: labels.currency, value: list.currency },
        { label: labels.issued, value: `${at.slice(0, 16).replace('T', ' ')} UTC` },
      ],
    },
    columns: columnsOf(words),
    rows: rows(),
    totals: () => [{ label: labels.offers, value: count }],
  }
}

/** The prices of one offer by this list alone, where they change; the one resolver says what each is. */
function stepsOf(
  prices: readonly Price[],
  { list, lists, at }: Pick<Wanted, 'list' | 'lists' | 'at'>,
): readonly Pick<Price, 'minQuantity' | 'amount'>[] {
  const buying = { customerType: list.customerType ?? 'retail', currency: list.currency, at } as const
  // The list itself comes first, whatever its rank among others.
  const ranked = lists.map(each => ({ ...each, priority: each.id === list.id ? 1 : 0 }))
  return priceSteps({ lists: ranked, prices, ...buying })
    .filter(step => step.list.id === list.id)
    .filter((step, index, own) => step.amount !== own[index - 1]?.amount)
}
