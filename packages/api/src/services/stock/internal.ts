import type { UnitOfWork } from '@atelier/domain'
import { type AvailabilityChange, type AvailabilityFlip, flipsIn } from '@atelier/domain/stock'

/** The same with lists refreshed in this transaction, for writers that hold rows of lists anyway. */
export async function announceAtOnce(uow: UnitOfWork, changes: readonly AvailabilityChange[]): Promise<void> {
  const flips = flipsIn(changes)
  if (flips.length === 0) return
  await emitFlips(uow, flips)
  await uow.stock.relist(flips.map(flip => flip.offerId))
}

const emitFlips = async (uow: UnitOfWork, flips: readonly AvailabilityFlip[]): Promise<void> => {
  for (const { offerId, productId, to: availability } of flips) {
    await uow.outbox.emit('stock.availability_changed', { offerId, productId, availability })
  }
}

/** Emits an event where buyers now read another availability; numbers alone change without one. */
export async function announceAvailability(uow: UnitOfWork, changes: readonly AvailabilityChange[]): Promise<void> {
  const flips = flipsIn(changes)
  if (flips.length === 0) return
  await emitFlips(uow, flips)
  const fallen = flips.filter(({ to, from }) => to === 'OUT_OF_STOCK' || from === 'IN_STOCK').map(flip => flip.offerId)
  // Lists are refreshed by a job, so that a checkout locks no row of them.
  await uow.jobs.enqueue('stock.relist', { offerIds: flips.map(flip => flip.offerId), fallen })
}
