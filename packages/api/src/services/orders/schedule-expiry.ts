import { type Timestamp, type UnitOfWork } from '@atelier/domain'

/** One delayed job an order; a hold that was extended meanwhile makes it a no-op. */
export async function scheduleExpiry(
  uow: UnitOfWork,
  { id, holdExpiresAt }: { readonly id: number; readonly holdExpiresAt: Timestamp | null },
): Promise<void> {
  if (holdExpiresAt === null) return
  const options = { dedupeKey: `${id}:${holdExpiresAt}`, startAfter: holdExpiresAt }
  await uow.jobs.enqueue('orders.expire', { orderId: id }, options)
}
