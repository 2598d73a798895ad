export { type Cache, clearOnSignOut, type Followed, invalidateOn } from './follow.ts'
export { type Optimistic, optimistic, type PatchedCache, type Snapshot } from './optimistic.ts'
export {
  itemsOf,
  type MutationCallOptions,
  type PageOptions,
  type PageTools,
  queries,
  type Queries,
  type QueryCallOptions,
  type QueryFailure,
  type ReadOptions,
  type ReadTools,
  type WriteOptions,
  type WriteTools,
} from './queries.ts'
