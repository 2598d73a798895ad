import type { UnitOfWork } from '@atelier/domain'
import type { ShortLine, StockDemand } from '@atelier/domain/stock'
import { announceAvailability } from './internal.ts'

/** Holds goods for an unpaid order: every line or none. Answers the lines that are short. */
export async function reserveStock(uow: UnitOfWork, demand: StockDemand): Promise<readonly ShortLine[]> {
  const { short, changes } = await uow.stock.reserve(demand)
  await announceAvailability(uow, changes)
  return short
}
