import type { Page, PageRequest } from '../shared/page.ts'
import type { Poster, PosterFields, PosterTargetKey } from './poster.ts'

interface PosterFilter {
  /** True: only those that have not expired by the database's clock and whose target is public still. */
  readonly live: boolean
}

export interface PosterReader {
  find(id: number, filter: PosterFilter): Promise<Poster | undefined>
  /** By position, then id. @throws INVALID_INPUT for a cursor that this list did not make. */
  list(filter: PosterFilter, page: PageRequest): Promise<Page<Poster>>
}

/** All of a row that is decided. */
export interface PosterRow extends PosterFields {
  readonly imageAssetId: number
}

export interface PosterRepository extends PosterReader {
  /** Whether the target is public; locked until commit, so that it stays public. */
  lockTarget(key: PosterTargetKey, id: number): Promise<boolean>
  insert(row: PosterRow): Promise<Poster>
  /** Reads and locks the row: a change is judged on the merged poster. */
  lock(id: number): Promise<Poster | undefined>
  /** Of a row that is locked. */
  update(id: number, row: PosterRow): Promise<Poster>
  delete(id: number): Promise<void>
}
