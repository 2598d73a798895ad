import { decimalOf } from '@atelier/domain'
import type { ProductFacets } from '@atelier/domain/products'

const roubles = (minor: number) => Number(decimalOf(minor, 'RUB'))

/** Facets for the wire, prices in roubles. */
export function toFacetsOutput({ price, ...facets }: ProductFacets) {
  if (!price) return price === undefined ? facets : { ...facets, price }
  const buckets = price.buckets.map(({ fromMinor, toMinor, count }) => ({
    fromRub: roubles(fromMinor),
    toRub: roubles(toMinor),
    count,
  }))
  return { ...facets, price: { minRub: roubles(price.minMinor), maxRub: roubles(price.maxMinor), buckets } }
}
