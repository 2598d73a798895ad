import type { Page, PageRequest } from '../shared/page.ts'
import type { ChangeableRows } from '../shared/rows.ts'
import type { ShippingMethod, ShippingMethodFields } from './shipping-method.ts'

export interface ShippingMethodReader {
  /** By position, then id. @throws INVALID_INPUT for a cursor that this list did not make. */
  list(page: PageRequest): Promise<Page<ShippingMethod>>
  find(id: number): Promise<ShippingMethod | undefined>
  /** Active ones in that currency by position; countries are for `isShippingOption`. */
  listActive(currency: string): Promise<readonly ShippingMethod[]>
}
export interface ShippingMethodRepository
  extends ShippingMethodReader, ChangeableRows<ShippingMethod, ShippingMethodFields> {}
