import type { ExportReader } from '@atelier/domain/exports'
import type { Calls } from './_calls.ts'

const all = async (rows: AsyncIterable<unknown>) => {
  for await (const _ of rows);
}

export const exports: Calls<ExportReader> = {
  rows: {
    categories: r => all(r.rows('categories')),
    'sub-categories': r => all(r.rows('sub-categories')),
    products: r => all(r.rows('products')),
    offers: r => all(r.rows('offers')),
    prices: r => all(r.rows('prices')),
  },
  findLists: r => r.findLists('retail'),
  pricedOffers: r => all(r.pricedOffers([1])),
}
