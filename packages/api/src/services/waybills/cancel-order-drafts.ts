import type { Actor, UnitOfWork } from '@atelier/domain'

/** Cancels the drafts that would send goods of a locked order; the audit line is that of the order. */
export async function cancelOrderDrafts(uow: UnitOfWork, _actor: Actor | null, orderId: number): Promise<void> {
  for (const { id } of await uow.waybills.lockDraftsOf(orderId)) await uow.waybills.setStatus(id, 'canceled')
}
