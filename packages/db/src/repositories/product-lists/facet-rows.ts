import { maxUnitAmount, type Money } from '@atelier/domain'
import {
  countedAtMost,
  type FacetValue,
  facetValuesAtMost,
  type PriceFacet,
  type ProductFacet,
  type ProductFacets,
} from '@atelier/domain/products'
import type { ReadHandle } from '../../connection/handle.ts'
import { optionOf } from '../../tables/product-listings.ts'

/** One value of one facet; of the facet `met`: how many products the others were counted over. */
export interface CountedRow {
  readonly facet: string
  readonly value: string
  readonly count: number
  /** Of prices. */
  readonly min: number | null
  readonly max: number | null
}

const decades = Array.from({ length: 8 }, (_, power) => 100 * 10 ** power)
/** Bounds of price buckets in minor units: 100, 200, 500, 1,000 and so on, all of them prices that a filter takes. */
export const priceSteps: readonly number[] = decades.flatMap(one => [one, 2 * one, 5 * one])

/** The rows of all rounds as the facets that were asked for. */
export async function facetsOf(
  db: ReadHandle,
  rows: readonly CountedRow[],
  { wanted, currency }: { readonly wanted: readonly ProductFacet[]; readonly currency: string },
): Promise<ProductFacets> {
  const of = (facet: ProductFacet | 'met') => rows.filter(row => row.facet === facet)
  const isWanted = (facet: ProductFacet) => wanted.includes(facet)
  return {
    isExact: of('met').every(({ count }) => count <= countedAtMost),
    ...(isWanted('brand') ? { brand: valuesOf(of('brand')) } : {}),
    ...(isWanted('tags') ? { tags: valuesOf(of('tags')) } : {}),
    ...(isWanted('options') ? { options: optionsOf(rows) } : {}),
    ...(isWanted('category') ? { category: await categoriesOf(db, of('category')) } : {}),
    ...(isWanted('availability') ? { availability: availabilityOf(of('availability')) } : {}),
    ...(isWanted('price') ? { price: pricesOf(of('price'), currency) } : {}),
  }
}

const mostFirst = <T extends { readonly count: number }>(values: readonly T[]) =>
  values.toSorted((a, b) => b.count - a.count)

const valuesOf = (rows: readonly CountedRow[]): readonly FacetValue[] =>
  mostFirst(rows.map(({ value, count }) => ({ value, count })))

/** An option with a condition was counted without it, in a round of its own. */
function optionsOf(rows: readonly CountedRow[]): ProductFacets['options'] {
  const transactIndependently = Map.groupBy(
    rows.filter(row => row.facet.startsWith('option:')),
    row => row.facet.slice('option:'.length),
  )
  const together = Map.groupBy(
    rows.filter(row => row.facet === 'options').map(row => ({ ...row, option: optionOf(row.value) })),
    row => row.option[0],
  )
  const values = new Map([
    ...Array.from(
      together,
      ([name, of]) => [name, of.map(({ option, count }) => ({ value: option[1], count }))] as const,
    ),
    ...Array.from(
      transactIndependently,
      ([name, of]) => [name, of.map(({ value, count }) => ({ value, count }))] as const,
    ),
  ])
  const options = Array.from(values, ([name, of]) => ({ name, values: mostFirst(of) }))
  const weightOf = (option: (typeof options)[number]) => option.values[0]?.count ?? 0
  return options.toSorted((a, b) => weightOf(b) - weightOf(a)).slice(0, facetValuesAtMost)
}

async function categoriesOf(db: ReadHandle, rows: readonly CountedRow[]): Promise<ProductFacets['category']> {
  if (rows.length === 0) return []
  const counts = new Map(rows.map(({ value, count }) => [Number(value), count]))
  const found = await db
    .selectFrom('categories')
    .select(['id', 'name', 'slug'])
    .where('id', 'in', [...counts.keys()])
    .execute()
  return mostFirst(found.map(category => ({ ...category, count: counts.get(category.id) ?? 0 })))
}

const availabilityOf = (rows: readonly CountedRow[]): ProductFacets['availability'] =>
  mostFirst(rows.map(({ value, count }) => ({ value: value === 'true' ? 'IN_STOCK' : 'OUT_OF_STOCK', count }) as const))

function pricesOf(rows: readonly CountedRow[], currency: string): PriceFacet | null {
  if (rows.length === 0) return null
  const money = (amount: number): Money => ({ amount, currency })
  const buckets = rows
    .map(({ value, count }) => ({ at: Number(value), count }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, count }) => ({
      from: money(priceSteps[at - 1] ?? 0),
      to: money(priceSteps[at] ?? maxUnitAmount),
      count,
    }))
  return {
    min: money(Math.min(...rows.map(row => row.min ?? 0))),
    max: money(Math.max(...rows.map(row => row.max ?? 0))),
    buckets,
  }
}
