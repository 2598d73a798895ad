import type { Readers } from '@atelier/domain'
import { requireFound } from '../internal/references.ts'
import type { OrderView } from './to-order-output.ts'

/** An order with lines and payments; of a unit of work, as its transaction sees it. @throws NOT_FOUND */
export async function readOrderView(
  { orders, payments }: Pick<Readers, 'orders' | 'payments'>,
  id: number,
): Promise<OrderView> {
  const [order, lines, attempts] = await Promise.all([
    orders.findWithFacts(id),
    orders.listLines(id),
    payments.listOfOrder(id),
  ])
  return { order: requireFound(order, 'order'), lines, payments: attempts }
}
