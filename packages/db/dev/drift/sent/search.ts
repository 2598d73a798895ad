import { parseQuery, recordTypes, type SearchReader, searchTypes } from '@atelier/domain/search'
import { type Calls, first, keyset } from './_calls.ts'

const after = (way: string) => ({ limit: 20, cursor: keyset.seal('search', [way, 1, 3, 7]) })
const wanted = (q: string) => ({ query: parseQuery(q), types: searchTypes })

export const search: Calls<SearchReader> = {
  findRecords: r => r.findRecords('O-2026', recordTypes),
  understand: r => r.understand(parseQuery('oak lapm'), 'public'),
  find: {
    'words, then what is like them': r => r.find(wanted('oak "desk lamp" -metal'), first),
    'a number, then parts of it': r => r.find(wanted('0 242 229'), first),
    'next page': r => r.find({ query: parseQuery('oak'), types: ['projects'] }, after('exact')),
  },
}
