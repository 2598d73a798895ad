import type { JobPayloads } from '@atelier/domain'
import type { RequestContext } from '../../app-services.ts'

/** One step; the last one invalidates lists that were cached meanwhile. */
export const refreshPriceListings = (
  context: RequestContext,
  { priceListId, after }: JobPayloads['prices.relist'],
): Promise<void> =>
  context.transact(async uow => {
    const next = await uow.priceLists.relist(priceListId, after)
    if (next) await uow.jobs.enqueue('prices.relist', { priceListId, after: next })
    else await uow.cache.invalidate(['list:products'])
  })
