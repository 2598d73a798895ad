import type { Patch } from '../shared/rows.ts'
import type { Order, OrderEvent, OrderLine } from './order.ts'

export interface OrderReader {
  find(id: number): Promise<Order | undefined>
  /** By line number. */
  listLines(orderId: number): Promise<readonly OrderLine[]>
}

/** What of an order changes after checkout. */
export type OrderChange = Patch<
  Pick<
    Order,
    | 'status'
    | 'holdExpiresAt'
    | 'holdExtended'
    | 'carrier'
    | 'trackingNumber'
    | 'trackingUrl'
    | 'confirmedAt'
    | 'canceledAt'
    | 'cancelReason'
    | 'completedAt'
  >
>

export interface OrderRepository extends OrderReader {
  /** Locks it; first in the lock order after the cart. */
  lock(id: number): Promise<Order | undefined>
  /** Of a locked row; raises its version. */
  change(id: number, change: OrderChange): Promise<Order>
  recordEvent(event: OrderEvent): Promise<void>
}
