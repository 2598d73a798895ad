import type { PageRequest } from '@atelier/domain'
import type { PricedProducts, ProductFilter, ProductStatus, ProductSummary } from '@atelier/domain/products'
import type { OfferedPrices, Price } from '@atelier/domain/prices'
import { type RawBuilder, sql, type SqlBool } from 'kysely'
import { blueprint, type ReadHandle, readOnly } from '../../connection/handle.ts'
import { type Keyset, valuesAfter } from '../../keyset.ts'
import { preparedShapes } from '../../prepared.ts'
import { cutToPage, isAfter } from '../../sorted-page.ts'
import { isCommon, metOfSample } from '../../search/candidates.ts'
import {
  choiceOf,
  type Chosen,
  gathered,
  isOfNames,
  isStored,
  listedOf,
  type Place,
  probed,
  shownOf,
  walked,
  walkedBrand,
  walkedFar,
  walkedNames,
  whole,
  wholeListed,
} from './choice.ts'
import { priceListsOf } from '../../tables/price-lists.ts'
import { isPlain } from './conditions.ts'

/** Where lists of products are read from: `searches` plans each statement for its values. */
export interface ListHandles {
  readonly reads: ReadHandle
  readonly searches: ReadHandle
}

interface Row extends ProductSummary {
  readonly sorted: Place['sorted']
  /** Offer, list and amount, three by three. */
  readonly offered: readonly number[]
  /** Of the first row. */
  readonly priceLists: string | null
}

/** A page of the products that meet the conditions. @throws RULE_VIOLATED for places where nothing has one */
export async function listProducts(
  { reads, searches }: ListHandles,
  keyset: Keyset,
  { filter, page }: { readonly filter: ProductFilter; readonly page: PageRequest },
): Promise<PricedProducts> {
  const common = await isCommon(searches, filter.query, filter.audience)
  const choice = choiceOf(filter, { common })
  const after = valuesAfter(keyset, choice.list, page)
  const cut = (rows: readonly Row[]): PricedProducts => {
    const { items, nextCursor } = cutToPage(rows, { ...choice, keyset, page })
    return {
      items: items.map(toProduct),
      nextCursor,
      offered: items.flatMap(toOffered),
      lists: priceListsOf(rows[0]?.priceLists ?? '[]'),
    }
  }
  if (isPlain(filter) && isStored(filter)) {
    // The lists of staff go by a status too, which few products may have.
    const handle = filter.audience === 'staff' ? searches : reads
    return cut(await plainPage(handle, shapeOf(filter, after), valuesOf(filter, after, page)))
  }

  const chosen = { ...choice, after: after ? [{ sql: isAfter(after, choice) }] : [] }
  const pageOf = async (places: (chosen: Chosen) => RawBuilder<Place>) =>
    cut(await shownOf(searches, places(chosen), { ordered: choice, limit: page.limit + 1 }).execute())
  if (filter.sort === 'position' || filter.sort === 'relevance') return pageOf(whole)
  if (common && filter.query) return commonPage(filter, chosen, pageOf)
  if (filter.collection?.rule === null || filter.query || !isStored(filter)) return pageOf(gathered)
  // The scan in list order finds common values; rare ones and those far behind are gathered by index.
  const found = await pageOf(walkOf(filter, chosen))
  return found.nextCursor === null ? pageOf(gathered) : found
}

/** The way in list order that meets such products soonest. */
function walkOf({ audience, brands = [] }: ProductFilter, chosen: Chosen): (chosen: Chosen) => RawBuilder<Place> {
  if (audience === 'staff') return walked
  const [brand] = brands
  if (brand !== undefined && brands.length === 1) return each => walkedBrand(each, brand)
  return brand === undefined && isOfNames(chosen) ? walkedNames : walked
}

const toProduct = ({ sorted: _sorted, offered: _offered, priceLists: _lists, ...product }: Row): ProductSummary =>
  product

function toOffered({ id: productId, offered }: Row): readonly OfferedPrices[] {
  const offers: { readonly productId: number; readonly prices: Price[] }[] = []
  let last = 0
  for (let at = 0; at < offered.length; at += 3) {
    const offerId = offered[at]
    if (offerId !== last) offers.push({ productId, prices: [] })
    last = offerId ?? 0
    offers.at(-1)?.prices.push({ listId: offered[at + 1] ?? 0, minQuantity: 1, amount: offered[at + 2] ?? 0 })
  }
  return offers
}

type PageOf = (places: (chosen: Chosen) => RawBuilder<Place>) => Promise<PricedProducts>

/**
 * By words that many products have. They are met on the way in almost every order; otherwise those of the sample are
 * sorted, or some products that meet the other conditions are tested, so that no page reads all that have them.
 */
async function commonPage(filter: ProductFilter, chosen: Chosen, pageOf: PageOf): Promise<PricedProducts> {
  if (filter.collection?.rule === null || !isStored(filter)) return pageOf(probed)
  const far = await pageOf(walkedFar)
  if (far.nextCursor !== null || !filter.query) return far
  const others = chosen.conditions.filter(each => !each.isProbe)
  const ofSample = {
    ...chosen,
    conditions: [...others, { sql: sql<SqlBool>`product_listings.product_id in ${metOfSample(filter.query)}` }],
  }
  const sampled = await pageOf(() => gathered(ofSample))
  return sampled.nextCursor === null ? pageOf(probed) : sampled
}

/** Cache key of the compiled statement. */
interface PlainShape extends Pick<ProductFilter, 'sort' | 'audience'> {
  readonly has: readonly (typeof plainKeys)[number][]
  /** Values of the cursor; none on the first page. */
  readonly after: number
}
const plainKeys = ['categoryId', 'subCategoryId', 'status'] as const

type After = readonly (string | number)[] | undefined
const shapeOf = (filter: ProductFilter, after: After): PlainShape => ({
  sort: filter.sort,
  audience: filter.audience,
  has: plainKeys.filter(key => filter[key] !== undefined),
  after: after?.length ?? 0,
})

type PlainValues = {
  readonly categoryId: number
  readonly subCategoryId: number
  readonly status: ProductStatus
  readonly first: string | number
  readonly second: string | number
  readonly limit: number
}
const valuesOf = (
  { categoryId = 0, subCategoryId = 0, status = 'published' }: ProductFilter,
  after: After,
  { limit }: PageRequest,
): PlainValues => {
  const [first = 0, second = 0] = after ?? []
  return { categoryId, subCategoryId, status, first, second, limit: limit + 1 }
}

/** Compiled once a shape: building a statement at each request costs a tenth of its answer. */
const plainPage = preparedShapes(({ sort, audience, has, after }: PlainShape, slots: PlainValues) => {
  const { categoryId, subCategoryId, status, first, second, limit } = slots
  const filter = {
    sort,
    audience,
    ...(has.includes('categoryId') ? { categoryId } : {}),
    ...(has.includes('subCategoryId') ? { subCategoryId } : {}),
    ...(has.includes('status') ? { status } : {}),
  }
  const choice = choiceOf(filter, { isWithin: true })
  const cursor = [first, second].slice(0, after)
  const chosen = { ...choice, after: after === 0 ? [] : [{ sql: isAfter(cursor, choice) }] }
  return listedOf(readOnly(blueprint), wholeListed(chosen), { ordered: choice, limit })
})
