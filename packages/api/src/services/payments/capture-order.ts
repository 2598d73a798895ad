import type { UnitOfWork } from '@atelier/domain'
import type { Order } from '@atelier/domain/orders'
import { bySystem, type OrderMover } from '../orders/advance-order.ts'
import { settleIn, type SettleContext } from './settle-in.ts'

/** Queues the capture of what is only authorized: at SHIPPING (CW-18). Needs the order locked. */
export async function queueCapture(uow: UnitOfWork, { id }: Pick<Order, 'id'>): Promise<void> {
  for (const { id: paymentId, status, amount } of await uow.payments.listOfOrder(id)) {
    if (status === 'authorized') await uow.jobs.enqueue('payments.capture', { paymentId, upTo: amount })
  }
}

/** Records the cash of an order that is delivered. Needs the order locked. */
export async function recordCash(
  context: SettleContext,
  uow: UnitOfWork,
  { order, by = bySystem }: { readonly order: Pick<Order, 'id'>; readonly by?: OrderMover },
): Promise<void> {
  for (const { id: paymentId, status, method, amount } of await uow.payments.listOfOrder(order.id)) {
    if (status !== 'awaiting' || method !== 'cash_on_delivery') continue
    const observed = { ref: null, status: 'captured', authorized: 0, captured: amount } as const
    await settleIn(context, uow, { paymentId, observed, by })
  }
}
