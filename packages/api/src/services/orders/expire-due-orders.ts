import { timestampOf } from '@atelier/domain'
import type { RequestContext } from '../../app-services.ts'
import { expireOrder } from './expire-order.ts'

const sweepSeconds = 10

/** Ends every unpaid order past its time, each in a transaction of its own; runs again ten seconds later. */
export async function expireDueOrders(context: RequestContext): Promise<void> {
  const { readers, clock } = context
  const now = clock.now()
  for (const id of await readers.orders.listDue(timestampOf(now))) {
    await context.transactIndependently(uow => expireOrder(context, uow, id))
  }
  const next = (Math.floor(now / (sweepSeconds * 1_000)) + 1) * sweepSeconds * 1_000
  // The schedule of each minute begins a new row of these.
  if (next % 60_000 === 0) return
  const options = { dedupeKey: String(next), startAfter: timestampOf(next) }
  await context.transact(uow => uow.jobs.enqueue('orders.sweep', {}, options))
}
