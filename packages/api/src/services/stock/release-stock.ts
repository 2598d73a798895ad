import type { UnitOfWork } from '@atelier/domain'
import { announceAvailability } from './internal.ts'

/** Gives back what a canceled order held or was promised. */
export const releaseStock = async (uow: UnitOfWork, orderId: number): Promise<void> =>
  announceAvailability(uow, await uow.stock.release(orderId))
