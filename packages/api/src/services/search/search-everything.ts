import { excerptOf, marksOf, parseQuery, plainTextOf, type SearchHit, type SearchQuery } from '@atelier/domain/search'
import type { SearchHitOutput, SearchInput, SearchPage } from '../../schemas/search.ts'
import type { Needs } from '../../app-services.ts'
import { toOptionalImageOutput } from '../internal/images.ts'

/** What anybody may see and meets the query, best first. @throws INVALID_INPUT for a cursor of something else */
export async function searchEverything(
  context: Needs<'readers' | 'objects'>,
  { q, types, limit, cursor }: SearchInput,
): Promise<SearchPage> {
  const found = await context.readers.search.find({ query: parseQuery(q), types }, { limit, cursor })
  return { items: found.items.map(hit => shown(context, hit, found.query)), nextCursor: found.nextCursor }
}

function shown(context: Needs<'objects'>, hit: SearchHit, query: SearchQuery): SearchHitOutput {
  const { html, image, ...rest } = hit
  const excerpt = html === null ? undefined : excerptOf(plainTextOf(html), query)
  const common = {
    titleMarks: marksOf(hit.title, query),
    excerpt: excerpt?.text ?? null,
    excerptMarks: excerpt?.marks ?? [],
    ...toOptionalImageOutput(context, image),
  }
  if (rest.type === 'project') return { ...rest, ...common }
  if (rest.type === 'product') {
    const { priceMinor, ...product } = rest
    return { ...product, ...common, priceRub: priceMinor === null ? null : priceMinor / 100 }
  }
  return { ...rest, ...common, imageUrl: common.imageUrl ?? rest.imageUrl }
}
