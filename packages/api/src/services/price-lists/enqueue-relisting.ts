import type { UnitOfWork } from '@atelier/domain'

/** Asks for jobs that bring filters and orders by price to what these lists make of it: there may be a million. */
export async function enqueueRelisting(uow: UnitOfWork, priceListIds: Iterable<number>): Promise<void> {
  for (const priceListId of new Set(priceListIds)) await uow.jobs.enqueue('prices.relist', { priceListId })
}
