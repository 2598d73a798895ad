import type { OrderViewer } from '../shared/order-viewer.ts'
import type { Page, PageRequest } from '../shared/page.ts'
import type { ReceivedLine, LineRefund } from './return-rules.ts'
import type { ReturnStatus } from './return-status.ts'
import type { Return } from './return.ts'

export interface ReturnFilter {
  readonly status?: ReturnStatus | undefined
  readonly orderId?: number | undefined
}

export interface ReturnReader {
  /** Undefined for one that this viewer may not read. */
  find(id: number, viewer: OrderViewer): Promise<Return | undefined>
  /** The newest first. @throws INVALID_INPUT for a cursor that this list did not make. */
  list(filter: ReturnFilter & { readonly viewer: OrderViewer }, page: PageRequest): Promise<Page<Return>>
  /** The oldest first. */
  listOfOrder(orderId: number): Promise<readonly Return[]>
}

export type NewReturn = Pick<Return, 'orderId' | 'reasonCode' | 'note'> & {
  readonly lines: readonly { readonly orderLineId: number; readonly quantity: number }[]
}

export interface ReturnRepository extends ReturnReader {
  /** Needs the order locked (G10). */
  lock(id: number): Promise<Return | undefined>
  insert(fields: NewReturn): Promise<Return>
  /** Of a locked row; raises its version. */
  setStatus(id: number, status: ReturnStatus): Promise<Return>
  /** Of a locked return; counts the units as returned in the lines of the order. */
  receive(id: number, lines: readonly ReceivedLine[]): Promise<void>
  /** Of a locked return: these units did not arrive after all. */
  takeBack(
    id: number,
    lines: readonly { readonly returnLineId: number; readonly orderLineId: number; readonly units: number }[],
  ): Promise<void>
  /** Of a locked return. */
  setRefunds(id: number, refunds: readonly LineRefund[]): Promise<void>
}
