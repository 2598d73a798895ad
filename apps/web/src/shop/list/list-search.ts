import type { Inputs } from '@atelier/sdk'

const sorts = ['newest', 'name', 'price', '-price', 'relevance'] as const
export type Sort = (typeof sorts)[number]

/** What the address of the list says: everything that is shown can be linked. */
export interface ListSearch {
  readonly q?: string
  readonly category?: string
  readonly sub?: string
  readonly collection?: string
  readonly brand?: readonly string[]
  readonly tag?: readonly string[]
  readonly option?: Readonly<Record<string, readonly string[]>>
  /** Minor units. */
  readonly min?: number
  readonly max?: number
  readonly stock?: boolean
  readonly sort?: Sort
}

const text = (value: unknown): string | undefined => {
  const written = typeof value === 'number' ? String(value) : value
  return typeof written === 'string' && written !== '' ? written.slice(0, 200) : undefined
}
const texts = (value: unknown): readonly string[] | undefined => {
  const all = (Array.isArray(value) ? value : [value]).flatMap(each => text(each) ?? [])
  return all.length > 0 ? all : undefined
}
const count = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : undefined

function options(value: unknown): ListSearch['option'] {
  if (typeof value !== 'object' || value === null) return undefined
  const named = Object.entries(value).flatMap(([name, chosen]) => {
    const values = texts(chosen)
    return values ? [[name, values] as const] : []
  })
  return named.length > 0 ? Object.fromEntries(named) : undefined
}

/** Reads the address; what cannot be meant is left out. */
export const parseListSearch = (search: Record<string, unknown>): ListSearch => ({
  ...given('q', text(search['q'])),
  ...given('category', text(search['category'])),
  ...given('sub', text(search['sub'])),
  ...given('collection', text(search['collection'])),
  ...given('brand', texts(search['brand'])),
  ...given('tag', texts(search['tag'])),
  ...given('option', options(search['option'])),
  ...given('min', count(search['min'])),
  ...given('max', count(search['max'])),
  ...given('stock', search['stock'] === true ? true : undefined),
  ...given(
    'sort',
    sorts.find(sort => sort === search['sort']),
  ),
})

const given = <K extends keyof ListSearch>(key: K, value: ListSearch[K] | undefined): Pick<ListSearch, K> | object =>
  value === undefined ? {} : { [key]: value }

/** The list as the API is asked for it. */
export function listInput(search: ListSearch): Inputs['products']['list'] {
  return {
    limit: 24,
    total: true,
    facets: ['brand', 'tags', 'options', 'price', 'availability'],
    q: search.q,
    categorySlug: search.category,
    subCategorySlug: search.sub,
    collectionSlug: search.collection,
    brand: search.brand,
    tag: search.tag,
    option: search.option,
    minPrice: search.min,
    maxPrice: search.max,
    inStock: search.stock,
    sort: search.sort,
  }
}

/** How many filters are on, the search text and the category apart. */
export const filterCount = ({ brand, tag, option, min, max, stock }: ListSearch): number =>
  (brand?.length ?? 0) +
  (tag?.length ?? 0) +
  Object.values(option ?? {}).flat().length +
  (min === undefined && max === undefined ? 0 : 1) +
  (stock ? 1 : 0)

/** The same list with every filter off. */
export const withoutFilters = ({ q, category, sub, collection, sort }: ListSearch): ListSearch => ({
  ...given('q', q),
  ...given('category', category),
  ...given('sub', sub),
  ...given('collection', collection),
  ...given('sort', sort),
})
