import type { Page, PageRequest } from '../shared/page.ts'
import type { ChangeableRows } from '../shared/rows.ts'
import type { TaxClass, TaxClassFields } from './tax-class.ts'

export interface TaxClassReader {
  /** By id. @throws INVALID_INPUT for a cursor that this list did not make. */
  list(page: PageRequest): Promise<Page<TaxClass>>
}
export interface TaxClassRepository extends TaxClassReader, ChangeableRows<TaxClass, TaxClassFields> {}
