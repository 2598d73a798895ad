export { hasDigit, numberKeyOf, wordsOf } from './fold.ts'
export { type FoundRecord, type RecordType, recordTypes } from './found-record.ts'
export { excerptOf, marksOf } from './marks.ts'
export { plainTextOf } from './plain-text.ts'
export type { SearchReader } from './ports.ts'
export { longestQuery, mayBegin, parseQuery, type SearchQuery, type SearchTerm } from './query.ts'
export {
  type FoundEvent,
  type FoundProduct,
  type FoundProject,
  type SearchHit,
  type SearchType,
  searchTypes,
} from './search.ts'
export { corrected, wordsToCheck } from './slips.ts'
