import { joinNamedValue } from '@atelier/domain'
import type { ProductFacets } from '@atelier/domain/products'

/** Facets with the filter text of each option value. */
export function toFacetsOutput({ options, ...facets }: ProductFacets) {
  if (!options) return facets
  const withFilters = options.map(({ name, values }) => ({
    name,
    values: values.map(({ value, count }) => ({ value, count, filter: joinNamedValue(name, value) })),
  }))
  return { ...facets, options: withFilters }
}
