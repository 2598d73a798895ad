import type { Page, PageRequest } from '../shared/page.ts'
import type { ChangeableRows } from '../shared/rows.ts'
import type { Location, LocationFields } from './location.ts'

export interface LocationReader {
  /** By id. @throws INVALID_INPUT for a cursor that this list did not make. */
  list(page: PageRequest): Promise<Page<Location>>
  findByCode(code: string): Promise<Location | undefined>
  find(id: number): Promise<Location | undefined>
  /** The first one of that kind, by id. */
  findByKind(kind: Location['kind']): Promise<Location | undefined>
}

export interface LocationRepository extends LocationReader, ChangeableRows<Location, LocationFields> {
  /** At most 100 orders that are promised goods there, by id. */
  listPromisedOrders(id: number): Promise<readonly { readonly id: number; readonly number: string }[]>
  /** The next 500 offers with a level there, by id. */
  listOfferIds(id: number, afterOfferId: number): Promise<readonly number[]>
}
