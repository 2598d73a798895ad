import type { Audience } from '../shared/audience.ts'
import type { Page, PageRequest } from '../shared/page.ts'
import type { FoundRecord, RecordType } from './found-record.ts'
import type { SearchQuery } from './query.ts'
import type { SearchHit, SearchType } from './search.ts'

export interface SearchReader {
  /**
   * What is public and meets the query, best first: part numbers, then words by weight. Where there is none
   * of it, numbers with such a part and words that are a slip away. The query comes back as it was answered.
   * @throws INVALID_INPUT for a cursor that this list did not make
   */
  find(
    wanted: { readonly query: SearchQuery; readonly types: readonly SearchType[] },
    page: PageRequest,
  ): Promise<Page<SearchHit> & { readonly query: SearchQuery }>
  /** For staff, the latest first; at most five of a type. */
  findRecords(q: string, types: readonly RecordType[]): Promise<readonly FoundRecord[]>
  /** The query for lists of products: with words that are a slip away where no product meets it as it is. */
  understand(query: SearchQuery, audience: Audience): Promise<SearchQuery>
}
