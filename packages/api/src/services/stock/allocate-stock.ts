import type { UnitOfWork } from '@atelier/domain'
import type { ShortLine, StockDemand } from '@atelier/domain/stock'
import { announceAvailability } from './internal.ts'

/** Promises goods to a confirmed order: every line or none. Answers the lines that are short. */
export async function allocateStock(uow: UnitOfWork, demand: StockDemand): Promise<readonly ShortLine[]> {
  const { short, changes } = await uow.stock.allocate(demand)
  await announceAvailability(uow, changes)
  return short
}
