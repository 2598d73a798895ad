import { type JobPayloads, transition } from '@atelier/domain'
import { returnTransitions } from '@atelier/domain/returns'
import type { Needs } from '../../app-services.ts'
import { requireFound } from '../internal/references.ts'
import { announceReturn } from './internal.ts'

/** Closes a refunded return once all of its money has arrived; no-op before, and afterwards. */
export function closeReturn(
  { transact }: Needs<'transact'>,
  { returnId }: JobPayloads['returns.close'],
): Promise<void> {
  return transact(async uow => {
    const known = requireFound(await uow.returns.find(returnId, 'staff'), 'return')
    const order = requireFound(await uow.orders.lock(known.orderId), 'order')
    const before = requireFound(await uow.returns.lock(returnId), 'return')
    if (before.status !== 'refunded') return
    const refunds = (await uow.payments.listRefunds(order.id)).filter(refund => refund.returnId === returnId)
    if (refunds.some(({ status }) => status !== 'succeeded')) return
    const after = await uow.returns.setStatus(returnId, transition(returnTransitions, before.status, 'closed'))
    await announceReturn(uow, 'system', { order, after, before, state: 'closed' })
  })
}
