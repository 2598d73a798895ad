import type { UnitOfWork } from '@atelier/domain'
import { announceAvailability } from './internal.ts'

/** Gives back what an expired order held. */
export const expireStock = async (uow: UnitOfWork, orderId: number): Promise<void> =>
  announceAvailability(uow, await uow.stock.expire(orderId))
