import { includesRole, type Money } from '@atelier/domain'
import {
  excerptOf,
  type FoundRecord,
  marksOf,
  parseQuery,
  plainTextOf,
  type RecordType,
  recordTypes,
  type SearchHit,
  type SearchQuery,
  type SearchType,
  searchTypes,
} from '@atelier/domain/search'
import type { SearchHitOutput, SearchInput, SearchPage } from '../../schemas/search.ts'
import type { Needs } from '../../app-services.ts'
import { toOptionalImageOutput } from '../internal/images.ts'
import type { Buyer } from '../prices/buyer.ts'

/** Public hits, best first; before them, for staff, records by their number. @throws INVALID_INPUT for a cursor of something else */
export async function searchEverything(
  context: Needs<'readers' | 'objects'>,
  { actor, customerType, currency, at }: Buyer,
  { q, types, limit, cursor }: SearchInput,
): Promise<SearchPage> {
  const isStaff = actor !== null && includesRole(actor.role, 'EMPLOYEE')
  const wanted = types.filter(isSearchType)
  // No number holds a zero byte, which Postgres refuses as text.
  const number = q.replaceAll('\0', ' ')
  const records =
    isStaff && cursor === null ? await context.readers.search.findRecords(number, types.filter(isRecordType)) : []
  const { items, query, nextCursor } =
    wanted.length === 0
      ? { items: [], query: parseQuery(q), nextCursor: null }
      : await context.readers.search.find({ query: parseQuery(q), types: wanted }, { limit, cursor })
  const productIds = items.flatMap(hit => (hit.type === 'product' ? [hit.id] : []))
  const lowest = await context.readers.prices.lowest({ productIds, customerType, currency, at })
  const prices = new Map(lowest.map(({ productId, amount }) => [productId, { amount, currency }]))
  const hits = items.map(hit => toHitOutput(context, hit, { query, prices }))
  return { items: [...records.map(toRecordOutput), ...hits], nextCursor }
}

const isSearchType = (type: string): type is SearchType => searchTypes.some(each => each === type)
const isRecordType = (type: string): type is RecordType => recordTypes.some(each => each === type)

const toRecordOutput = ({ type, id, number, about, status }: FoundRecord): SearchHitOutput => ({
  type,
  id,
  status,
  title: number,
  titleMarks: [],
  excerpt: about,
  excerptMarks: [],
  imageUrl: null,
  image: null,
})

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
