import type { Money } from '@atelier/domain'
import { excerptOf, marksOf, parseQuery, plainTextOf, type SearchHit, type SearchQuery } from '@atelier/domain/search'
import type { SearchHitOutput, SearchInput, SearchPage } from '../../schemas/search.ts'
import type { Needs } from '../../app-services.ts'
import { toOptionalImageOutput } from '../internal/images.ts'
import type { Buyer } from '../prices/buyer.ts'

/** What anybody may see and meets the query, best first. @throws INVALID_INPUT for a cursor of something else */
export async function searchEverything(
  context: Needs<'readers' | 'objects'>,
  { customerType, currency, at }: Buyer,
  { q, types, limit, cursor }: SearchInput,
): Promise<SearchPage> {
  const { items, query, nextCursor } = await context.readers.search.find(
    { query: parseQuery(q), types },
    { limit, cursor },
  )
  const productIds = items.flatMap(hit => (hit.type === 'product' ? [hit.id] : []))
  const lowest = await context.readers.prices.lowest({ productIds, customerType, currency, at })
  const prices = new Map(lowest.map(({ productId, amount }) => [productId, { amount, currency }]))
  return { items: items.map(hit => toHitOutput(context, hit, { query, prices })), nextCursor }
}

interface Answer {
  readonly query: SearchQuery
  /** Lowest price of one piece by product. */
  readonly prices: ReadonlyMap<number, Money>
}

function toHitOutput(context: Needs<'objects'>, hit: SearchHit, { query, prices }: Answer): SearchHitOutput {
  const { html, image, ...rest } = hit
  const excerpt = html === null ? undefined : excerptOf(plainTextOf(html), query)
  const common = {
    titleMarks: marksOf(hit.title, query),
    excerpt: excerpt?.text ?? null,
    excerptMarks: excerpt?.marks ?? [],
    ...toOptionalImageOutput(context, image),
  }
  if (rest.type === 'project') return { ...rest, ...common }
  if (rest.type === 'product') return { ...rest, ...common, priceFrom: prices.get(rest.id) ?? null }
  return { ...rest, ...common, imageUrl: common.imageUrl ?? rest.imageUrl }
}
